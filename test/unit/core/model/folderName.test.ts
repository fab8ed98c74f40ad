import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNameOf, folderNameOf, freeFolderName } from "../../../../core/model/folderName";
import { isWritablePath } from "../../../../electron/workspacePath";
import { hostileTexts } from "../../badInput/hostileTexts";

test("any key becomes a folder that every system can hold", () => {
  const keys = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("CON", "aux", "lpt1", "..", "", "a/../../b"));
  fc.assert(
    fc.property(keys, (key) => {
      expect(isWritablePath(`incidents/${folderNameOf(key)}/incident.json`)).toBe(true);
      expect(folderNameOf(key)).toMatch(/^[A-Za-z0-9_-]{1,70}$/);
    }),
    { seed: 20160121, numRuns: 2_000 },
  );
});

test("the usual key is its own name; a taken one gets a number, whatever its case", () => {
  expect(folderNameOf("INC-2016-001")).toBe("INC-2016-001");
  expect(folderNameOf("CON")).toBe("incident-CON");
  expect(freeFolderName("INC-1", new Set(["inc-1", "inc-1-2"]))).toBe("INC-1-3");
});

test("what is handed on has a name that every system takes, whatever the key holds, and keeps its script", () => {
  const keys = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("CON", "nul", "com1", "..", "", ...hostileTexts),
  );
  fc.assert(
    fc.property(keys, fc.constantFrom("docx", "html", "md", "pdf"), (key, ending) => {
      const name = `${fileNameOf(key)}.${ending}`;
      expect(isWritablePath(name) && !name.includes("/")).toBe(true);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+\.[a-z]+$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
    { seed: 20160121, numRuns: 2_000 },
  );
  expect(fileNameOf("INC-2016-001")).toBe("INC-2016-001");
  expect(fileNameOf("\u969c\u5bb3 7")).toBe("\u969c\u5bb3-7");
});
