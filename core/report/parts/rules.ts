import type { Change } from "../../model/change";
import type { Workspace } from "../../model/workspace";
import { dateInWords } from "../../timeline/words";
import type { ReportContext } from "../reportContext";

type Rule = Workspace["rules"][number];

const asks: Readonly<Record<Rule["asks"][number], string>> = {
  rehearsed: "rehearsed outside production",
  "way back tried": "a way back that was tried",
  "owner agreed": "the service's owner has agreed",
  "someone reachable": "someone reachable",
  approved: "approved",
};

/** A rule asks of a change when it comes from this incident, or when its services, kinds and windows all fit. */
function appliesTo(rule: Rule, change: Change): boolean {
  const services = rule.services.length === 0 || rule.services.some((id) => change.services.includes(id));
  const kinds = rule.kinds.length === 0 || change.kind === undefined || rule.kinds.includes(change.kind);
  const windows = rule.windows.length === 0 || change.window === undefined || rule.windows.includes(change.window);
  return services && kinds && windows;
}

/** A role within a sentence, with its article. */
function withArticle(role: string): string {
  return /^(?:the|an?|our)\s/i.test(role) || !/^\p{Ll}/u.test(role) ? role : `the ${role}`;
}

function inWords(rule: Rule): string {
  const asked = rule.asks.map((each) => {
    const hours = each === "someone reachable" ? rule.reachableHours : undefined;
    return hours === undefined ? asks[each] : `${asks[each]} until ${hours} h after`;
  });
  const approver = rule.approver === undefined ? [] : [`approved by ${withArticle(rule.approver)}`];
  const again = rule.lookAgain === undefined ? "" : ` (to be looked at again on ${dateInWords(rule.lookAgain, true)})`;
  const words = [...asked.filter((each) => approver.length === 0 || each !== asks.approved), ...approver].join("; ");
  return `${words}${again}`.trim();
}

/** The rules of the workspace that the changes before this incident would meet today. */
export function rulesFor({
  incident,
  options,
}: ReportContext): readonly { readonly title: string; readonly words: string }[] {
  const rules = options.workspace?.rules ?? [];
  return rules
    .filter(
      (rule) => rule.incidents.includes(incident.id) || incident.changes.some((change) => appliesTo(rule, change)),
    )
    .map((rule) => ({ title: rule.title.replace(/[.:]$/, ""), words: inWords(rule) }));
}
