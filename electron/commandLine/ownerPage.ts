import { extname } from "node:path";
import { handedActions } from "../../core/actions/handedAction";
import type { ActionRow } from "../../core/actions/rows";
import type { Incident } from "../../core/model/incident";
import type { PeopleShownAs } from "../../core/model/people";
import type { Workspace } from "../../core/model/workspace";
import { ownerPage } from "../../core/report/ownerPage";
import { selfCheck } from "../../core/report/selfCheck";
import { writeDocx } from "../../core/report/writeDocx";
import { writeHtml } from "../../core/report/writeHtml";
import { writePlainText } from "../../core/report/writePlainText";
import { fail } from "./failure";
import { type Outcome, writeWhole } from "./output";

/** Of whom, on which day, from what. */
interface OwnerPageInput {
  readonly owner: string;
  readonly rows: readonly ActionRow[];
  readonly incidents: readonly Incident[];
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
}

/** The name of an owner as the rows have it, whatever its case; refuses one who owns nothing and says who does. */
export function ownerNamed(asked: string, rows: readonly ActionRow[]): string {
  const owners = [...new Set(rows.map(({ owner }) => owner).filter((owner) => owner !== ""))].sort();
  const folded = asked.trim().toLocaleLowerCase("en");
  const found = owners.find((owner) => owner === asked) ?? owners.find((owner) => owner.toLowerCase() === folded);
  const who = owners.length === 0 ? "Nobody owns one yet" : `Owners here: ${owners.join(", ")}`;
  return found ?? fail(`"${asked}" owns no action. ${who}.`);
}

/** Refuses an ending in which no page is written, before anything is read. */
export function pageEnding(out: string): ".docx" | ".html" | ".txt" {
  const ending = out === "-" ? ".txt" : extname(out).toLowerCase();
  if (ending === ".docx" || ending === ".html" || ending === ".txt") return ending;
  return fail(`${out} ends in "${ending}", and the page of an owner ends in .docx, .html or .txt. Name such a file.`);
}

/** The open actions of one owner as Word, HTML or the text of a mail, by the ending of `out`. */
export async function writeOwnerPage(out: string, input: OwnerPageInput): Promise<Outcome> {
  const { owner, rows, workspace, today } = input;
  const ending = pageEnding(out);
  const open = rows.filter((row) => row.isOpen);
  const paper = workspace.settings.paper ?? "A4";
  const model = ownerPage(handedActions(open, input), { owner, workspace: workspace.name, today, paper });
  if (ending === ".txt") {
    if (out === "-") return { stdout: writePlainText(model), exitCode: 0 };
    writeWhole(out, writePlainText(model));
    return { exitCode: 0 };
  }
  if (ending === ".html") {
    writeWhole(out, writeHtml(model, new Map()));
    return { exitCode: 0 };
  }
  const bytes = await writeDocx(model, new Map(), new Date().toISOString());
  const lost = selfCheck(bytes, model).map(({ where, message }) => `${where}: ${message}`);
  writeWhole(out, bytes);
  return { notes: lost, exitCode: lost.length > 0 ? 1 : 0 };
}
