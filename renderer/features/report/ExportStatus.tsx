import { ActionButton } from "../../ui/ActionButton";
import { Sentence } from "../../ui/Words";
import type { ExportFormat, ExportOutcome } from "./exportReport";
import classes from "./ReportPage.module.css";
import { formats } from "./reportMaker";

interface ExportStatusProps {
  /** What is being written now. */
  readonly busy: ExportFormat | null;
  readonly outcome: ExportOutcome | null;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** How the last export went: where it lies, whether the self-check found anything, what was left out. */
export function ExportStatus({ busy, outcome, onCancel, onClose }: ExportStatusProps) {
  if (busy !== null) {
    return (
      <div className={classes.status} role="status">
        Making the {formats[busy].name} …
        <ActionButton kind="quiet" onClick={onCancel}>
          Cancel
        </ActionButton>
      </div>
    );
  }
  if (outcome === null || outcome.kind === "cancelled") return null;
  if (outcome.kind === "failed") {
    return (
      <div className={classes.status} role="alert" data-kind="failed">
        {outcome.message}
        <ActionButton kind="quiet" onClick={onClose}>
          Close
        </ActionButton>
      </div>
    );
  }
  const { saved, path, findings, format } = outcome;
  return (
    <div className={classes.status} role="status" data-kind={findings.length > 0 ? "failed" : "written"}>
      <span className={classes.path}>{path}</span>
      {format === "docx" && findings.length === 0 && (
        <span className={classes.quiet}>read back: every heading, event, action, picture and caption is in it</span>
      )}
      {findings.map((finding) => (
        <span key={finding.message}>
          <Sentence>{finding.message}</Sentence>
        </span>
      ))}
      <ActionButton kind="quiet" onClick={() => void window.secondStory.openSaved({ id: saved })}>
        Open
      </ActionButton>
      <ActionButton kind="quiet" onClick={() => void window.secondStory.showSavedInFolder({ id: saved })}>
        Show in folder
      </ActionButton>
      <ActionButton kind="quiet" onClick={onClose}>
        Close
      </ActionButton>
    </div>
  );
}
