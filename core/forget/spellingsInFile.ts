import { nameByContent } from "./forgetInFiles";
import { formsOf } from "./forgetting";
import { wordsOfJson } from "./jsonWithGaps";
import { otherSpellingsIn, type Sought } from "./spellings";

/** Not a letter and no part of a word: stands for the text itself while its other spellings are looked for. */
const GONE = "[]";

/**
 * In which other spellings a text stands in a file, once an occurrence. In JSON only what a person wrote is looked at.
 * @param as the path that the content had in the workspace
 */
export function spellingsInFile(
  file: { readonly as: string; readonly text: string },
  wanted: Sought,
): readonly string[] {
  const content = without(file.text, formsOf(wanted.text));
  const found = otherSpellingsIn(content, wanted).map(({ spelling }) => spelling);
  if (found.length === 0 || nameByContent(file.as) !== null || !/\.jsonl?$/.test(file.as)) return found;
  const parts = file.as.endsWith(".jsonl") ? file.text.split("\n") : [file.text];
  return parts.flatMap((part) => {
    const values = wordsOfJson(part);
    if (values === null) return spellingsOf(without(part, formsOf(wanted.text)), wanted);
    return values.flatMap((value) => spellingsOf(without(value, [wanted.text]), wanted));
  });
}

function spellingsOf(content: string, wanted: Sought): readonly string[] {
  return otherSpellingsIn(content, wanted).map(({ spelling }) => spelling);
}

function without(content: string, forms: readonly string[]): string {
  return forms.reduce((left, form) => left.replaceAll(form, GONE), content);
}
