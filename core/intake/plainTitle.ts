const longestTitle = 140;

/** An event's title and, where the text is longer than a title should be, its whole text as detail (Markdown). */
export type TitleAndDetail = { readonly title: string; readonly detail?: string };

/** Splits a line's text: up to 140 characters are the title; of more, the first sentence or a cut at a word. */
export function titleAndDetail(markdown: string): TitleAndDetail {
  const text = withoutMarkup(markdown);
  const title = /^\s*`/u.test(markdown) ? text : capitalised(text);
  if (title.length <= longestTitle) return { title };
  const sentence = /^.{20,139}?[.!?](?=\s)/u.exec(title)?.[0];
  return { title: sentence ?? `${cutAtWord(title)}…`, detail: markdown.trim() };
}

/** Text of a Markdown line: links by their words, emphasis and code marks dropped, spaces single. */
export function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,2000}\)/gu, "$1")
    .replace(/\*+|`+|(?<!\w)_{1,3}|_{1,3}(?!\w)|~~/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function cutAtWord(text: string): string {
  const cut = text.slice(0, longestTitle - 1);
  const space = cut.lastIndexOf(" ");
  return (space > 40 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/u, "");
}

function capitalised(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return /^[a-z]+(?=[\s,;!?]|$)/u.test(text) ? letter.toUpperCase() + text.slice(letter.length) : text;
}
