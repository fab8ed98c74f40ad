import { brokenToday, expandSafeguards } from "../cascade/brokenElements";
import type { BareAction } from "../cascade/cascadeTypes";
import { isUntested, testableLinks } from "../cascade/linkChecks";
import { occurs } from "../cascade/occurrence";
import { allOf } from "../model/allOf";
import { assertNever } from "../model/assertNever";
import type { Inline } from "./documentModel";
import { bold, joined, run } from "./inlines";
import { jumpTo } from "./places";
import type { ImpactView, ReportFacts } from "./reportContext";

const agreed = new Set(["agreed", "in progress", "done"]);
const settled = new Set(["verified", "proven"]);

function breaking(context: ReportFacts, statuses: ReadonlySet<string>): readonly BareAction[] {
  return context.cascade.actions.filter((action) => action.isBreaking && statuses.has(action.status));
}

/** Agreed actions each of which alone would cut an impact once it is verified, beside what is broken already. */
function enoughAlone(context: ReportFacts, impact: ImpactView): readonly BareAction[] {
  const today = brokenToday(context.cascade);
  return breaking(context, agreed).filter((action) => {
    const broken = new Set([...today, ...expandSafeguards(context.cascade, action.breaks)]);
    return !occurs(context.cascade, impact.node.id, broken);
  });
}

/** "INC-2016-001-A8", for an action of another incident that touches this one. */
function keyElsewhere({ options }: ReportFacts, id: string): string {
  for (const { key, actions } of options.incidents ?? []) {
    const action = actions.find((each) => each.id === id);
    if (action !== undefined) return `${key}-A${action.number}`;
  }
  return "an action of another incident";
}

function named(context: ReportFacts, actions: readonly BareAction[], conjunction: string): readonly Inline[] {
  const names = actions.map(({ id }): readonly Inline[] => {
    const own = jumpTo(context.places, id);
    return own.length > 0 ? own : [run(keyElsewhere(context, id))];
  });
  if (names.length < 2) return names[0] ?? [];
  return [...joined(names.slice(0, -1), ", "), run(` ${conjunction} `), ...(names.at(-1) ?? [])];
}

/** "Yes, until A1 or A2 is verified." and its like, for one impact. 3-cascade, "Could it happen again today?". */
export function againAnswer(context: ReportFacts, impact: ImpactView): readonly Inline[] {
  switch (impact.again.again) {
    case "live":
      return [bold("Yes."), run(" No agreed action breaks the cascade.")];
    case "promised": {
      const alone = enoughAlone(context, impact);
      const needed = alone.length > 0 ? alone : breaking(context, agreed);
      const verb = alone.length > 0 || needed.length === 1 ? "is" : "are";
      const until = [
        run("until "),
        ...named(context, needed, alone.length > 0 ? "or" : "and"),
        run(` ${verb} verified.`),
      ];
      return [
        bold("Yes, "),
        ...until.map((inline): Inline => (inline.kind === "run" ? { ...inline, bold: true } : inline)),
      ];
    }
    case "cut": {
      const done = breaking(context, settled);
      if (done.length === 0) return [bold("No."), run(" As drawn, it does not come about.")];
      return [
        bold("No: "),
        ...named(context, done, "and"),
        run(done.length === 1 ? " breaks the cascade." : " break the cascade."),
      ];
    }
    default:
      return assertNever(impact.again.again);
  }
}

/** "2 paths are open" */
export function openPathsInWords(impact: ImpactView): string {
  const { open, openComplete } = impact.again;
  if (open.length === 0) return "";
  if (!openComplete) return `more than ${open.length} paths are open`;
  return open.length === 1 ? "1 path is open" : `${open.length} paths are open`;
}

/** The links of G that nobody has tested: 3-cascade, "untested". */
export function untestedLinks(context: ReportFacts): { readonly untested: readonly string[]; readonly all: number } {
  const links = testableLinks(context.cascade);
  return { untested: links.filter(isUntested).map(({ link }) => link.id), all: links.length };
}

/** "3 of 14 links are untested"; "both links are tested". */
export function untestedInWords(context: ReportFacts): string {
  const { untested, all } = untestedLinks(context);
  if (untested.length === 0) return `${allOf(all, "link")} tested`;
  if (untested.length === all) return `${allOf(all, "link")} untested`;
  return `${untested.length} of ${all} links ${untested.length === 1 ? "is" : "are"} untested`;
}
