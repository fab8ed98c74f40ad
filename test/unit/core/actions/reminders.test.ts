import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueByDefault } from "../../../../core/actions/dueDates";
import { incidentStanding, type WaitingItem } from "../../../../core/actions/incidentStanding";
import { remindersOf } from "../../../../core/actions/reminders";
import { reminderWords } from "../../../../core/actions/reminderWords";
import type { Action } from "../../../../core/model/action";
import { addDays, daysBetween, isWeekend } from "../../../../core/model/calendarDate";
import { smallTeamPolicy, thoroughPolicy } from "../../../../core/model/policy";
import { Workspace } from "../../../../core/model/workspace";
import { incidentWith } from "./fixtures";

const today = "2016-02-25";
const days = { today, told: null, reminderDays: [7, 1], onWeekends: true };
const incident = { id: "i1", key: "INC-2016-001" };

function waiting(action: Partial<Action>) {
  const { waiting: items } = incidentStanding(incidentWith(action), thoroughPolicy);
  return items.map((item) => ({ item, incident }));
}

function due(date: string, number = 1, title = "Make it two") {
  return waiting({ id: `a${number}`, number, title, status: "agreed", due: date, owner: "platform lead" });
}

const review: WaitingItem = {
  kind: "review",
  record: "r1",
  number: null,
  title: "Review: A queue is gone",
  who: null,
  date: "2016-02-26",
  priority: null,
  slips: 0,
  isOfCascade: false,
  blocked: null,
};

describe("what is to be said", () => {
  const evidence = { evidence: [] };
  it.each<{ what: string; action: Partial<Action>; says: string | null }>([
    { what: "overdue", action: { status: "agreed", due: "2016-02-24" }, says: "Overdue by 1 day: Make it two" },
    { what: "due today", action: { status: "in progress", due: today }, says: "Due today: Make it two" },
    { what: "due in a week", action: { status: "agreed", due: "2016-03-03" }, says: "Due on Thu 3 Mar: Make it two" },
    { what: "due later", action: { status: "agreed", due: "2016-03-04" }, says: null },
    { what: "no date", action: { status: "agreed" }, says: null },
    { what: "an idea", action: { status: "idea", due: "2016-01-01" }, says: null },
    { what: "done", action: { status: "done" }, says: "Done, waits for evidence: Make it two" },
    {
      what: "a check that is due",
      action: { status: "verified", verification: { ...evidence, checkDue: today } },
      says: "Does it still hold? Make it two",
    },
    {
      what: "a check to come",
      action: { status: "verified", verification: { ...evidence, checkDue: "2016-02-26" } },
      says: null,
    },
    {
      what: "a risk to be looked at again",
      action: { status: "declined", risk: { reason: "too dear", lookAgain: today } },
      says: "Look at the risk again: Make it two",
    },
    { what: "declined for good", action: { status: "declined", risk: { reason: "too dear" } }, says: null },
    { what: "proven", action: { status: "proven" }, says: null },
  ])("of an action that is $what", ({ action, says }) => {
    const reminders = remindersOf(waiting(action), days);
    expect(reminders.length === 0 ? null : reminderWords(reminders, today).title).toBe(says);
  });

  it("a review is announced the day before and on its day, and no more once that was told", () => {
    const items = [{ item: review, incident }];
    const on = (date: string, told: string | null) => remindersOf(items, { ...days, today: date, told }).length;
    expect([on("2016-02-24", null), on(today, null), on("2016-02-26", today), on("2016-02-27", "2016-02-26")]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(reminderWords(remindersOf(items, days), today)).toEqual({
      title: "Review: A queue is gone, tomorrow",
      body: "INC-2016-001",
    });
  });

  it("what comes near is said once for each reminder day, whenever somebody looks; what is late, each time", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(smallTeamPolicy.reminderDays, thoroughPolicy.reminderDays, [0], []),
        fc.constantFrom("2016-02-29", "2016-12-31", "2017-01-01", "2017-03-01"),
        fc.uniqueArray(fc.integer({ min: -40, max: 10 }), { minLength: 1 }),
        (reminderDays, date, looks) => {
          let told: string | null = null;
          const said: string[] = [];
          for (const look of looks.sort((a, b) => a - b)) {
            const now = addDays(date, look);
            const kinds = remindersOf(due(date), { today: now, told, reminderDays, onWeekends: true }).map(
              ({ kind }) => kind,
            );
            // Each of the days before it, and the day itself, is said by the first look from it on, before it is late.
            const isNew = [...reminderDays, 0].some(
              (before) => look >= -before && look <= 0 && !looks.some((other) => other < look && other >= -before),
            );
            expect(kinds).toEqual(look > 0 ? ["overdue"] : isNew ? ["due soon"] : []);
            said.push(...kinds);
            told = now;
          }
          expect(said.filter((kind) => kind === "due soon").length).toBeLessThanOrEqual(reminderDays.length + 1);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("after three weeks without a look all of it is one sentence, with a few by name", () => {
    const items = [
      ...Array.from({ length: 40 }, (_, at) => due(addDays("2016-02-05", at % 20), at + 1)).flat(),
      ...due("2016-02-26", 41),
      ...waiting({ id: "a42", number: 42, status: "verified", verification: { ...evidence, checkDue: "2016-02-10" } }),
      { item: review, incident },
    ];
    const reminders = remindersOf(items, { ...days, told: "2016-02-04" });
    expect(reminderWords(reminders, today)).toEqual({
      title: "40 actions are overdue, 1 check is due, 1 review is near, 1 action is due soon",
      body: [
        "INC-2016-001-A1 Make it two",
        "INC-2016-001-A21 Make it two",
        "INC-2016-001-A2 Make it two",
        "and 40 more",
      ].join("\n"),
    });
  });

  it("a date that a freeze has moved is reminded of by where it stands, not by where it would have stood", () => {
    const frozen = Workspace.parse({
      schema: 1,
      id: "w1",
      calendar: [
        {
          id: "f1",
          kind: "freeze",
          title: "Year end",
          recurs: { kind: "dated", from: "2016-12-15", to: "2017-01-05" },
        },
      ],
    });
    const date = dueByDefault("P1", "2016-11-24", frozen);
    expect(date).toBe("2017-01-06");
    const told = (on: string) =>
      remindersOf(due(date), {
        today: on,
        told: addDays(on, -1),
        reminderDays: frozen.policy.reminderDays,
        onWeekends: true,
      });
    const said = Array.from({ length: 44 }, (_, at) => addDays("2016-11-25", at)).filter((on) => told(on).length > 0);
    expect(said.map((on) => daysBetween(on, date))).toEqual([7, 1, 0, -1]);
  });

  it("what would be said on a weekend is said on the Friday before, once, where the weekend is left out", () => {
    const saidOf = (date: string, onWeekends: boolean) => {
      const looks = Array.from({ length: 12 }, (_, at) => addDays("2016-02-18", at)).filter(
        (on) => onWeekends || !isWeekend(on),
      );
      return looks.filter((on, at) =>
        remindersOf(due(date), { ...days, today: on, told: looks[at - 1] ?? "2016-02-17", onWeekends }).some(
          ({ kind }) => kind === "due soon",
        ),
      );
    };
    // 26 February is a Friday.
    expect(saidOf("2016-02-29", true)).toEqual(["2016-02-22", "2016-02-28", "2016-02-29"]);
    expect(saidOf("2016-02-29", false)).toEqual(["2016-02-22", "2016-02-26", "2016-02-29"]);
    expect(saidOf("2016-02-28", false)).toEqual(["2016-02-19", "2016-02-26"]);
    expect(saidOf("2016-02-26", false)).toEqual(["2016-02-19", "2016-02-25", "2016-02-26"]);
  });

  it("a date moved since it was told is told by its new place", () => {
    const before = { ...days, told: "2016-02-24" };
    expect(remindersOf(due("2016-03-02"), before)).toEqual([]);
    expect(remindersOf(due("2016-02-26"), before).map(({ kind }) => kind)).toEqual(["due soon"]);
  });

  it("a long title, one of several lines and one in another script stay one line that turns nothing", () => {
    const [long] = remindersOf(due("2016-02-24", 1, `${"x".repeat(300)}\n\u0000y`), days);
    expect(long && reminderWords([long], today).title).toMatch(/^Overdue by 1 day: x{89}…$/);
    const [hebrew] = remindersOf(due("2016-02-24", 1, "לבדוק\nשוב"), days);
    expect(hebrew && reminderWords([hebrew], today).title).toBe("Overdue by 1 day: \u2068לבדוק שוב\u2069");
  });
});
