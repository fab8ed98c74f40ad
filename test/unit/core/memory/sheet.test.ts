import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { intakeText, kindOfText } from "../../../../core/intake/intakeText";
import { eventsOfProposals } from "../../../../core/intake/proposedRecords";
import { personWhoTold, toldBy } from "../../../../core/intake/speakers";
import { blankSheet, type FilledSheet, sheetHead } from "../../../../core/memory/memorySheet";
import { readSheet } from "../../../../core/memory/readSheet";
import { sheetText } from "../../../../core/memory/sheetText";
import { Incident } from "../../../../core/model/incident";

const head = { key: "INC-2016-001", title: "Orders stopped", zone: "Europe/Berlin", day: "2016-01-21", who: "on call" };
const filled: FilledSheet = {
  ...head,
  lines: [
    { what: "errors on the dashboard\nred all over", when: "about 14:05", known: "14:20, an alert told me" },
    { what: "we gave up on the cache", when: "when the cook rang", known: "" },
    { what: "", when: "15:00", known: "" },
  ],
  answers: [
    { asked: "What made it hard?", said: "nobody could say who had the key" },
    { asked: "What were you expecting?", said: "" },
  ],
};
const take = (text: string) =>
  intakeText({ name: "Pasted notes", text, zone: "UTC", reference: Date.parse("2016-03-01T10:00:00Z") });

/** As somebody may type it: with markup, in any script, with what looks like the form itself. */
const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "What: x",
        "| y",
        "> z",
        "\n",
        "</textarea><script>",
        "שלום",
        "مرحبا\u202e",
        " ",
        "END OF THE SHEET",
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join("")),
);
const settled = (text: string) =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, "\n")
    .replace(/[^\S\n]+$/gmu, "")
    .trim();
const sheets: fc.Arbitrary<FilledSheet> = fc.record({
  key: fc.constant(head.key),
  title: anything,
  day: fc.constant(head.day),
  zone: fc.constant(head.zone),
  who: anything,
  lines: fc.array(fc.record({ what: anything, when: anything, known: anything }), { maxLength: 4 }),
  answers: fc.array(fc.record({ asked: anything, said: anything }), { maxLength: 4 }),
});

function wordsOf({ who, lines, answers }: Pick<FilledSheet, "who" | "lines" | "answers">) {
  return {
    who: settled(who),
    lines: lines.map(({ what, when, known }) => [what, when, known].map(settled)),
    answers: answers.map(({ asked, said }) => [asked, said].map(settled)),
  };
}

function readBack(text: string): ReturnType<typeof wordsOf> {
  const read = readSheet(text.split("\n"));
  if (read === null) throw new Error("no sheet was found");
  return wordsOf(read);
}

test("what is written into a sheet comes back the same, whatever it is, also quoted in an answer", () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const text = sheetText(sheet);
      expect(readBack(text)).toEqual(wordsOf(sheet));
      const answered = `Hi all,\nhere it is\n\n${text.replace(/^/gmu, "> ")}\n-- \nsomeone`;
      expect(readBack(answered)).toEqual(wordsOf(sheet));
    }),
    { numRuns: 500 },
  );
});

test("its source stands alone: run by itself in a page, it writes the same text", () => {
  const alone: unknown = runInNewContext(`(${sheetText.toString()})(${JSON.stringify(filled)})`);
  expect(alone).toBe(sheetText(filled));
});

test("a sheet that a mail program wrapped, or a hand went on writing in, loses no word", () => {
  const wrapped = sheetText(filled).replace("nobody could say who", "nobody could\nsay who");
  expect(readBack(wrapped)).toEqual(wordsOf(filled));
  const byHand = sheetText(blankSheet(head, 1)).replace("What:", "**What:** it stopped\nall at once\n\nand then again");
  expect(readBack(byHand).lines).toEqual([["it stopped all at once\n\nand then again", "", ""]]);
});

test("dated lines become events and answers notes, with who told it, when they knew it, and the line it stands on", () => {
  const text = `Hello\n\n${sheetText(filled)}\nKind regards`;
  expect(kindOfText("Pasted notes", text)).toBe("sheet");
  const intake = take(text);
  const events = intake.lines.flatMap((line) => line.events);
  expect(events).toHaveLength(3);
  expect(events[0]).toMatchObject({
    title: "Errors on the dashboard",
    detail: "errors on the dashboard\nred all over",
    when: { kind: "about", at: "2016-01-21T13:05:00.000Z", zone: "Europe/Berlin" },
    knownBy: [
      {
        who: "on call",
        when: { kind: "exact", at: "2016-01-21T13:20:00.000Z" },
        how: "an alert told me (told in a memory sheet)",
      },
    ],
    quote: "What: errors on the dashboard",
  });
  expect(events[1]).toMatchObject({ detail: "When, in their words: when the cook rang" });
  expect(events[1]).not.toHaveProperty("when");
  expect(events[2]).toMatchObject({
    kind: "note",
    title: "Nobody could say who had the key",
    detail: "Asked: What made it hard?",
    knownBy: [{ who: "on call", how: "told in a memory sheet" }],
  });
  const open = intake.lines.filter(({ state }) => state === "open").map((line) => line.text);
  expect(open).toEqual(["Hello", "What:", "When: 15:00", "Known:", "Kind regards"]);
});

test("who told it is found by role, and stands by token in what is known; an unknown role stays as it is said", () => {
  const [proposal] = take(sheetText(filled)).lines.flatMap((line) => line.events);
  const [event] = eventsOfProposals(proposal === undefined ? [] : [proposal], "s", () => "id");
  if (proposal === undefined || event === undefined) throw new Error("nothing was proposed");
  const person = { id: "p1", role: "On call", name: "Nina" };
  expect(personWhoTold([person], proposal)).toBe(person);
  expect(toldBy(event, person, "on call")).toMatchObject({ people: ["p1"], knownBy: [{ who: "{@p1}" }] });
  expect(personWhoTold([{ id: "p2", role: "cook" }], proposal)).toBeUndefined();
  expect(event.knownBy).toMatchObject([{ who: "on call" }]);
  // In a chat a nickname is no role.
  expect(personWhoTold([person], { who: "on call" })).toBeUndefined();
});

test("a blank sheet proposes nothing and waits for nobody", () => {
  const intake = take(sheetText(blankSheet(head, 4)));
  expect(intake.lines.flatMap((line) => line.events)).toEqual([]);
  expect(intake.source.states.filter(({ state }) => state !== "ignored")).toEqual([]);
});

test("the head of a sheet says the day on which most happened, and people as roles", () => {
  const at = "2016-01-21T14:02:00.000Z";
  const incident = Incident.parse({
    schema: 1,
    id: "i",
    key: "I-1",
    title: "{@p1} saw orders stop",
    zone: "Europe/Berlin",
    people: [{ id: "p1", name: "Nina Roth", role: "on call" }],
    events: [{ id: "e", title: "It stopped", when: { kind: "exact", at, zone: "UTC" } }],
  });
  const expected = {
    key: "I-1",
    title: "on call saw orders stop",
    zone: "Europe/Berlin",
    day: "2016-01-21",
    who: "on call",
  };
  expect(sheetHead(incident, "{@p1}")).toEqual(expected);
  expect(sheetHead({ ...incident, events: [] }, "").day).toBe("");
});
