import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { paintReportPictures } from "../../../core/report/pictures";
import { writeHtml } from "../../../core/report/writeHtml";
import { writeMarkdown } from "../../../core/report/writeMarkdown";
import { leakyIncident, reportOptions } from "../core/report/incidentOf";
import { fonts, partsOf, writtenReport } from "./reportFile";

/** As a search would find them: without accents and case. */
const searched = ["zoltan", "wisniewski", "okonkwo", "ngozi", "xiu"];

function foundIn(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return searched.filter((name) => plain.includes(name));
}

describe("with names switched off", () => {
  it("no name of the people list stands anywhere in the Word package", async () => {
    const { bytes } = await writtenReport(leakyIncident(), reportOptions);
    const parts = Object.entries(partsOf(bytes));
    expect(parts.length).toBeGreaterThan(10);
    for (const [name, content] of parts) {
      if (name.endsWith(".png")) continue;
      const text = strFromU8(content);
      const read = name.endsWith(".xml") ? `${text} ${text.replace(/<[^>]+>/g, "")}` : text;
      expect([name, foundIn(name), foundIn(read)]).toEqual([name, [], []]);
    }
  }, 30_000);

  it("nor in HTML and Markdown, nor in what the export says", async () => {
    const { model } = await writtenReport(leakyIncident(), reportOptions);
    const html = writeHtml(model, paintReportPictures(model, fonts));
    const pictures = [...html.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, data]) => atob(data ?? ""));
    expect(pictures).toHaveLength(2);
    expect(foundIn(html.replace(/<[^>]+>/g, "") + html + pictures.join(""))).toEqual([]);
    expect(foundIn(writeMarkdown(model))).toEqual([]);
    expect(foundIn(JSON.stringify([model.leftOut, model.notes]))).toEqual([]);
  });

  it("and with names on they do, so that the search proves something", async () => {
    const { model } = await writtenReport(leakyIncident(), { ...reportOptions, people: "names" });
    expect(foundIn(writeMarkdown(model))).toEqual(searched);
  });
});
