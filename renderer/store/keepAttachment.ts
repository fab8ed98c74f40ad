import { type Result, refusal, success } from "../../core/model/finding";
import type { Attachment } from "../../core/model/source";
import { newId } from "./clock";
import { openSession } from "./session";

/** Keeps a file with the incident, in `attachments/<sha256>.<ext>`. Resolves to its record, not yet in the incident. */
export async function keepAttachment(folder: string, file: File): Promise<Result<Attachment>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ext = /\.([a-z0-9]{1,12})$/u.exec(file.name.toLowerCase())?.[1] ?? "bin";
  const answer = await window.secondStory.keepBytes({
    folder: `incidents/${folder}/attachments`,
    extension: ext,
    bytes,
    isHere: (await openSession().database.bases.get(folder)) !== undefined,
  });
  if (answer.kind === "failed") return refusal("attachment-not-kept", file.name, answer.message);
  return success({ id: newId(), name: file.name, sha256: answer.hash, ext, bytes: bytes.length });
}
