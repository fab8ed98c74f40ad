import { Lexer, type Token } from "marked";

/** Levels of quotes, lists and emphasis that are kept; what stands deeper is shown as it was typed. */
const deepest = 24;

/** A line that opens 100 quotes or lists, or is pushed in so far that as many stand above it: nobody writes it by hand. */
const tooDeep = /^(?:(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}|[ \t]{100,}(?:[-*+>]|\d{1,9}[.)]))/m;

/**
 * Markdown as the tokens of `marked`, of bounded depth whatever the text is: `marked` calls itself for each level, and
 * its work grows with the square of them. A text that nests beyond reason is one paragraph of what was typed.
 * @param options.breaks whether the end of a line is a break
 */
export function markdownTokens(markdown: string, options: { readonly breaks: boolean }): readonly Token[] {
  if (tooDeep.test(markdown)) return [asTyped(markdown)];
  return shallow(new Lexer({ gfm: true, breaks: options.breaks }).lex(markdown), 1);
}

function asTyped(raw: string): Token {
  return { type: "paragraph", raw, text: raw, tokens: [{ type: "text", raw, text: raw, escaped: false }] };
}

function shallow(tokens: readonly Token[], depth: number): Token[] {
  return tokens.map((token) => {
    if (depth > deepest) return { type: "text", raw: token.raw, text: token.raw };
    const below: { tokens?: Token[]; items?: Token[] } = {};
    if ("tokens" in token && token.tokens !== undefined) below.tokens = shallow(token.tokens, depth + 1);
    if ("items" in token && Array.isArray(token.items)) below.items = shallow(token.items, depth);
    return { ...token, ...below };
  });
}
