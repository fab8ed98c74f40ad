import type { NamedText } from "../features/home/beginIncident";
import { warn } from "../ui/notices";

const largest = 20 * 1024 * 1024;
const textEndings = /\.(?:txt|text|md|markdown|log|csv|json|jsonl|eml)$/iu;

/** The texts among files; what is none is named in a notice, with what to do. */
export async function readTexts(files: readonly File[]): Promise<readonly NamedText[]> {
  const texts: NamedText[] = [];
  for (const file of files) {
    const text = await readText(file);
    if (text !== null) texts.push({ name: file.name, text });
  }
  return texts;
}

async function readText(file: File): Promise<string | null> {
  if (file.size > largest) {
    warn(
      `${file.name} is larger than 20 MB and was not taken in. Cut out the hours around the incident and drop that.`,
    );
    return null;
  }
  if (!file.type.startsWith("text/") && !textEndings.test(file.name)) {
    warn(`${file.name} is not a text and was not taken in. Texts (.txt, .md, .log) can be dropped here.`);
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    warn(`${file.name} is not written in UTF-8 and was not taken in. Save it as UTF-8 and drop it again.`);
    return null;
  }
}
