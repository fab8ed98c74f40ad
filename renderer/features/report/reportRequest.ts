import type { Finding } from "../../../core/model/finding";
import type { Incident } from "../../../core/model/incident";
import type { LeftOut } from "../../../core/report/documentModel";
import type { ReportOptions } from "../../../core/report/reportOptions";

/** What the worker is asked to make. */
export type ReportFormat = "docx" | "html" | "markdown" | "preview";

/** One order to the worker. */
export interface ReportRequest {
  readonly id: number;
  readonly format: ReportFormat;
  readonly incident: Incident;
  readonly options: ReportOptions;
  /** Of the window's content policy, for the preview's own style. */
  readonly styleNonce: string;
}

/** What the worker asks of the window on its way: a picture in letters that only the system's fonts have. */
export interface DrawRequest {
  readonly kind: "draw";
  readonly drawing: number;
  readonly svg: string;
  /** Of the PNG, in its pixels. */
  readonly width: number;
  readonly height: number;
}

/** The picture drawn by the window; null where it could not be. */
export interface DrawAnswer {
  readonly kind: "drawn";
  readonly drawing: number;
  readonly png: Uint8Array<ArrayBuffer> | null;
}

/** What was made, or why not. */
export type ReportAnswer =
  | {
      readonly id: number;
      readonly kind: "made";
      /** A Word file, or text. */
      readonly content: Uint8Array<ArrayBuffer> | string;
      readonly leftOut: readonly LeftOut[];
      readonly notes: readonly string[];
      /** What the self-check of a Word file found. */
      readonly findings: readonly Finding[];
    }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
