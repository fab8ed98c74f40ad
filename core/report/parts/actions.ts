import { isOpen, overdueDays, slips } from "../../actions/derived";
import { isBreakingStrength } from "../../cascade/breakingStrength";
import type { Action } from "../../model/action";
import { assertNever } from "../../model/assertNever";
import { dateInWords } from "../../timeline/words";
import type { Block, Inline, Row } from "../documentModel";
import { bold, lineBreak, link, run, soft } from "../inlines";
import { jumpTo } from "../places";
import { proseInlines, saysSomething } from "../prose";
import type { ReportContext } from "../reportContext";
import { type ReportPart, subheading } from "../reportPart";
import { columnTable } from "../tables";
import { webAddress } from "../webAddress";
import { againToday } from "./againToday";

function day(date: string | undefined): string {
  return date === undefined ? "" : dateInWords(date, true);
}

/** The action's state in words, with the day where one is known. */
function statusInWords(action: Action): string {
  const { verification, status } = action;
  switch (status) {
    case "proven":
      return `proven ${day(verification?.provenOn)}`.trim();
    case "verified": {
      const check = verification?.checkDue === undefined ? "" : `; does it still hold? ${day(verification.checkDue)}`;
      return `verified ${day(verification?.verifiedOn)}`.trim() + check;
    }
    case "done":
      return "done, unverified";
    case "idea":
    case "agreed":
    case "in progress":
      return action.blocked === undefined ? status : `${status}; blocked: ${action.blocked.reason}`;
    case "declined":
      return status;
    default:
      return assertNever(status);
  }
}

/** "moved twice" */
function movedInWords(action: Action): string {
  const count = slips(action);
  if (count === 0) return "";
  return count === 1 ? "moved once" : count === 2 ? "moved twice" : `moved ${count} times`;
}

function dueCell(action: Action): readonly Inline[] {
  const moved = movedInWords(action);
  return lines([
    action.owner === undefined ? [] : [run(action.owner)],
    action.due === undefined ? [] : [run(day(action.due))],
    moved === "" ? [] : [soft(moved)],
  ]);
}

function statusCell(context: ReportContext, action: Action): readonly Inline[] {
  const isOverdue = overdueDays(action, context.policy, context.options.today) > 0;
  const status = `${statusInWords(action)}${isOverdue ? "; overdue" : ""}`;
  return lines([[run(status)], context.evidence.marksFor(action.id)]);
}

function lines(pieces: readonly (readonly Inline[])[]): readonly Inline[] {
  const kept = pieces.filter((piece) => piece.length > 0);
  return kept.flatMap((piece, index) => (index === 0 ? piece : [lineBreak, ...piece]));
}

function actionCell(action: Action): readonly Inline[] {
  const { verification, interim, tracker } = action;
  const address = tracker === undefined ? null : webAddress(tracker.url);
  return lines([
    [bold(action.title)],
    saysSomething(action.detail) ? proseInlines(action.detail) : [],
    action.doneWhen === undefined ? [] : [soft("Done when: "), run(action.doneWhen)],
    interim === undefined ? [] : [soft("Until then: "), run(interim.what)],
    verification?.howWeKnow === undefined ? [] : [soft("How we know: "), run(verification.howWeKnow)],
    verification?.proof === undefined ? [] : [soft("It holds: "), run(verification.proof)],
    tracker === undefined
      ? []
      : [address === null ? run(tracker.key ?? tracker.url) : link(tracker.key ?? tracker.url, address)],
  ]);
}

/** What an action breaks or, by its strength, only weakens; elements of other incidents by their key. */
function brokenCell(context: ReportContext, action: Action): readonly Inline[] {
  const { incident, options, places } = context;
  const pieces = action.breaks.map((broken): readonly Inline[] => {
    if (broken.incident === incident.id) return jumpTo(places, broken.element);
    const other = options.incidents?.find(({ id }) => id === broken.incident);
    return [run(other === undefined ? "part of another incident" : `part of ${other.key}`)];
  });
  const words = lines(pieces);
  if (words.length === 0) return [];
  const only = action.strength === undefined || !isBreakingStrength(action.strength);
  return only ? [soft("weakens: "), ...words] : words;
}

/** What an action breaks and how strongly, in one cell, where no effect and no priority is named. */
function brokenBriefly(context: ReportContext, action: Action): readonly Inline[] {
  const strength = action.strength === undefined ? [] : [soft(action.strength)];
  return lines([brokenCell(context, action), strength]);
}

function effectCell(action: Action): readonly Inline[] {
  return lines([
    action.effect === undefined ? [] : [run(action.effect)],
    action.strength === undefined ? [] : [run(action.strength)],
    action.priority === undefined ? [] : [run(action.priority)],
  ]);
}

function actionRow(context: ReportContext, action: Action, isBriefly: boolean): Row {
  const anchor = context.places.anchorOf(action.id);
  return {
    anchors: anchor === undefined ? [] : [anchor],
    cells: [
      [run(`A${action.number}`)],
      actionCell(action),
      effectCell(action),
      dueCell(action),
      statusCell(context, action),
      isBriefly ? brokenBriefly(context, action) : brokenCell(context, action),
    ],
  };
}

const statusOrder = ["agreed", "in progress", "done", "verified", "proven", "idea"] as const;

function actionTable(context: ReportContext): readonly Block[] {
  const { incident } = context;
  const kept = statusOrder.flatMap((status) => incident.actions.filter((action) => action.status === status));
  if (kept.length === 0) return [];
  const ordered = [...kept].sort((a, b) => a.number - b.number);
  const breaking = ordered.some((action) => action.breaks.length > 0);
  // A row is as high as its narrowest cell makes it: a small incident does with fewer, wider ones.
  const isBriefly =
    context.isBrief && breaking && ordered.every(({ effect, priority }) => (effect ?? priority) === undefined);
  const kinds = !isBriefly && ordered.some((action) => effectCell(action).length > 0);
  return [
    columnTable({
      subject: "action",
      anchor: "table_actions",
      caption: `Actions; the full key of A1 is ${incident.key}-A1`,
      columns: [
        ["No.", isBriefly ? 6 : 7],
        ["Action", isBriefly ? 28 : 32],
        kinds ? ["Effect, strength", 14] : null,
        ["Owner, due", isBriefly ? 22 : 17],
        ["Status", 14],
        breaking ? (isBriefly ? ["Breaks, strength", 33] : ["Breaks", 25]) : null,
      ],
      rows: ordered.map((action) => actionRow(context, action, isBriefly)),
    }),
  ];
}

function declinedTable(context: ReportContext): readonly Block[] {
  const declined = context.incident.actions.filter(({ status }) => status === "declined");
  if (declined.length === 0) return [];
  const looksAgain = declined.some(({ risk }) => risk?.lookAgain !== undefined);
  return [
    subheading("Declined", "part_declined"),
    columnTable({
      subject: "action",
      anchor: "table_declined",
      caption: "Actions that were declined, and who accepts the risk",
      columns: [
        ["No.", 7],
        ["Action", 34],
        ["Reason", 34],
        ["Risk accepted by", 16],
        looksAgain ? ["Look again", 13] : null,
      ],
      rows: declined.map((action): Row => {
        const anchor = context.places.anchorOf(action.id);
        const who = action.risk?.acceptedBy ?? action.ledger.findLast((entry) => entry.to === "declined")?.who;
        return {
          anchors: anchor === undefined ? [] : [anchor],
          cells: [
            [run(`A${action.number}`)],
            [bold(action.title)],
            [run(action.risk?.reason ?? "")],
            [run(who ?? "")],
            [run(day(action.risk?.lookAgain))],
          ],
        };
      }),
    }),
  ];
}

/** What protects until the actions hold. */
function interimBlocks(context: ReportContext): readonly Block[] {
  const items = context.incident.actions.flatMap((action) => {
    if (action.interim === undefined || !isOpen(action, context.policy)) return [];
    const since = action.interim.since === undefined ? "" : ` (since ${day(action.interim.since)})`;
    return [
      {
        depth: 0,
        anchors: [],
        content: [run(`${action.interim.what}${since}, until `), ...jumpTo(context.places, action.id), run(" holds")],
      },
    ];
  });
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
}

function build(context: ReportContext): readonly Block[] {
  const tables = [...actionTable(context), ...declinedTable(context)];
  const again = againToday(context, interimBlocks(context));
  return [...tables, ...again];
}

export const actions: ReportPart = {
  anchor: "part_actions",
  title: "Actions",
  kind: "part",
  without: "no action is written down",
  build,
};
