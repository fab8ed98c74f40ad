import { describe, expect, it } from "vitest";
import { plainText } from "../../../../core/report/inlines";
import { proseBlocks, proseInlines, saysSomething } from "../../../../core/report/prose";

describe("Markdown in a report", () => {
  it("keeps emphasis, code and links that lead to the web", () => {
    const [block] = proseBlocks("A **bold** *word*, `code` and [a page](https://example.org/a?b=1).");
    expect(block).toEqual({
      kind: "paragraph",
      style: "body",
      content: [
        { kind: "run", text: "A " },
        { kind: "run", text: "bold", bold: true },
        { kind: "run", text: " " },
        { kind: "run", text: "word", italic: true },
        { kind: "run", text: ", " },
        { kind: "run", text: "code", code: true },
        { kind: "run", text: " and " },
        { kind: "run", text: "a page", to: { kind: "web", href: "https://example.org/a?b=1" } },
        { kind: "run", text: "." },
      ],
    });
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example.org", "vbscript:x"])(
    "a link to %s keeps its text alone",
    (href) => {
      const content = proseInlines(`[press](${href})`);
      expect(content).toEqual([{ kind: "run", text: "press" }]);
    },
  );

  it("drops raw HTML and keeps the words around it", () => {
    expect(plainText(proseInlines("before <b onclick=x>word</b> after"))).toBe("before word after");
    expect(proseBlocks("<script>alert(1)</script>")).toEqual([]);
    expect(saysSomething("<!-- nothing -->")).toBe(false);
  });

  it("headings become bold paragraphs, so that the report's own headings have no gap", () => {
    expect(proseBlocks("### Deep")).toEqual([
      { kind: "paragraph", style: "body", content: [{ kind: "run", text: "Deep", bold: true }] },
    ]);
  });

  it("lists keep their depth and a table becomes a list of its rows", () => {
    const [list] = proseBlocks("1. one\n   - inner\n2. two");
    expect(list).toMatchObject({ kind: "list", ordered: true, items: [{ depth: 0 }, { depth: 1 }, { depth: 0 }] });
    const [rows] = proseBlocks("| a | b |\n|---|---|\n| 1 | 2 |");
    expect(rows?.kind === "list" && rows.items.map(({ content }) => plainText(content))).toEqual(["a: 1; b: 2"]);
  });

  it("reads entities once", () => {
    expect(plainText(proseInlines("a &amp;lt; b &#x41; &copy"))).toBe("a &lt; b A &copy");
  });

  it("leaves a person's token whole", () => {
    expect(plainText(proseInlines("asked {@p_1_x} and **{@p.2}**"))).toBe("asked {@p_1_x} and {@p.2}");
  });
});
