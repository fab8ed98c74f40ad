import { assertNever } from "../model/assertNever";
import type { Change } from "../model/change";
import type { Incident } from "../model/incident";
import { apart } from "../model/textDirection";
import type { ChangeWindow } from "../model/vocabulary";
import type { Workspace } from "../model/workspace";
import { weightiestKind, windowsAt } from "./calendar";
import { numberInWords } from "./wordsOfNumber";

type Calendar = Pick<Workspace, "calendar" | "settings">;

/**
 * The changes before the incident in a few plain sentences, from what was answered so far; "" when no change is known.
 * Said once where it holds of all changes, else once per change. People stand in it as tokens.
 * With the workspace, a window is called by its title.
 */
export function changeSentence(incident: Incident, workspace?: Calendar): string {
  const { changes } = incident;
  if (changes.length === 0) return "";
  const answers = [doneBeforeSentence, rehearsedSentence, wayBackSentence, askedSentence, approvedSentence];
  return [openingSentence(changes, workspace), ...answers.flatMap((answer) => saidOfAll(changes, answer))].join(" ");
}

/** "Two changes at once, in the order peak: the server was renamed and its software was updated." */
function openingSentence(changes: readonly Change[], workspace: Calendar | undefined): string {
  const count = changes.length === 1 ? "One change" : `${capitalised(numberInWords(changes.length))} changes at once`;
  const windows = new Set(changes.map((change) => windowInWords(change, workspace)).filter((words) => words !== ""));
  const window = [...windows].map((words) => `, ${words}`).join("");
  return `${count}${window}: ${listed(changes.map((change) => apart(asClause(change.what))))}.`;
}

function windowInWords(change: Change, workspace: Calendar | undefined): string {
  const hits =
    workspace === undefined || change.when === undefined ? [] : windowsAt(workspace, change.when, change.services);
  const kind = change.window ?? (hits.length === 0 ? undefined : weightiestKind(hits));
  if (kind === undefined || kind === "none") return kind === undefined ? "" : "outside any special window";
  const title = hits.find((hit) => hit.window.kind === kind)?.window.title;
  return title === undefined ? plainWindow(kind) : `in the ${apart(loweredTitle(title))}`;
}

function plainWindow(kind: Exclude<ChangeWindow, "none">): string {
  switch (kind) {
    case "critical":
      return "in a business-critical window";
    case "freeze":
      return "in a change freeze";
    case "preferred":
      return "in a preferred window";
    default:
      return assertNever(kind);
  }
}

/** The sentence once when it is the same for every change that has one, else per change with its name. */
function saidOfAll(changes: readonly Change[], sentenceOf: (change: Change) => string): readonly string[] {
  const said = changes.map((change) => ({ change, text: sentenceOf(change) })).filter((each) => each.text !== "");
  const distinct = [...new Set(said.map((each) => each.text))];
  const isShared = distinct.length === 1 && said.length === changes.length;
  if (isShared || changes.length === 1) return distinct;
  return said.map((each) => `${apart(capitalised(asClause(each.change.what)))}: ${lowered(each.text)}`);
}

function doneBeforeSentence({ doneBefore }: Change): string {
  if (doneBefore === undefined) return "";
  if (doneBefore.answer === "no") return "Never done like this before.";
  if (doneBefore.answer === "unknown") return "Nobody knows whether it was done like this before.";
  const times = doneBefore.times === undefined ? "" : ` about ${timesInWords(doneBefore.times)}`;
  return `Done like this${times} before${troubleClause(doneBefore.trouble)}.`;
}

function timesInWords(times: number): string {
  if (times === 1) return "once";
  return times === 2 ? "twice" : `${numberInWords(times)} times`;
}

function troubleClause(trouble: string | undefined): string {
  if (trouble === undefined || trouble.trim() === "") return "";
  const words = bare(trouble);
  if (/^(none|no|no trouble|without trouble)$/i.test(words)) return ", without trouble";
  return /^some$/i.test(words) ? ", with some trouble" : `, with this trouble: ${lowered(words)}`;
}

function rehearsedSentence({ rehearsed }: Change): string {
  if (rehearsed === undefined) return "";
  const differs = rehearsed.differs === undefined ? "" : `: ${lowered(bare(rehearsed.differs))}`;
  if (rehearsed.answer === "unknown") return "Whether it was rehearsed is not known.";
  if (rehearsed.answer === "no") return `Not rehearsed${differs}.`;
  const where = rehearsed.where === undefined ? "" : ` in ${bare(rehearsed.where)}`;
  const shown = rehearsed.wouldHaveShown === "no" ? ", where this would not have shown" : "";
  return `Rehearsed${where}${shown}${differs}.`;
}

function wayBackSentence({ wayBack }: Change): string {
  if (wayBack === undefined) return "";
  const used = usedClause(wayBack.used, wayBack.worked);
  switch (wayBack.answer) {
    case "none":
      return `No way back${used}.`;
    case "untested":
      return `No tried way back${used}.`;
    case "tested":
      return `A way back that had been tried${used}.`;
    default:
      return assertNever(wayBack.answer);
  }
}

function usedClause(used: string | undefined, worked: string | undefined): string {
  if (used !== "yes") return used === "no" ? "; it was not used" : "";
  if (worked === "yes") return "; it was used and worked";
  return worked === "no" ? "; it was used and did not work" : "; it was used";
}

function askedSentence({ asked }: Change): string {
  return asked.map((each) => askedOf(each.who.trim(), levelInWords(each.level))).join(" ");
}

function levelInWords(level: Change["asked"][number]["level"]): string {
  switch (level) {
    case "not told":
      return "not told";
    case "told":
      return "told, not asked";
    case "asked":
      return "asked";
    case "agreed":
      return "asked and agreed";
    default:
      return assertNever(level);
  }
}

/** A person's token becomes a role or a name later on, so that no article can stand before it. */
function askedOf(who: string, level: string): string {
  if (who.startsWith("{@")) return `${capitalised(level)}: ${who}.`;
  const isMany = /^(those|all|both)\b|[^s]s$/i.test(who);
  return `${apart(capitalised(who))} ${isMany ? "were" : "was"} ${level}.`;
}

function approvedSentence(change: Change): string {
  if (change.approvedBy === undefined) return change.kind === "unreviewed" ? "Nobody was asked to approve it." : "";
  if (change.approvedBy === change.changedBy) return "Whoever made it also approved it.";
  if (change.approvedBy.startsWith("{@")) return `Approval: ${change.approvedBy}.`;
  return `Approved by ${withArticle(change.approvedBy)}.`;
}

function withArticle(who: string): string {
  return /^(the|a|an|nobody|everyone)\b/i.test(who) ? who : `the ${who}`;
}

/** "a, b and c" */
function listed(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses.join("");
  return `${clauses.slice(0, -1).join(", ")} and ${clauses.at(-1) ?? ""}`;
}

function asClause(what: string): string {
  return lowered(bare(what));
}

function bare(text: string): string {
  return text.trim().replace(/[.;,]+$/, "");
}

/** Small first letter for words that are no names: the rest of the text stays as it is written. */
function lowered(text: string): string {
  const words =
    /^(The|A|An|Its|Our|This|That|All|No|Nobody|Nothing|Not|Never|Done|Rehearsed|Whether|Whoever|Approved)\b/;
  return words.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Titles of windows begin with a capital for their own sake, unless their first word is a name. */
function loweredTitle(title: string): string {
  const common =
    /^(Order|Year|Month|Quarter|Business|Morning|Evening|Night|Weekend|Week|Release|Change|Peak|Critical|Quiet)\b/;
  return common.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function capitalised(text: string): string {
  return text.startsWith("{") ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
