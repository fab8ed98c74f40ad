import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { addressOf } from "../../../../../core/actions/addressOf";
import { groupings } from "../../../../../core/actions/groups";
import { type ActionFilter, type ActionRow, actionRows, filterActions } from "../../../../../core/actions/rows";
import { weeklyRun } from "../../../../../core/actions/weeklyRun";
import { Incident } from "../../../../../core/model/incident";
import { ActionStatus } from "../../../../../core/model/vocabulary";
import { Workspace } from "../../../../../core/model/workspace";
import { actionsCommand } from "../../../../../electron/commandLine/actions";
import { type ActionItem, actionItems } from "../../../../../renderer/features/actions/actionItems";
import type { ActionView } from "../../../../../renderer/features/actions/useActionView";
import { useShownActions } from "../../../../../renderer/features/actions/useShownActions";
import { writeWorkspace } from "../../../../bench/generated/writtenWorkspace";
import { dates, maybe } from "../../../core/actions/anyGiven";

const TODAY = "2016-02-14";
const workspace = Workspace.parse({
  schema: 1,
  id: "w1",
  name: "Northgate",
  settings: { zone: "Europe/London", asOf: TODAY },
});

const owners = ["platform lead", "order team", "support"];
const words = ["queue", "alias", "alert", "drill"];
const actions = fc.record({
  title: fc.subarray(words, { minLength: 1 }).map((some) => some.join(" ")),
  owner: maybe(fc.constantFrom(...owners)),
  due: maybe(dates),
  status: fc.constantFrom(...ActionStatus.options),
  priority: maybe(fc.constantFrom("P0", "P1", "P2", "P3")),
  blocked: maybe(fc.constant({ reason: "the broker" })),
  verification: maybe(dates.map((checkDue) => ({ checkDue }))),
});

/** Incidents of which some are copies: their actions bear the same ids. */
const incidents = fc
  .array(
    fc.record({
      services: fc.subarray(["checkout", "payments", "search"]),
      actions: fc.array(actions, { maxLength: 5 }),
    }),
    { maxLength: 5 },
  )
  .map((several) =>
    several.map(({ services, actions }, at) =>
      Incident.parse({
        schema: 1,
        id: `i${at}`,
        key: `INC-2016-00${at}`,
        title: `Outage ${at}`,
        zone: "Europe/London",
        services: services.map((name) => ({ id: name, name })),
        actions: actions.map((action, index) => ({ id: `a${index}`, number: index + 1, ...action })),
      }),
    ),
  );

const filters: fc.Arbitrary<ActionFilter> = fc.record({
  open: maybe(fc.boolean()),
  overdue: maybe(fc.boolean()),
  owner: maybe(fc.constantFrom(...owners)),
  statuses: maybe(fc.uniqueArray(fc.constantFrom(...ActionStatus.options), { minLength: 1 })),
  waiting: maybe(fc.constantFrom("evidence", "check", "blocked")),
  text: maybe(fc.constantFrom(...words, "order", "a queue")),
});

const nameOf = ({ incidentId, action }: ActionRow) => addressOf(incidentId, action.id);
const sorted = (names: readonly string[]) => [...names].sort();

type Shown = ReturnType<typeof useShownActions>;

/** What the window shows of these incidents in one view. */
function shownIn(given: readonly Incident[], view: ActionView, limit = 10_000) {
  const owned = given.map((incident) => ({ folder: incident.id, incident }));
  const items = actionItems(owned, workspace, TODAY, "roles");
  let shown: Shown | null = null;
  renderToStaticMarkup(
    <Probe
      tell={(now) => {
        shown = now;
      }}
      {...{ items, view, limit }}
    />,
  );
  if (shown === null) throw new Error("nothing was rendered");
  return shown as Shown;
}

interface ProbeProps {
  readonly items: readonly ActionItem[];
  readonly view: ActionView;
  readonly limit: number;
  readonly tell: (shown: Shown) => void;
}

function Probe({ items, view, limit, tell }: ProbeProps) {
  tell(useShownActions(items, view, limit));
  return null;
}

function viewOf(
  { open, overdue, waiting, owner, statuses, text }: ActionFilter,
  more: Partial<ActionView>,
): ActionView {
  return {
    ...{ layout: "table", column: "urgency", direction: "up", folded: [], panel: true },
    ...{ words: text ?? "", open: open === true, overdue: overdue === true },
    ...{ waiting, owner, statuses: statuses === undefined ? undefined : [...statuses] },
    ...more,
  };
}

const names = (items: readonly ActionItem[]) => items.map(({ row }) => nameOf(row));

test("one filter leaves the same actions on the board, in the table and in every grouping, each of them once", () => {
  fc.assert(
    fc.property(incidents, filters, (given, filter) => {
      const left = sorted(filterActions(actionRows(given, workspace, TODAY), filter).map(nameOf));
      expect(new Set(left).size).toBe(left.length);
      const { shown, ordered } = shownIn(given, viewOf(filter, {}));
      const { columns, ...board } = shownIn(given, viewOf(filter, { layout: "board" }));
      expect(sorted(names(shown))).toEqual(left);
      expect(sorted(names(ordered))).toEqual(left);
      expect(sorted(names(board.shown))).toEqual(left);
      expect(sorted(names(columns.flatMap(({ items }) => items)))).toEqual(left);
      for (const { status, items } of columns)
        expect(items.every(({ row }) => row.action.status === status)).toBe(true);
      for (const group of groupings) {
        const grouped = shownIn(given, viewOf(filter, { group }));
        expect(sorted(names(grouped.ordered))).toEqual(left);
        const headings = grouped.lines.flatMap((line) => (line.kind === "group" ? [line] : []));
        expect(sorted(headings.flatMap(({ rows }) => rows.map(nameOf)))).toEqual(left);
        expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
        // Folded away they are not listed, and counted all the same.
        const folded = shownIn(given, viewOf(filter, { group, folded: headings.map(({ id }) => id) }));
        expect(folded.ordered).toEqual([]);
        expect(sorted(names(folded.shown))).toEqual(left);
      }
    }),
    { numRuns: 300 },
  );
});

test("a long column shows a part of the board and says how much is left; what is exported is all of it", () => {
  fc.assert(
    fc.property(incidents, filters, fc.integer({ min: 0, max: 3 }), (given, filter, limit) => {
      const { shown, columns } = shownIn(given, viewOf(filter, { layout: "board" }), limit);
      for (const { status, items, rest } of columns) {
        const all = shown.filter(({ row }) => row.action.status === status);
        expect(items).toEqual(all.slice(0, limit));
        expect(items.length + rest).toBe(all.length);
      }
      expect(sorted(names(shown))).toEqual(
        sorted(filterActions(actionRows(given, workspace, TODAY), filter).map(nameOf)),
      );
    }),
  );
});

test("the weekly run goes through what the filter calls open, each action once, and beyond it through risks to look at again alone", () => {
  fc.assert(
    fc.property(incidents, (given) => {
      const rows = actionRows(given, workspace, TODAY);
      const { exceptions, rest, seen } = weeklyRun({
        rows,
        review: null,
        previous: null,
        cameAgain: new Set(),
        today: TODAY,
      });
      const run = [...exceptions, ...rest].map(({ row }) => row);
      expect(seen).toEqual([]);
      expect(new Set(run.map(nameOf)).size).toBe(run.length);
      expect(sorted(run.filter(({ isOpen }) => isOpen).map(nameOf))).toEqual(
        sorted(filterActions(rows, { open: true }).map(nameOf)),
      );
      for (const { isOpen, action } of run) expect(isOpen || action.risk?.lookAgain !== undefined).toBe(true);
    }),
  );
});

test("the command line lists what the window shows under the same filter", async () => {
  await fc.assert(
    fc.asyncProperty(incidents, fc.record({ open: fc.boolean(), overdue: fc.boolean() }), async (given, flags) => {
      const folder = await mkdtemp(join(tmpdir(), "one-filter-"));
      try {
        await writeWorkspace(folder, {
          workspace,
          incidents: given.map((incident) => ({ folder: incident.key.toLowerCase(), incident })),
        });
        const asked = { ...flags, format: "json", owner: undefined, out: undefined, names: false } as const;
        const { stdout } = await actionsCommand(folder, asked);
        const told: { readonly actions: readonly { readonly key: string }[] } = JSON.parse(stdout ?? "");
        const { shown } = shownIn(given, viewOf(flags, {}));
        expect(told.actions.map(({ key }) => key)).toEqual(shown.map(({ row }) => row.key));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 40 },
  );
});
