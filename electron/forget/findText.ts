import { readWithHash } from "../atomicFile";
import type { CallArgs, CallResult } from "../bridge";
import { failureOf } from "../fileFailure";
import { placeIn, type WorkspaceFolder } from "../workspaceFolder";

/** Which of these files hold one of these texts in their bytes, in UTF-8 or UTF-16: for files that are no text. */
export async function findText(
  folder: WorkspaceFolder,
  { forms, paths }: CallArgs<"findText">,
): Promise<CallResult<"findText">> {
  try {
    const swapped = (form: string): Buffer => Buffer.from(form, "utf16le").swap16();
    const sought = forms.flatMap((form) => [Buffer.from(form, "utf8"), Buffer.from(form, "utf16le"), swapped(form)]);
    const holding: string[] = [];
    for (const path of paths) {
      const place = await placeIn(folder, path);
      if (place.kind === "failed") continue;
      const read = await readWithHash(place.absolute);
      if (read === "absent") continue;
      const bytes = Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.byteLength);
      if (sought.some((form) => bytes.includes(form))) holding.push(path);
    }
    return { kind: "found", holding };
  } catch (error) {
    return failureOf(error, `The folder ${folder.root}`);
  }
}
