import { type Result, refusal, success } from "../../core/model/finding";
import type { Failed } from "../../electron/bridge";
import { notKept } from "./run";
import { openSession } from "./session";
import { writeWaitingTexts } from "./waitingTexts";

/** SHA-256 of a source's text in UTF-8, in hex: the name under which it is kept. */
export async function sha256OfText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keeps the text of a source beside its incident, in `sources/<sha256>.txt`; on this computer, while the disk is away.
 * Resolves to its SHA-256.
 */
export async function keepSourceText(folder: string, text: string): Promise<Result<string>> {
  const current = openSession();
  const sha256 = await sha256OfText(text);
  try {
    await current.database.waitingTexts.put({ folder, sha256, text });
  } catch (error) {
    return refusal("source-not-kept", folder, notKept(error));
  }
  await writeWaitingTexts(current, folder);
  return success(sha256);
}

/** The text of a source of an incident, as it was taken in. */
export async function sourceText(folder: string, sha256: string): Promise<Result<string>> {
  const waiting = await openSession().database.waitingTexts.get([folder, sha256]);
  if (waiting !== undefined) return success(waiting.text);
  const path = `incidents/${folder}/sources/${sha256}.txt`;
  const answer = await window.secondStory.readFile({ path });
  if (answer.kind === "text") return success(answer.text);
  return refusal("source-not-read", path, whyNotRead(path, answer));
}

function whyNotRead(path: string, answer: Failed | { readonly kind: "absent" }): string {
  return answer.kind === "failed"
    ? answer.message
    : `The file ${path} is not there. Put it back from a copy of the folder.`;
}
