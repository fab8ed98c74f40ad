import type { OpenedIncident } from "../../../core/archive/archive";
import { assertNever } from "../../../core/model/assertNever";
import type { Standing } from "../../store/archiveIn";
import { counted } from "../../ui/dateWords";
import type { OpeningProgress } from "./archiveOpener";

/** Whether there is anything to take in. */
export function canBeTaken({ kind }: Standing): boolean {
  return kind === "new" || kind === "differs";
}

/** How an incident of an archive stands to the workspace, for a person. */
export function standingInWords(standing: Standing): string {
  switch (standing.kind) {
    case "new":
      return "Not in this workspace yet.";
    case "same":
      return "Already here; the archive says nothing else.";
    case "differs":
      return `Already here, and would be merged: ${differenceInWords(standing)}.`;
    case "stuck":
      return `Already here, and cannot be merged. ${standing.why}`;
    default:
      return assertNever(standing);
  }
}

function differenceInWords({ differing, added }: Extract<Standing, { kind: "differs" }>): string {
  const parts = [
    differing === 0 ? null : `${counted(differing, "field")} ${differing === 1 ? "differs" : "differ"}`,
    added === 0 ? null : `${counted(added, "thing")} ${added === 1 ? "is" : "are"} only in the archive`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** What lies beside an incident in an archive. */
export function besideInWords({ attachments, sources, history }: OpenedIncident): string {
  const parts = [
    attachments.length === 0 ? null : counted(attachments.length, "attachment"),
    sources.length === 0 ? null : counted(sources.length, "source text"),
    history ? "its history" : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "the incident alone" : `with ${parts.join(", ")}`;
}

/** How far the opening of an archive is. */
export function openingInWords({ step, done, total }: OpeningProgress): string {
  const mb = (bytes: number) => Math.round(bytes / 1024 / 1024).toLocaleString("en-GB");
  return `${step === "unlocking" ? "Unlocking" : "Checking"} ${mb(done)} of ${mb(total)} MB …`;
}

/** What the button does: "Take in 2, merge 1". */
export function doneInWords(taken: readonly Standing[]): string {
  const made = taken.filter(({ kind }) => kind === "new").length;
  const merged = taken.length - made;
  if (merged === 0) return made > 1 ? `Take in ${made}` : "Take in";
  return made === 0 ? (merged > 1 ? `Merge ${merged}` : "Merge") : `Take in ${made}, merge ${merged}`;
}
