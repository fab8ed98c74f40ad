import type { Failed } from "../../electron/bridge";
import type { Session } from "./session";

/** Writes the source texts of a folder that are not in their files yet. Resolves to why that failed, or to null. */
export async function writeWaitingTexts(current: Session, folder: string): Promise<Failed | null> {
  if (current.isHeld) return null;
  // Where its file stood, its folder is: one that was renamed is not made anew, and the texts go where it stands now.
  const isHere = (await current.database.bases.get(folder)) !== undefined;
  for (const { sha256, text } of await current.database.waitingTexts.where("folder").equals(folder).toArray()) {
    const bytes = new TextEncoder().encode(text);
    const answer = await window.secondStory.keepBytes({
      folder: `incidents/${folder}/sources`,
      extension: "txt",
      bytes,
      isHere,
    });
    if (answer.kind === "failed") return answer;
    // Until the incident's file stands beside them, their folder may go without a trace of where: they are kept here.
    if (isHere) await current.database.waitingTexts.delete([folder, sha256]);
  }
  return null;
}
