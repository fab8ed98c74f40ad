import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../../../core/report/buildReport";
import { blocksOf } from "../../../../core/report/documentModel";
import { writeHtml } from "../../../../core/report/writeHtml";
import { writeMarkdown } from "../../../../core/report/writeMarkdown";
import { at, incidentOf, reportOptions } from "./incidentOf";

const hostile = `</title><script>alert(1)</script> "quoted" & 'so' <img src=x onerror=alert(1)>`;
const incident = incidentOf({
  title: hostile,
  zone: "Europe/London",
  events: [
    { id: "e1", when: at("14:00"), title: hostile, lane: hostile },
    { id: "e2", when: at("14:05"), title: "| pipe | and `tick` and *star* _under_ [x](javascript:alert(1))" },
    { id: "e3", when: at("14:06"), title: "# no heading\n- no item" },
  ],
  insights: [{ id: "k", kind: "went well", text: hostile }],
});
const model = buildReport(incident, reportOptions);

describe("as HTML", () => {
  const html = writeHtml(model, new Map());

  it("text of the incident is text, never markup", () => {
    expect(html).not.toMatch(/<script|<img src=x|<[^>]+\son\w+=/i);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("the page asks for nothing: no address outside itself, no style attribute", () => {
    expect(html).not.toMatch(/\s(?:src|href)="(?!data:|#)/);
    expect(html).not.toMatch(/\sstyle="/);
    expect(html).toContain("default-src 'none'");
  });

  it("the nonce of the window's policy stands at the style", () => {
    expect(writeHtml(model, new Map(), { styleNonce: "abc" })).toContain('<style nonce="abc">');
  });

  it("every table has a caption and header cells with a scope", () => {
    const tables = blocksOf(model).filter(({ kind }) => kind === "table").length;
    expect(html.match(/<table>/g)).toHaveLength(tables);
    expect(html.match(/<caption /g)).toHaveLength(tables);
    expect(html).toContain('<th scope="col">Event</th>');
  });
});

describe("as Markdown", () => {
  const markdown = writeMarkdown(model);
  const html = marked.parse(markdown, { async: false });

  it("text of the incident does not become markup when it is read back", () => {
    expect(html).not.toMatch(/<script|<img|javascript:alert\(1\)"/i);
    expect(html).toContain("*star* _under_");
    expect(html).toContain("| pipe |");
  });

  it("a table has as many rows as in the model", () => {
    const rows = blocksOf(model).reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length + 1 : 0), 0);
    expect(html.match(/<tr>/g)).toHaveLength(rows);
  });

  it("headings are those of the model below the title", () => {
    expect(html.match(/<h2/g)).toHaveLength(
      blocksOf(model).filter((b) => b.kind === "heading" && b.level === 1).length,
    );
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});
