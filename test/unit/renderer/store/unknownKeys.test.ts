import { expect, test } from "vitest";
import {
  printIncident,
  printWorkspace,
  readActionReview,
  readIncident,
  readWorkspace,
} from "../../../../core/model/files";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import type { CommandContext, DocumentCommand } from "../../../../renderer/store/command";
import { allCommands } from "../../../../renderer/store/commandRegistry";
import { actionCases } from "../../../app/cases/actionCases";
import { cascadeCases } from "../../../app/cases/cascadeCases";
import { type CommandCase, first, type Sample } from "../../../app/cases/commandCase";
import { overviewCases, workspaceCases } from "../../../app/cases/incidentCases";
import { reviewCases, reviewOfSample } from "../../../app/cases/reviewCases";
import { timelineCases } from "../../../app/cases/timelineCases";

const FUTURE = "x-future";

/** The value with a key of a newer version in each of its objects. */
function withFuture(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFuture);
  if (typeof value !== "object" || value === null) return value;
  const held = Object.entries(value).map(([key, inner]) => [key, withFuture(inner)]);
  return { ...Object.fromEntries(held), [FUTURE]: "kept" };
}

function futureSample(): Sample {
  const { workspace, incidents } = sampleWorkspace();
  const { incident } = first(incidents, ({ folder }) => folder === "inc-2016-001");
  const conflict = (path: string) => [{ id: "conflict-by-test", path, theirs: "Said elsewhere" }];
  const waivers = [
    { id: "waiver-by-test", path: "/title", rule: "hindsight/obviously", quote: "Obviously", reason: "asked" },
  ];
  const texts = [
    printIncident({ ...incident, waivers, conflicts: conflict("/title") }),
    printWorkspace({ ...workspace, conflicts: conflict("/name") }),
    reviewOfSample(incident),
  ].map((text) => JSON.stringify(withFuture(JSON.parse(text))));
  const read = readIncident(texts[0] ?? "", "incident.json");
  const team = readWorkspace(texts[1] ?? "", "workspace.json");
  const review = readActionReview(texts[2] ?? "", "review.json");
  if (!read.ok || !team.ok || !review.ok) throw new Error("The sample with keys of the future cannot be read.");
  return { incident: read.value.value, workspace: team.value.value, review: review.value.value };
}

/** The paths of objects that stand in both, by id in lists of records, and lost their key of the future. */
function lost(before: unknown, after: unknown, path = ""): readonly string[] {
  if (typeof before !== "object" || before === null || typeof after !== "object" || after === null) return [];
  if (Array.isArray(before)) {
    if (!Array.isArray(after)) return [];
    const byId = new Map(after.map((item) => [item?.id, item]));
    return before.flatMap((item) =>
      item?.id === undefined ? [] : lost(item, byId.get(item.id), `${path}/${item.id}`),
    );
  }
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  // A moment, or a piece of evidence, is one statement: another one takes its place whole.
  if (FUTURE in old && !(FUTURE in now)) return "kind" in now || "event" in now ? [] : [path];
  return Object.keys(old).flatMap((key) => lost(old[key], now[key], `${path}/${key}`));
}

let made = 0;
const contextOf = ({ workspace }: Sample): CommandContext => ({
  at: "2016-02-25T10:00:00.000Z",
  today: "2016-02-25",
  newId: () => {
    made += 1;
    return `made-${made}`;
  },
  workspace,
});

function done(sample: Sample, { id, input }: CommandCase): Sample {
  const command = allCommands.find((each) => each.id === id) as DocumentCommand<unknown>;
  const given = command.input.parse(input(sample));
  const change = command.change as (document: unknown, input: unknown, context: CommandContext) => unknown;
  const made = change(sample[command.target], given, contextOf(sample)) as { ok?: boolean; value?: unknown };
  if (made.ok === false) throw new Error(`${id} was refused.`);
  const next = "ok" in made ? made.value : made;
  return { ...sample, [command.target]: next };
}

test.for([overviewCases, timelineCases, cascadeCases, actionCases, workspaceCases, reviewCases].flat())(
  "$id keeps what a newer version wrote into what it edits",
  (each) => {
    const before = each.before.reduce(done, futureSample());
    expect(lost(before, done(before, each))).toEqual([]);
  },
);
