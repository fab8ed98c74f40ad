import type { HandedAction, HandedField } from "../actions/handedAction";
import { dateInWords } from "../timeline/words";
import type { Block, Inline, ListItem, Paper, ReportModel } from "./documentModel";
import { bold, lineBreak, paragraph, run } from "./inlines";

interface OwnerPageOptions {
  /** The owner as the rows show it. */
  readonly owner: string;
  readonly workspace: string;
  /** A calendar date. */
  readonly today: string;
  readonly paper: Paper;
}

/**
 * What one owner has open, for a page or a mail: each action with what it breaks and what evidence is wanted, in the
 * order given. A document as reports are, so that Word, HTML and text say the same.
 */
export function ownerPage(actions: readonly HandedAction[], options: OwnerPageOptions): ReportModel {
  const { owner, workspace, today, paper } = options;
  const title = `Open actions: ${owner}`;
  const day = dateInWords(today, true);
  const count = actions.length === 1 ? "1 open action" : `${actions.length} open actions`;
  const blocks: readonly Block[] = [
    paragraph(title, "title"),
    paragraph(`${actions.length === 0 ? "Nothing is open" : count} · ${workspace} · ${day}`, "meta"),
    ...actions.flatMap(actionBlocks),
  ];
  return {
    properties: {
      title,
      subject: "Open actions of one owner",
      author: "Second Story",
      keywords: [],
      language: "en-GB",
    },
    paper,
    header: { left: title, right: "Internal" },
    footer: `Exported ${day}`,
    isCompact: true,
    sections: [{ orientation: "portrait", blocks }],
    pictures: [],
    leftOut: [],
    notes: [],
  };
}

function actionBlocks(action: HandedAction, index: number): readonly Block[] {
  const overdue =
    action.overdueDays === 0 ? "" : `, ${action.overdueDays === 1 ? "1 day" : `${action.overdueDays} days`} overdue`;
  const about = [action.key, action.status, `${action.due}${overdue}`].filter((text) => text !== "");
  return [
    { kind: "heading", level: 2, numbering: "none", number: "", text: action.title, anchor: `action_${index + 1}` },
    paragraph(about.join(" · "), "note"),
    { kind: "list", ordered: false, items: action.fields.map(fieldItem) },
  ];
}

function fieldItem({ label, values }: HandedField): ListItem {
  const separator: Inline = label === "Why" ? run(" ") : lineBreak;
  const content = values.flatMap((value, index) => (index === 0 ? [run(value)] : [separator, run(value)]));
  return { depth: 0, anchors: [], content: [bold(`${label}: `), ...content] };
}
