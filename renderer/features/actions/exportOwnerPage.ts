import { handedActions } from "../../../core/actions/handedAction";
import { fileNameOf } from "../../../core/model/folderName";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { ownerPage } from "../../../core/report/ownerPage";
import { writePlainText } from "../../../core/report/writePlainText";
import { say, tellFinding } from "../../ui/notices";
import type { ActionItem } from "./actionItems";
import { saveExported } from "./exportActions";

export type OwnerPageFormat = "mail" | "docx" | "html";

interface OwnerPageOrder {
  readonly owner: string;
  readonly format: OwnerPageFormat;
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
}

/** The open actions of one owner among these items: copied as the text of a mail, or written where the person says. */
export async function exportOwnerPage(items: readonly ActionItem[], order: OwnerPageOrder): Promise<void> {
  const { owner, format, workspace, today } = order;
  const open = items.filter(({ row }) => row.isOpen && row.owner === owner).map(({ row }) => row);
  const incidents = [...new Map(items.map(({ incident }) => [incident.id, incident])).values()];
  const paper = workspace.settings.paper ?? "A4";
  const handed = handedActions(open, { ...order, incidents });
  const model = ownerPage(handed, { owner, workspace: workspace.name, today, paper });
  if (format === "mail") {
    await window.secondStory.copyToClipboard({ text: writePlainText(model) });
    return say(`The open actions of ${owner} are on the clipboard.`, "owner page copied");
  }
  const name = `${fileNameOf(`actions ${owner}`)}.${format}`;
  if (format === "html") {
    const { writeHtml } = await import("../../../core/report/writeHtml");
    return saveExported(
      name,
      { name: "Web page", extension: "html" },
      new TextEncoder().encode(writeHtml(model, new Map())),
    );
  }
  // What writes Word files is large, and needed here alone: it is loaded when it is asked for.
  const [{ writeDocx }, { selfCheck }] = await Promise.all([
    import("../../../core/report/writeDocx"),
    import("../../../core/report/selfCheck"),
  ]);
  const bytes = new Uint8Array(await writeDocx(model, new Map(), new Date().toISOString()));
  for (const finding of selfCheck(bytes, model)) tellFinding(finding);
  return saveExported(name, { name: "Word document", extension: "docx" }, bytes);
}
