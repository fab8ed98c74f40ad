import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, expect, it } from "vitest";
import { intakeText } from "../../../core/intake/intakeText";
import { blankText, sheetModel } from "../../../core/memory/sheetDocument";
import { writeDocx } from "../../../core/report/writeDocx";
import { expectWholeWordFile } from "./wholeWordFile";

const head = { key: "INC-1", title: "Orders & <b>stopped</b>", zone: "UTC", day: "2016-01-21", who: "on call" };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "memory-sheet-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const take = (text: string) => intakeText({ name: "Notes", text, zone: "UTC", reference: Date.parse("2016-03-01") });

it("a sheet in Word is a whole Word file, and what is written behind its colons is proposed as from the text", async () => {
  const model = sheetModel(head, "A4");
  const bytes = await writeDocx(model, new Map(), "2016-02-25T10:00:00.000Z");
  await expectWholeWordFile(folder, "sheet", { bytes, model });
  const { value: word } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  for (const text of [word, blankText(head)]) {
    expect(take(text).lines.filter(({ state }) => state !== "ignored")).toEqual([]);
    const filled = take(text.replace("What:", "What: errors").replace("When:", "When: 14:05"));
    expect(filled.lines.flatMap(({ events }) => events)).toMatchObject([
      { title: "Errors", when: { kind: "exact", at: "2016-01-21T14:05:00.000Z" }, who: "on call" },
    ]);
  }
}, 30_000);
