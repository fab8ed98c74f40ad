import type { Token, Tokens } from "marked";
import { createElement, Fragment, type ReactNode, useMemo } from "react";
import { markdownTokens } from "../../core/report/markdownTokens";
import { webAddress } from "../../core/report/webAddress";

/**
 * Markdown as React elements, never as HTML: what a text brings along as raw HTML is left out, and a link asks the host,
 * which shows its target first.
 */
export function MarkdownText({ text }: { readonly text: string }) {
  const tokens = useMemo(() => markdownTokens(text, { breaks: true }), [text]);
  return <>{elements(tokens)}</>;
}

/** The tokens as children with a place of their own: they have no other identity, and are rebuilt whole with the text. */
function elements(tokens: readonly Token[] | undefined): ReactNode {
  return createElement(Fragment, null, ...(tokens ?? []).map(element));
}

/** `marked` types its tokens loosely (`Tokens.Generic` fits any), so each is read under its own name here. */
function element(token: Token): ReactNode {
  switch (token.type) {
    case "paragraph":
      return <p dir="auto">{elements(token.tokens)}</p>;
    case "heading":
      return (
        <p dir="auto">
          <strong>{elements(token.tokens)}</strong>
        </p>
      );
    case "strong":
      return <strong>{elements(token.tokens)}</strong>;
    case "em":
      return <em>{elements(token.tokens)}</em>;
    case "del":
      return <del>{elements(token.tokens)}</del>;
    case "codespan":
      return <code>{(token as Tokens.Codespan).text}</code>;
    case "code":
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case "blockquote":
      return <blockquote dir="auto">{elements(token.tokens)}</blockquote>;
    case "list":
      return listElement(token as Tokens.List);
    case "link":
      return linkElement(token as Tokens.Link);
    case "br":
      return <br />;
    case "hr":
      return <hr />;
    case "space":
    case "html":
    case "image":
    case "def":
      return null;
    case "escape":
      return (token as Tokens.Escape).text;
    default:
      return "tokens" in token && token.tokens !== undefined ? elements(token.tokens) : plain(token);
  }
}

function plain(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

function listElement(list: Tokens.List): ReactNode {
  const items = list.items.map((item) => createElement("li", { dir: "auto" }, elements(item.tokens)));
  return list.ordered
    ? createElement("ol", { start: Number(list.start) || 1, dir: "auto" }, ...items)
    : createElement("ul", { dir: "auto" }, ...items);
}

/** An address that the host would not open is no link: only its words are shown. */
function linkElement(link: Tokens.Link): ReactNode {
  const address = webAddress(link.href);
  if (address === null) return elements(link.tokens);
  return (
    <a
      href={address}
      title={address}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void window.secondStory.openLink({ url: address });
      }}
    >
      {elements(link.tokens)}
    </a>
  );
}
