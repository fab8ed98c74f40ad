import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forgetInFiles, type HeldFile } from "../../../../core/forget/forgetInFiles";
import { forgettingOf, withGaps } from "../../../../core/forget/forgetting";
import { isSameInOtherForm, otherSpellingsIn, sought } from "../../../../core/forget/spellings";
import { spellingsInFile } from "../../../../core/forget/spellingsInFile";

const seed = 20261126;
const gap = "[removed 26 Nov 2026: a name]";
const spellingsOf = (content: string, text: string, as = "incidents/one/sources/notes.txt") => [
  ...new Set(spellingsInFile({ as, text: content }, sought(text))),
];

describe("another spelling is found, and said to be the same letters or not", () => {
  test.each([
    ["another case", "DANA MÜLLER", "Dana Müller", true],
    ["letters and marks apart", "Dana Mu\u0308ller", "Dana Müller", true],
    ["letters of compatibility", "Ｄａｎａ Müller", "Dana Müller", true],
    ["ligatures", "Stefanie Ofﬁng", "Stefanie Offing", true],
    ["a line break", "Dana\n   Müller", "Dana Müller", true],
    ["a line break of Windows", "Dana\r\nMüller", "Dana Müller", true],
    ["a no-break space", "Dana\u00a0Müller", "Dana Müller", true],
    ["a soft hyphen", "Dana Mül\u00adler", "Dana Müller", true],
    ["a space without width", "Da\u200bna Müller", "Dana Müller", true],
    ["escapes of JSON", "Dana M\\u00fcller", "Dana Müller", true],
    ["a line break written in JSON", "Dana\\nMüller", "Dana Müller", true],
    ["an address", "Dana%20M%C3%BCller", "Dana Müller", true],
    ["an address, letters and marks apart", "Dana%20Mu%CC%88ller", "Dana Müller", true],
    ["numbers of HTML", "Dana M&#252;ller", "Dana Müller", true],
    ["without the mark", "Dana Muller", "Dana Müller", false],
    ["the mark as a letter", "Dana Mueller", "Dana Müller", false],
    ["the letter as a mark", "Dana Müller", "Dana Mueller", false],
    ["the mark that was left out", "Dana Müller", "Dana Muller", false],
    ["ss for ß", "Dana Strasser", "Dana Straßer", false],
    ["dots of a mail address", "dana.mueller", "Dana Müller", false],
    ["hyphens of a file name", "dana-muller", "Dana Müller", false],
    ["as one word", "danamuller", "Dana Müller", false],
  ])("%s", (_, written, text, isSame) => {
    expect(spellingsOf(`so ${written}, it says`, text)).toEqual([written]);
    expect(isSameInOtherForm(written, text)).toBe(isSame);
    const without = withGaps(`so ${written}, it says`, forgettingOf(text, gap, [written]));
    expect(without).toBe(`so ${gap}, it says`);
  });
});

test("what belongs to a name stays beside its mark: a possessive, a comma, a bracket", () => {
  for (const around of ["'s", "’s", ",", ")", "@example.org", "…"]) {
    expect(withGaps(`DANA${around}`, forgettingOf("Dana", gap, ["DANA"]))).toBe(`${gap}${around}`);
    expect(withGaps(`Dana${around}`, forgettingOf("Dana", gap, []))).toBe(`${gap}${around}`);
  }
});

test("a part of a longer word is offered as that word, and goes only as that word", () => {
  const content = "ANNA met Susanna in Savannah; anna too";
  expect(spellingsOf(content, "Anna")).toEqual(["ANNA", "Susanna", "Savannah", "anna"]);
  expect(withGaps(content, forgettingOf("Anna", gap, ["ANNA", "anna"]))).toBe(
    `${gap} met Susanna in Savannah; ${gap} too`,
  );
});

test("a backslash before a letter hides neither a folder's name nor a line", () => {
  expect(spellingsOf("C:\\users\\nora\\file", "Nora")).toEqual(["nora"]);
  expect(spellingsOf("first\\nnora was there", "Nora")).toEqual(["nora"]);
});

test("scripts without spaces between words are no single word", () => {
  expect(spellingsOf("昨日ﾀﾅｶさんが言った", "タナカ")).toEqual(["ﾀﾅｶ"]);
});

test("in JSON only what a person wrote is looked at, whatever its escapes; a key is refused, not passed over", () => {
  const file: HeldFile = {
    path: "workspace.json",
    as: "workspace.json",
    hash: "",
    text: '{"id":"018f0000-0000-7000-8000-0000000000cafe","title":"M\\u00dcLLER and mueller","note":"line\\nmÜller"}',
  };
  expect(spellingsOf(file.text, "Müller", file.as)).toEqual(["MÜLLER", "mueller", "mÜller"]);
  const done = forgetInFiles([file], forgettingOf("Müller", gap, ["MÜLLER", "mueller", "mÜller"]), new Map());
  if (!done.ok) throw new Error(done.finding.message);
  const [after] = done.value;
  expect(JSON.parse(after?.text ?? "")).toMatchObject({ title: `${gap} and ${gap}`, note: `line\n${gap}` });
  const named = { ...file, text: '{"x-muller":1}' };
  expect(forgetInFiles([named], forgettingOf("Müller", gap, ["muller"]), new Map())).toMatchObject({
    ok: false,
    finding: { id: "still-there" },
  });
});

test("however a name is written, and whatever stands around it, nothing of what was ticked is left, and nothing else goes", () => {
  const change = fc.constantFrom<(each: string) => string>(
    (each) => each.toUpperCase(),
    (each) => each.toLowerCase(),
    (each) => each.normalize("NFD"),
    (each) => each.replace(" ", "\n"),
    (each) => [...each].join("\u00ad"),
    (each) => encodeURIComponent(each),
    (each) => JSON.stringify(each).slice(1, -1).replace(/ü/g, "\\u00fc"),
  );
  const around = fc.array(fc.constantFrom("- (", ") ", ": ", "«", "» ", "; ", "\n"), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(change, around), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = "Jürgen Groß";
      const kept = parts.map(([, each]) => each.join(""));
      const content = parts.map(([changed], index) => `${kept[index]}${changed(text)}`).join("");
      const forgetting = forgettingOf(text, gap, spellingsOf(content, text));
      expect(withGaps(content, forgetting)).toBe(kept.map((each) => `${each}${gap}`).join(""));
    }),
    { seed, numRuns: 500 },
  );
});

test("no text at all makes the search throw, and what it finds stands there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.string({ unit: "binary" }), (text, content) => {
      for (const { start, end, spelling } of otherSpellingsIn(content, sought(text)))
        expect(content.slice(start, end)).toBe(spelling);
    }),
    { seed, numRuns: 2_000 },
  );
});
