import type { NamedText } from "../features/home/beginIncident";
import { decodedText } from "../features/timeline/decodedText";
import { bytesOf } from "../ui/bytesOf";
import { warn } from "../ui/notices";

const largest = 20 * 1024 * 1024;

/** The texts among files; what is none is named in a notice, with what to do. */
export async function readTexts(files: readonly File[]): Promise<readonly NamedText[]> {
  const texts: NamedText[] = [];
  for (const file of files) {
    const text = await readText(file);
    if (text !== null) texts.push(text);
  }
  return texts;
}

async function readText(file: File): Promise<NamedText | null> {
  if (file.size > largest) {
    warn(
      `${file.name} is larger than 20 MB and was not taken in. Cut out the hours around the incident and drop that.`,
    );
    return null;
  }
  const bytes = await bytesOf(file);
  if (bytes === null) return null;
  const decoded = decodedText(bytes, file.type);
  if (decoded === null) {
    warn(`${file.name} is not a text and was not taken in. Texts (.txt, .md, .log) can be dropped here.`);
    return null;
  }
  return { name: file.name, ...decoded };
}
