import type { SheetHead } from "../../../core/memory/memorySheet";
import { blankText, sheetModel } from "../../../core/memory/sheetDocument";
import { sheetPage } from "../../../core/memory/sheetPage";
import { fileNameOf } from "../../../core/model/folderName";
import type { Paper } from "../../../core/report/documentModel";
import type { CallArgs } from "../../../electron/bridge";
import { say, tellFinding, warn } from "../../ui/notices";

export type SheetForm = "page" | "docx" | "markdown" | "text";

/** Makes a memory sheet in a form, and copies it or asks where it is to stand. */
export async function exportSheet(form: SheetForm, head: SheetHead, paper: Paper): Promise<void> {
  if (form === "text") {
    await window.secondStory.copyToClipboard({ text: blankText(head) });
    return say("The memory sheet is on the clipboard, as text.");
  }
  const { kind, bytes } = await made(form, head, paper);
  const name = `${fileNameOf(`memory sheet ${head.key} ${head.who}`.trim())}.${kind.extension}`;
  const answer = await window.secondStory.saveExport({ name, kind, bytes });
  if (answer.kind === "saved") say(`Written: ${answer.path}`);
  else if (answer.kind === "failed") warn(answer.message);
}

interface MadeSheet {
  readonly kind: CallArgs<"saveExport">["kind"];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function made(form: Exclude<SheetForm, "text">, head: SheetHead, paper: Paper): Promise<MadeSheet> {
  const encoder = new TextEncoder();
  if (form === "page")
    return { kind: { name: "Web page", extension: "html" }, bytes: encoder.encode(await sheetPage(head)) };
  if (form === "markdown")
    return { kind: { name: "Markdown", extension: "md" }, bytes: encoder.encode(blankText(head)) };
  // What writes Word files is large, and needed here alone: it is loaded when it is asked for.
  const [{ writeDocx }, { selfCheck }] = await Promise.all([
    import("../../../core/report/writeDocx"),
    import("../../../core/report/selfCheck"),
  ]);
  const model = sheetModel(head, paper);
  const bytes = new Uint8Array(await writeDocx(model, new Map(), new Date().toISOString()));
  for (const finding of selfCheck(bytes, model)) tellFinding(finding);
  return { kind: { name: "Word document", extension: "docx" }, bytes };
}
