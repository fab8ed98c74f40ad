import type { ReactNode } from "react";
import { Sentence } from "../../ui/Words";
import classes from "./CoachLine.module.css";

interface CoachLineProps {
  /** Empty: nothing is said, and the place stays while somebody writes there. */
  readonly sentence: string;
  /** Puts the sentence away. */
  readonly onDismiss: () => void;
  /** What leads further. */
  readonly children?: ReactNode;
}

/** One quiet sentence beside what is being written; it asks, and holds nothing up. */
export function CoachLine({ sentence, onDismiss, children }: CoachLineProps) {
  return (
    <div className={classes.line} role="status">
      {sentence !== "" && (
        <>
          <span>
            <Sentence>{sentence}</Sentence>
            {children}
          </span>
          <button
            type="button"
            className={classes.away}
            aria-label="Put this remark away"
            title="Not for this one"
            onClick={onDismiss}
          >
            ×
          </button>
        </>
      )}
    </div>
  );
}
