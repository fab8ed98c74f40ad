import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleFinder } from "../../../../core/people/findPeople";

const jane = { id: "p1", name: "Jane Doe", role: "administrator on duty" };
const people = [
  jane,
  { id: "p2", name: "Zoltán Wiśniewski" },
  { id: "p3", name: "李雷" },
  { id: "p4", name: "Иван Петров" },
  { id: "p5", name: "김민수" },
];
const find = peopleFinder(people, ["doe-queue", "Ivan"]);

function found(text: string, of = find): readonly string[] {
  return of(text).map(({ start, end }) => text.slice(start, end));
}

describe("people of the list are found", () => {
  it.each([
    ["asked Jane Doe twice", ["Jane Doe"]],
    ["asked jane twice", ["jane"]],
    ["DOE said so", ["DOE"]],
    ["Doe, Jane", ["Doe, Jane"]],
    ["Jane's rename and Doe’s answer", ["Jane", "Doe"]],
    ["the Does' list", []],
    ["J.D. knew, J. D. too", ["J.D.", "J. D."]],
    ["JD restarted it", ["JD"]],
    ["jd is no name here", []],
    ["key JD-12, and file_JD", []],
    ["jdoe, j.doe, j_doe, @jdoe and doe.j", ["jdoe", "j.doe", "j_doe", "jdoe", "doe.j"]],
    ["mail from jane.doe@example.org", ["jane.doe"]],
    ["Jane_Doe-2.png", ["Jane_Doe"]],
    ["asked Zoltan and WISNIEWSKI", ["Zoltan", "WISNIEWSKI"]],
    ["然后李雷重启了队列", ["李雷"]],
    ["спросили Петрова, Петров знал, ИВАН тоже", ["Петров", "ИВАН"]],
    ["김민수가 재시작", ["김민수"]],
    ["김민수 재시작, 가면서", ["김민수"]],
  ])("in “%s”: %j", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each(["a janet, a doer, adoel", "doe-queue stopped", "{@doe} woke", "nothing"])("not in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("an everyday word is a name only where it is used as one", () => {
  const everyday = peopleFinder(
    [
      { id: "a", name: "Will Long" },
      { id: "b", name: "May" },
      { id: "c", name: "Mark Smith" },
      { id: "d", name: "Anna Long" },
    ],
    [],
  );

  it.each([
    "it will hold, and may fail; mark it",
    "Will it hold? May be. Mark the lines.",
    "on 3 May 2016 and in May 2017",
    "- Mark it as done",
    "along the way, a long wait, marks",
  ])("nobody in “%s”", (text) => {
    expect(found(text, everyday)).toEqual([]);
  });

  it.each([
    ["we asked Will about it", ["Will"]],
    ["Will restarted the queue. Mark was away.", ["Will", "Mark"]],
    ["May’s answer, told Mark", ["May", "Mark"]],
    ["Will Long and will long", ["Will Long", "will long"]],
    ["A. Long said so", ["A. Long"]],
  ])("in “%s”: %j", (text, names) => {
    expect(found(text, everyday)).toEqual(names);
  });
});

describe("whatever stands around", () => {
  const around = fc.string({ unit: fc.constantFrom(..." .,;:!?()[]'\"’<>&\n-/@"), maxLength: 3 });
  const manner = fc.constantFrom(
    "Jane Doe",
    "JANE DOE",
    "jane doe",
    "Jane",
    "Doe",
    "jdoe",
    "j.doe",
    "J.D.",
    "Jane_Doe",
  );

  it("a name is found, in each manner", () => {
    fc.assert(
      fc.property(around, manner, around, (before, name, after) => {
        expect(
          found(before + name + after)
            .join(" ")
            .toLowerCase(),
        ).toContain(name.toLowerCase());
      }),
    );
  });

  it("a name within a longer word is not", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abłйж里0"), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(letters, fc.constantFrom("jane", "doe", "jdoe", "Петров"), letters, (before, name, after) => {
        expect(found(before + name + after)).toEqual([]);
      }),
    );
  });

  it("finds lie in order, none over another", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(manner, around, fc.constant("doe-queue")), { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        for (const [at, { start, end }] of find(text).entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(find(text)[at - 1]?.end ?? 0);
        }
      }),
    );
  });
});
