import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MarkdownText } from "../../../../renderer/ui/MarkdownText";
import { hostileTexts } from "../../badInput/hostileTexts";

const shown = (text: string) => renderToStaticMarkup(createElement(MarkdownText, { text }));

test.for([
  "javascript:window.__ran=true",
  "JaVaScRiPt&#58;window.__ran=true",
  "data:text/html,words",
  "vbscript:msgbox",
  "file:///etc/passwd",
  "//spy.example.net",
  "story/elsewhere",
])("a link that the host would not open is words only: %s", (address) => {
  expect(shown(`[go **on**](${address})`)).toBe('<p dir="auto">go <strong>on</strong></p>');
  expect(shown(`[go on][there]\n\n[there]: ${address} "there"`)).toBe('<p dir="auto">go on</p>');
});

test("a link of the web is a link that names where it leads", () => {
  expect(shown("[the ticket](https://tickets.example.net/7?a=b)")).toBe(
    '<p dir="auto"><a href="https://tickets.example.net/7?a=b" title="https://tickets.example.net/7?a=b">the ticket</a></p>',
  );
});

test("no hostile text becomes an element of its own, a handler or a picture, alone or all in one", () => {
  for (const text of [...hostileTexts, hostileTexts.join("\n\n")]) {
    const tags = [...shown(text).matchAll(/<([a-z]+)([^>]*)>/g)];
    for (const [, name, attributes] of tags) {
      expect(["p", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "br", "hr"]).toContain(
        name,
      );
      expect(attributes).toMatch(/^(?: (?:dir="auto"|start="\d+"|href="(?:https?|mailto):[^"]*"|title="[^"]*"))*\/?$/);
    }
  }
});

test("nesting beyond reason makes no tree that a window could not bear", () => {
  for (const text of ["> ".repeat(300), `${"> ".repeat(3_000)}why`, `${"- ".repeat(120)}x`, `${"> ".repeat(60)}why`])
    expect([...shown(text).matchAll(/<(?:blockquote|ul|li)>/g)].length).toBeLessThan(60);
  expect(shown(`${"> ".repeat(3_000)}why`)).toContain("why");
});
