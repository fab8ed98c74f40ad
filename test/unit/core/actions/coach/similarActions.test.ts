import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOfActions, similarActions, whyItFailed } from "../../../../../core/actions/coach/similarActions";
import { titleWords } from "../../../../../core/actions/coach/titleWords";
import type { Action, LedgerEntry } from "../../../../../core/model/action";
import { Incident } from "../../../../../core/model/incident";
import { smallTeamPolicy } from "../../../../../core/model/policy";

function incident(id: string, ...actions: readonly Partial<Action>[]): Incident {
  return Incident.parse({
    schema: 1,
    id,
    key: `INC-${id}`,
    title: id,
    actions: actions.map((action, at) => ({ id: `${id}-${at + 1}`, number: at + 1, title: "x", ...action })),
  });
}

const moved = (id: string, from: string | undefined, to: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  at: "2016-01-01T12:00:00.000Z",
  what: "status",
  ...(from === undefined ? {} : { from }),
  to,
  ...more,
});
const failed = [moved("1", "done", "verified"), moved("2", "verified", "agreed", { why: "the second node hung too" })];

const asked = (title: string, breaks: Action["breaks"] = []) => ({ incident: "own", title, breaks });
const found = (incidents: readonly Incident[], title: string, breaks: Action["breaks"] = []) =>
  similarActions(indexOfActions(incidents), asked(title, breaks), smallTeamPolicy).map(
    ({ action, kind }) => `${action.id} ${kind}`,
  );

describe("similar actions of other incidents", () => {
  const broker = { title: "A second broker, so that the queue is redundant" } as const;

  it.each([
    ["open", { ...broker, status: "agreed" }, ["a-1 open"]],
    ["in progress", { ...broker, status: "in progress" }, ["a-1 open"]],
    ["declined", { ...broker, status: "declined" }, ["a-1 declined"]],
    ["failed its check", { ...broker, status: "agreed", ledger: failed }, ["a-1 failed"]],
    [
      "failed, then verified with a check to come",
      { ...broker, status: "verified", priority: "P0", ledger: failed },
      ["a-1 open"],
    ],
    ["only an idea", { ...broker, status: "idea" }, []],
    ["ended", { ...broker, status: "verified", priority: "P3" }, []],
    ["proven", { ...broker, status: "proven" }, []],
  ] as const)("%s", (_what, action, expected) => {
    expect(found([incident("a", action as Partial<Action>)], "Make the queue redundant")).toEqual(expected);
  });

  it("leaves out the own incident's, and what shares one word by chance", () => {
    const open = { status: "agreed" } as const;
    expect(found([incident("own", { ...broker, ...open })], "Make the queue redundant")).toEqual([]);
    expect(found([incident("a", { title: "Alert on queue depth", ...open })], "Make the queue redundant")).toEqual([]);
    expect(found([incident("a", { title: "Failover", ...open })], "failover")).toEqual(["a-1 open"]);
  });

  it("what breaks the same element is alike whatever it is called", () => {
    const breaks = [{ incident: "own", element: "l1" }];
    const other = incident("a", { title: "Something else", status: "declined", breaks });
    expect(found([other], "Make the queue redundant", breaks)).toEqual(["a-1 declined"]);
    expect(found([other], "Make the queue redundant", [{ incident: "own", element: "l2" }])).toEqual([]);
  });

  it("what did not hold comes before what was declined, and that before what is open; three at most", () => {
    const title = "Make the queue redundant";
    const others = [
      incident("a", { title, status: "agreed" }),
      incident("b", { title, status: "declined" }),
      incident("c", { title, status: "agreed", ledger: failed }),
      incident("d", { title, status: "agreed" }),
    ];
    expect(found(others, title)).toEqual(["c-1 failed", "b-1 declined", "d-1 open"]);
  });

  it("tells why it did not hold, unless that was taken back or it holds again", () => {
    const [action] = incident("a", { status: "agreed", ledger: failed }).actions;
    if (action === undefined) throw new Error("no action");
    expect(whyItFailed(action)).toBe("the second node hung too");
    expect(whyItFailed({ ...action, status: "proven" })).toBeNull();
    const takenBack = [...failed, moved("3", "agreed", "verified", { reverts: "2" })];
    expect(whyItFailed({ ...action, ledger: takenBack })).toBeNull();
    expect(whyItFailed({ ...action, ledger: [] })).toBeNull();
  });

  it("an incident that changed is read anew, though others keep their words", () => {
    const a = incident("a", { title: "Make the queue redundant", status: "agreed" });
    expect(found([a], "Make the queue redundant")).toEqual(["a-1 open"]);
    const renamed = incident("a", { title: "Train the team", status: "agreed" });
    expect(found([renamed], "Make the queue redundant")).toEqual([]);
    expect(found([a], "Make the queue redundant")).toEqual(["a-1 open"]);
  });

  const words = ["queue", "broker", "alert", "depth", "certificate", "renewal", "failover", "script", "the", "of"];
  const titles = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((each) => each.join(" "));
  const elements = fc.array(
    fc.constantFrom("l1", "l2", "n1").map((element) => ({ incident: "own", element })),
    { maxLength: 2 },
  );
  const statuses = fc.constantFrom("idea", "agreed", "declined", "proven") as fc.Arbitrary<Action["status"]>;
  const workspaces = fc
    .array(fc.array(fc.record({ title: titles, status: statuses, breaks: elements }), { maxLength: 4 }), {
      maxLength: 6,
    })
    .map((all) => all.map((actions, at) => incident(at === 0 ? "own" : `i${at}`, ...actions)));

  it("finds what a naive comparison of every pair finds, for any workspace", () => {
    fc.assert(
      fc.property(workspaces, titles, elements, (incidents, title, breaks) => {
        const indexed = similarActions(indexOfActions(incidents), asked(title, breaks), smallTeamPolicy, 100);
        const naive = naivelyAlike(incidents, title, breaks);
        expect(new Map(indexed.map(({ action, score }) => [action.id, score.toFixed(9)]))).toEqual(naive);
        const scores = indexed.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 1_000, seed: 6 },
    );
  });

  it("finds an action by its own title, for any workspace", () => {
    fc.assert(
      fc.property(workspaces, (incidents) => {
        const index = indexOfActions(incidents);
        for (const { id, actions } of incidents)
          for (const { id: action, title, status } of actions) {
            const isWorthIt = id !== "own" && (status === "agreed" || status === "declined");
            const all = similarActions(index, asked(title), smallTeamPolicy, 100);
            const isFound = all.some((each) => each.action.id === action && each.score === 1);
            expect(isFound).toBe(isWorthIt && titleWords(title).length > 0);
          }
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

/** Every pair compared word by word, without an index. */
function naivelyAlike(incidents: readonly Incident[], title: string, breaks: Action["breaks"]): Map<string, string> {
  const all = incidents.flatMap(({ actions }) => actions);
  const weight = (word: string) => {
    const holding = all.filter((action) => titleWords(action.title).includes(word)).length;
    return Math.log(1 + all.length / Math.max(1, holding));
  };
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0);
  const mine = titleWords(title);
  const scores = new Map<string, string>();
  for (const { id, actions } of incidents) {
    for (const action of actions) {
      if (id === "own" || (action.status !== "agreed" && action.status !== "declined")) continue;
      const theirs = titleWords(action.title);
      const shared = mine.filter((word) => theirs.includes(word));
      const isSame = shared.length > 0 && shared.length === mine.length && shared.length === theirs.length;
      const isSameBreak = action.breaks.some((each) => breaks.some(({ element }) => element === each.element));
      const dice = shared.length < 2 ? 0 : (2 * sum(shared)) / (sum(mine) + sum(theirs));
      const score = isSame || isSameBreak ? 1 : dice;
      if (score >= 0.5) scores.set(action.id, score.toFixed(9));
    }
  }
  return scores;
}
