import type { ArchivedIncident } from "../../../core/archive/archive";
import { assertNever } from "../../../core/model/assertNever";
import type { Standing } from "../../store/archiveIn";
import { counted } from "../../ui/dateWords";

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
export function besideInWords({ attachments, sources, history }: ArchivedIncident): string {
  const parts = [
    attachments.length === 0 ? null : counted(attachments.length, "attachment"),
    sources.length === 0 ? null : counted(sources.length, "source text"),
    history.length === 0 ? null : "its history",
  ].filter((part) => part !== null);
  return parts.length === 0 ? "the incident alone" : `with ${parts.join(", ")}`;
}

/** What the button does: "Take in 2, merge 1". */
export function doneInWords(taken: readonly Standing[]): string {
  const made = taken.filter(({ kind }) => kind === "new").length;
  const merged = taken.length - made;
  if (merged === 0) return made > 1 ? `Take in ${made}` : "Take in";
  return made === 0 ? (merged > 1 ? `Merge ${merged}` : "Merge") : `Take in ${made}, merge ${merged}`;
}
