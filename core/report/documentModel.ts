import type { Scene } from "../picture/scene";

/**
 * A report before it is written: the same value feeds Word, HTML and Markdown, so that they cannot disagree.
 * 7-report. Anchors are plain names made by the report itself (`event_3`), never ids or names of the incident.
 */

/** Where a run leads when it is followed. */
export type Target =
  | { readonly kind: "web"; readonly href: string }
  | { readonly kind: "place"; readonly anchor: string };

/** A piece of text in one manner of writing. */
export interface Run {
  readonly kind: "run";
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  /** Secondary: printed in a paler ink. */
  readonly soft?: true;
  readonly to?: Target;
}

/** Names a caption by its label and number; `text` is filled in when the captions are numbered. */
export interface Reference {
  readonly kind: "reference";
  readonly anchor: string;
  readonly text: string;
}

interface LineBreak {
  readonly kind: "break";
}

export type Inline = Run | Reference | LineBreak;

export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly numbering: "part" | "appendix" | "none";
  /** "3" or "A"; empty where nothing is counted, and until the headings are numbered. */
  readonly number: string;
  readonly text: string;
  readonly anchor: string;
}

export type ParagraphStyle = "title" | "meta" | "body" | "note" | "quote" | "raw";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: ParagraphStyle;
  readonly content: readonly Inline[];
  /** What the paragraph stands for, where the self-check counts it. */
  readonly subject?: "factor";
}

export interface ListItem {
  /** 0 is the outermost. */
  readonly depth: number;
  readonly content: readonly Inline[];
  readonly anchors: readonly string[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface Caption {
  readonly label: "Figure" | "Table";
  /** 0 until the captions are numbered. */
  readonly number: number;
  readonly anchor: string;
  readonly content: readonly Inline[];
}

/** What the rows of a table are, for the self-check and for its messages. */
export type RowSubject =
  | "fact"
  | "event"
  | "link"
  | "safeguard"
  | "action"
  | "change"
  | "evidence"
  | "source"
  | "role"
  | "sign";

export interface Column {
  readonly title: string;
  /** Share of the table's width; the shares of a table's columns add up to 1. */
  readonly share: number;
}

export interface Row {
  /** Places that a jump can lead to; several where one row stands for several things. */
  readonly anchors: readonly string[];
  readonly cells: readonly (readonly Inline[])[];
}

export interface Table {
  readonly kind: "table";
  readonly subject: RowSubject;
  /** `columns`: a header row that repeats on every page. `rows`: the first column names what its row says. */
  readonly headed: "columns" | "rows";
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly caption: Caption;
  /** Also a short one may run on to the next page: moved there whole it would leave a gap. */
  readonly runsOn?: boolean;
}

export type PictureName = "timeline" | "cascade";

export interface Figure {
  readonly kind: "figure";
  readonly picture: PictureName;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly caption: Caption;
}

/** The table of contents; its entries are the headings of the model. */
export interface Contents {
  readonly kind: "contents";
}

export type Block = Heading | Paragraph | List | Table | Figure | Contents;

export interface Section {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

export type Paper = "A4" | "Letter";

/** A part that has nothing to say, with the reason in words. */
export interface LeftOut {
  readonly part: string;
  readonly why: string;
}

/** What a file says about itself outside its text. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

export interface ReportPicture {
  readonly name: PictureName;
  readonly scene: Scene;
  readonly alt: string;
}

export interface ReportModel {
  readonly properties: DocumentProperties;
  readonly paper: Paper;
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: string;
  /** A report of two pages is set closer than one in which a reader looks things up. */
  readonly isCompact: boolean;
  readonly sections: readonly Section[];
  readonly pictures: readonly ReportPicture[];
  readonly leftOut: readonly LeftOut[];
  /** What the reader of the export has to know: what was masked, what was taken out. */
  readonly notes: readonly string[];
}

/** All blocks in reading order. */
export function blocksOf(model: ReportModel): readonly Block[] {
  return model.sections.flatMap((section) => section.blocks);
}

/** The headings in reading order. */
export function headingsOf(model: ReportModel): readonly Heading[] {
  return blocksOf(model).filter((block) => block.kind === "heading");
}
