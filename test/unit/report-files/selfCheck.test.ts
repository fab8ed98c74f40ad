import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { selfCheck } from "../../../core/report/selfCheck";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";
import { incidentOf, reportOptions } from "../core/report/incidentOf";
import { type WrittenReport, writtenReport } from "./reportFile";

let written: WrittenReport;
beforeAll(async () => {
  const { incidents, workspace } = sampleWorkspace();
  written = await writtenReport(incidents[0]?.incident ?? incidentOf(), { ...reportOptions, workspace });
});

/** The file with its body changed; a change that changes nothing fails the test. */
function withBody(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(written.bytes);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, "word/document.xml": strToU8(changed) });
}

/** The smallest element of a kind that holds a text. */
function elementWith(xml: string, tag: string, text: string): string {
  const at = xml.indexOf(text);
  if (at < 0) throw new Error(`the file does not say "${text}"`);
  const start = xml.lastIndexOf(`<${tag}>`, at);
  return xml.slice(start, xml.indexOf(`</${tag}>`, at) + tag.length + 3);
}

function messages(bytes: Uint8Array): readonly string[] {
  return selfCheck(bytes, written.model).map(({ where, message }) => `${where}: ${message}`);
}

describe("reading a file back", () => {
  it("says nothing about one that is whole", () => {
    expect(messages(written.bytes)).toEqual([]);
  });

  it("misses one event row that was taken out", () => {
    const told = messages(
      withBody((xml) => {
        const start = xml.indexOf('w:name="_appendix_events"');
        const row = xml.indexOf("<w:tr>", xml.indexOf("</w:tr>", start));
        return xml.slice(0, row) + xml.slice(xml.indexOf("</w:tr>", row) + "</w:tr>".length);
      }),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^Table \d+: The event “.*” is in the report and not in the file\./);
  });

  it("misses one alternative text that was taken out", () => {
    const told = messages(withBody((xml) => xml.replace(/(<wp:docPr [^>]*?) descr="[^"]*"/, "$1")));
    expect(told).toHaveLength(2);
    expect(told[0]).toContain("A picture or its alternative text is missing: “Timeline of");
  });

  it("misses one caption that was taken out", () => {
    const told = messages(withBody((xml) => xml.replace(/<w:p><w:pPr><w:pStyle w:val="Caption"\/>.*?<\/w:p>/, "")));
    expect(told).toEqual([
      "the Word file: The caption “Table 1: Key times and impact” is in the report and not in the file. Export the report again.",
    ]);
  });

  it.each([
    ["heading", "w:p", "Contributing factors</w:t></w:r><w:bookmarkEnd", "The heading “Contributing factors”"],
    ["factor", "w:p", "Single point of failure.", "The contributing factor “Single point of failure."],
    ["action", "w:tr", "Make the queue redundant", "The action “A1 Make the queue redundant"],
  ])("misses one %s that was taken out", (_, tag, text, told) => {
    const bytes = withBody((xml) => xml.replace(elementWith(xml, tag, text), ""));
    expect(messages(bytes)).toHaveLength(1);
    expect(messages(bytes)[0]).toContain(told);
  });

  it("sees a word that was changed", () => {
    const told = messages(withBody((xml) => xml.replace("No orders are accepted", "Few orders are accepted")));
    expect(told).toHaveLength(2);
  });

  it("says so when the file is none", () => {
    expect(messages(new Uint8Array([1, 2, 3]))).toEqual([
      "the Word file: The file cannot be read back as a Word file. Export the report again.",
    ]);
  });
});
