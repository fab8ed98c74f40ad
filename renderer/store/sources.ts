import { type Result, refusal, success } from "../../core/model/finding";

/** SHA-256 of a source's text in UTF-8, in hex: the name under which it is kept. */
export async function sha256OfText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps the text of a source beside its incident, in `sources/<sha256>.txt`. Resolves to its SHA-256. */
export async function keepSourceText(folder: string, text: string): Promise<Result<string>> {
  const bytes = new TextEncoder().encode(text);
  const answer = await window.secondStory.keepBytes({ folder: `incidents/${folder}/sources`, extension: "txt", bytes });
  return answer.kind === "kept" ? success(answer.hash) : refusal("source-not-kept", folder, answer.message);
}

/** The text of a source of an incident, as it was taken in. */
export async function sourceText(folder: string, sha256: string): Promise<Result<string>> {
  const path = `incidents/${folder}/sources/${sha256}.txt`;
  const answer = await window.secondStory.readFile({ path });
  if (answer.kind === "text") return success(answer.text);
  const why =
    answer.kind === "failed" ? answer.message : `The file ${path} is not there. Put it back from a copy of the folder.`;
  return refusal("source-not-read", path, why);
}
