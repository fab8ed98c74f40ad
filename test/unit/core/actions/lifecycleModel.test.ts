import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compliance, slips } from "../../../../core/actions/derived";
import { moveDueDate, setBlocked, setInterim, setOwner, setPriority } from "../../../../core/actions/edits";
import type { Given } from "../../../../core/actions/gates";
import { standingEntries } from "../../../../core/actions/ledger";
import { moveAction } from "../../../../core/actions/lifecycle";
import type { Action } from "../../../../core/model/action";
import { addDays } from "../../../../core/model/calendarDate";
import { differences } from "../../../../core/model/differences";
import type { DocumentChange } from "../../../../core/model/documentChange";
import type { Incident } from "../../../../core/model/incident";
import { type Policy, smallTeamPolicy, thoroughPolicy } from "../../../../core/model/policy";
import { takeBack } from "../../../../core/model/undo";
import { ActionStatus } from "../../../../core/model/vocabulary";
import { complete, dates, givens, maybe } from "./anyGiven";
import { contextAt, firstOf, incidentWith } from "./fixtures";
import { allowed, type NaiveFields, type NaiveStep, naiveAsks, naiveCompliance, naiveSlips } from "./naiveAction";

/** What the model knows: everything that was done and not undone, and the steps that can be done again. */
interface Model {
  fields: NaiveFields;
  steps: readonly NaiveStep[];
  undone: readonly NaiveStep[];
}

/** The real thing: the incident, and the changes of each step as the store keeps them for undo. */
interface Real {
  incident: Incident;
  readonly policy: Policy;
  day: string;
  done: readonly (readonly DocumentChange[])[];
  taken: readonly (readonly DocumentChange[])[];
}

const zone = "Europe/London";
const start: NaiveFields = {
  status: "idea",
  owner: undefined,
  due: undefined,
  priority: undefined,
  blocked: undefined,
  interim: undefined,
};

function fieldsOf(action: Action): NaiveFields {
  return {
    status: action.status,
    owner: action.owner,
    due: action.due,
    priority: action.priority,
    blocked: action.blocked?.reason,
    interim: action.interim?.what,
  };
}

/** The fields, told by the standing lines of the ledger alone. */
function replayed({ ledger }: Action): NaiveFields {
  const told: Record<string, string | undefined> = { ...start };
  for (const { what, to } of standingEntries(ledger)) told[what] = to;
  const { scope: _, ...fields } = told;
  return fields as unknown as NaiveFields;
}

function check(model: Model, real: Real, before: Action): void {
  const action = firstOf(real.incident);
  expect(action.ledger.slice(0, before.ledger.length)).toEqual(before.ledger);
  expect(fieldsOf(action)).toEqual(model.fields);
  expect(replayed(action)).toEqual(model.fields);
  expect(slips(action)).toBe(naiveSlips(model.steps));
  const { met, due } = compliance([action], real.day, zone);
  expect({ met, due }).toEqual(naiveCompliance(model.steps, model.fields, real.day));
}

/** Takes over what an edit made, in the model and in what can be undone; a refusal or an edit that changed nothing is no step. */
function took(model: Model, real: Real, after: Incident, fields: Partial<NaiveFields>): void {
  if (after === real.incident) return;
  real.done = [...real.done, differences(real.incident, after)];
  real.taken = [];
  real.incident = after;
  const next = { ...model.fields, ...fields };
  model.steps = [...model.steps, { date: real.day, before: model.fields, after: next }];
  model.fields = next;
  model.undone = [];
}

type Step = fc.Command<Model, Real>;

function step(name: string, run: (model: Model, real: Real) => void): Step {
  return {
    check: () => true,
    run: (model, real) => {
      const before = firstOf(real.incident);
      run(model, real);
      check(model, real, before);
    },
    toString: () => name,
  };
}

function present(text: string | undefined): boolean {
  return text !== undefined && text !== "";
}

/** What the step lacks, by the model: what it asks for, less what the action has or was handed. */
function naiveMissing(model: Model, real: Real, to: ActionStatus, given: Given): readonly (keyof Given)[] {
  const { verification, doneWhen, ledger } = firstOf(real.incident);
  const { status, owner, due, priority } = model.fields;
  const reopened = standingEntries(ledger).some(
    (line) => line.to === "agreed" && /^(verified|proven)$/.test(line.from ?? ""),
  );
  const has: Partial<Record<keyof Given, boolean>> = {
    owner: present(owner),
    due: present(due),
    doneWhen: present(doneWhen),
    method: present(verification?.method),
    evidence:
      present(given.howWeKnow) ||
      present(verification?.howWeKnow) ||
      (!reopened && (verification?.evidence ?? []).length > 0),
  };
  const handed = (field: keyof Given) =>
    field === "evidence" ? (given.evidence ?? []).length > 0 : given[field] !== undefined;
  return naiveAsks(status, to, real.policy, priority).filter((field) => has[field] !== true && !handed(field));
}

function nthAllowed(from: ActionStatus, nth: number): ActionStatus {
  const ways = ActionStatus.options.filter((to) => allowed.has(`${from} > ${to}`));
  return ways[nth % ways.length] ?? from;
}

/** A number as the target: that one of the allowed moves. `isDated`: the day of the verification is said; it is that of the move, since the naive recount knows no other. */
function move(target: ActionStatus | number, words: Given, isDated: boolean): Step {
  return step(`→ ${target} ${JSON.stringify(words)}${isDated ? " today" : ""}`, (model, real) => {
    const { fields } = model;
    const to = typeof target === "number" ? nthAllowed(fields.status, target) : target;
    const given = isDated ? { ...words, verifiedOn: real.day } : words;
    const result = moveAction(real.incident, "a1", to, given, real.policy, { ...contextAt(real.day), zone });
    const missing = naiveMissing(model, real, to, given);
    const isLater = given.due !== undefined && fields.due !== undefined && given.due > fields.due;
    if (!allowed.has(`${fields.status} > ${to}`) || missing.length > 0 || (isLater && given.reason === undefined)) {
      if (result.ok) throw new Error(`${fields.status} → ${to} should have been refused`);
      if (allowed.has(`${fields.status} > ${to}`) && missing.length > 0)
        expect(result.missing?.map(({ field }) => field)).toEqual(missing);
      return;
    }
    if (!result.ok) throw new Error(result.finding.message);
    const verifiesAtOnce = to === "done" && real.policy.preset === "small team" && present(given.howWeKnow);
    took(model, real, result.value, {
      status: verifiesAtOnce ? "verified" : to,
      owner: given.owner ?? fields.owner,
      due: given.due ?? fields.due,
      blocked: to === "done" || to === "declined" ? undefined : fields.blocked,
    });
  });
}

/** Tries every status at once, with every answer at hand: what the table allows passes, nothing else. */
const tryAll = step("try every status", (model, real) => {
  const given = { ...complete, due: undefined, verifiedOn: real.day };
  const passing = ActionStatus.options.filter(
    (to) => moveAction(real.incident, "a1", to, given, real.policy, { ...contextAt(real.day), zone }).ok,
  );
  const needsDue =
    model.fields.due === undefined && (model.fields.status === "idea" || model.fields.status === "declined");
  expect(passing).toEqual(
    ActionStatus.options.filter(
      (to) => allowed.has(`${model.fields.status} > ${to}`) && !(to === "agreed" && needsDue),
    ),
  );
});

function moveDue(to: string | undefined, why: string | undefined, scheduled: boolean): Step {
  return step(`due ${to ?? "none"} ${why ?? "without a reason"}`, (model, real) => {
    const { due } = model.fields;
    const result = moveDueDate(real.incident, { action: "a1", to, why, scheduled }, contextAt(real.day));
    const isLater = due !== undefined && (to === undefined || to > due);
    const isThird = isLater && naiveSlips(model.steps) >= 2;
    expect(result.ok).toBe(due === to || !isLater || (why !== undefined && (!isThird || scheduled)));
    if (!result.ok) {
      expect(result.ask).toBe(why === undefined ? "reason" : "schedule, decline or split");
      return;
    }
    took(model, real, result.value, { due: to });
  });
}

function undoOrRedo(kind: "undo" | "redo"): Step {
  return step(kind, (model, real) => {
    const changes = (kind === "undo" ? real.done : real.taken).at(-1);
    const told = (kind === "undo" ? model.steps : model.undone).at(-1);
    if (changes === undefined || told === undefined) return;
    const result = takeBack(real.incident, changes, contextAt(real.day));
    if (!result.ok) throw new Error(result.finding.message);
    expect(firstOf(result.value).ledger.length).toBeGreaterThan(firstOf(real.incident).ledger.length);
    const back = differences(real.incident, result.value);
    real.incident = result.value;
    if (kind === "undo") {
      [real.done, real.taken] = [real.done.slice(0, -1), [...real.taken, back]];
      [model.steps, model.undone] = [model.steps.slice(0, -1), [...model.undone, told]];
      model.fields = told.before;
    } else {
      [real.done, real.taken] = [[...real.done, back], real.taken.slice(0, -1)];
      [model.steps, model.undone] = [[...model.steps, told], model.undone.slice(0, -1)];
      model.fields = told.after;
    }
  });
}

function anyCommands(): fc.Arbitrary<Iterable<Step>> {
  const moves = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, fc.constantFrom(...ActionStatus.options));
  const mostly = fc.nat(3).map((nth) => nth > 0);
  const anyMove = fc
    .tuple(moves, fc.oneof(givens, { weight: 3, arbitrary: fc.constant(complete) }), mostly)
    .map(([to, given, isDated]) => move(to, given, isDated));
  const ctx = (real: Real) => contextAt(real.day);
  return fc.commands(
    [
      anyMove,
      anyMove,
      fc.tuple(maybe(dates), maybe(fc.constant("late")), fc.boolean()).map((each) => moveDue(...each)),
      fc.constantFrom("platform lead", "order team", "").map((owner) =>
        step(`owner ${owner}`, (model, real) => {
          took(model, real, setOwner(real.incident, { action: "a1", owner }, ctx(real)), { owner: owner || undefined });
        }),
      ),
      maybe(fc.constantFrom("P0" as const, "P2" as const)).map((priority) =>
        step(`priority ${priority ?? "none"}`, (model, real) => {
          took(model, real, setPriority(real.incident, { action: "a1", priority }, ctx(real)), { priority });
        }),
      ),
      fc.constantFrom("the second machine", "").map((reason) =>
        step(`blocked ${reason}`, (model, real) => {
          const after = setBlocked(real.incident, { action: "a1", reason }, ctx(real));
          took(model, real, after, { blocked: reason || undefined });
        }),
      ),
      fc.constantFrom("a person watches", "").map((what) =>
        step(`until then ${what}`, (model, real) => {
          const after = setInterim(real.incident, { action: "a1", what }, ctx(real));
          took(model, real, after, { interim: what || undefined });
        }),
      ),
      fc.integer({ min: 1, max: 20 }).map((days) =>
        step(`${days} days pass`, (_model, real) => {
          real.day = addDays(real.day, days);
        }),
      ),
      fc.constant(tryAll),
      fc.constant(undoOrRedo("undo")),
      fc.constant(undoOrRedo("redo")),
    ],
    { maxCommands: 30, size: "max" },
  );
}

describe("an action's life, against the model's table of allowed moves", () => {
  for (const policy of [smallTeamPolicy, thoroughPolicy]) {
    it(`5,000 sequences under “${policy.preset}”: allowed or refused as the table says, derivable by its ledger, which never shortens`, () => {
      const ways = new Set<string>();
      fc.assert(
        fc.property(anyCommands(), (commands) => {
          const model: Model = { fields: start, steps: [], undone: [] };
          const real: Real = { incident: incidentWith(), policy, day: "2016-01-22", done: [], taken: [] };
          fc.modelRun(() => ({ model, real }), commands);
          for (const { before, after } of model.steps) ways.add(`${before.status} > ${after.status}`);
        }),
        { numRuns: 5_000, seed: 6 },
      );
      // A sequence that never comes to an end proves little: every allowed move has been made.
      expect([...allowed].filter((way) => !ways.has(way))).toEqual([]);
    });
  }
});
