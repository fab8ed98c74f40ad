/** Words that say nothing about what an action is about. */
const empty = new Set(
  (
    "a an the and or but of to in on at by for from with without into over as is are was were be been being it its " +
    "that this these those we our us you your they their he she his her who whoever which what when where while if so " +
    "than then there no not none any all every each both some one ones more most less least only also again still " +
    "can could will would should must may might do does did done have has had make makes made sure get use used new"
  ).split(" "),
);

/**
 * The words of a text that can be compared, each once: lower case, without endings of number and tense, without person
 * tokens and words that say nothing. English endings; words of any script.
 */
export function titleWords(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\{@[^}]*\}/g, " ")
    .replace(/['’]s?\b/g, " ");
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return [...new Set(words.filter((word) => !empty.has(word)).map(stem))];
}

function stem(word: string): string {
  const singular = word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const bare = singular.length > 5 ? singular.replace(/(?:ing|ed)$/, "") : singular;
  return bare.length > 4 ? bare.replace(/e$/, "") : bare;
}
