const unseen = /[\p{Cf}\p{Cc}\u00a0\u2028\u2029]/gu;

/** A spelling with what nobody sees made visible: a line break as ⏎, a soft hyphen as its number. */
export function shownSpelling(spelling: string): string {
  const parts = spelling.replace(/\r?\n/g, "⏎").replace(/\t/g, "⇥");
  const seen = parts.replace(
    unseen,
    (each) => `‹U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`,
  );
  // Letters with marks of their own look like those that hold them.
  return seen !== seen.normalize("NFC") ? `${seen} (letters and marks apart)` : seen;
}
