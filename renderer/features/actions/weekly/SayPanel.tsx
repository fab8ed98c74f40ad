import { mayMove } from "../../../../core/actions/moves";
import type { ReviewDecision } from "../../../../core/model/actionReview";
import type { ActionStatus } from "../../../../core/model/vocabulary";
import { useCallbackBinding } from "../../../app/bindings";
import type { AppCommand } from "../../../store/command";
import {
  askBlocked,
  askDueDate,
  beginAction,
  declineAction,
  finishAction,
  proveAction,
  reopenAction,
  verifyAction,
} from "../../../store/commands/actionViewCommands";
import { passTheRest, sayOnTrack, skipToday } from "../../../store/commands/weeklyCommands";
import { counted, dateWithWeekday } from "../../../ui/dateWords";
import { Kbd } from "../../../ui/Kbd";
import type { ActionItem } from "../actionItems";
import classes from "./WeeklyPage.module.css";

interface SayPanelProps {
  readonly item: ActionItem;
  /** Those that are no exceptions and were not looked at yet. */
  readonly rest: readonly ActionItem[];
  readonly today: string;
  readonly onSay: (decision: ReviewDecision) => void;
  readonly onPass: (items: readonly ActionItem[]) => void;
  readonly onMove: (to: ActionStatus) => void;
  readonly onDue: () => void;
  readonly onBlocked: () => void;
  /** A declined one stays so. */
  readonly onStays: () => void;
  /** Its break came again: is it opened again? Null where that is not asked. */
  readonly onCameAgain: ((opensAgain: boolean) => void) | null;
}

/** What can be said of the action now, each with its key. */
export function SayPanel(props: SayPanelProps) {
  const { item, rest, today, onSay, onMove, onCameAgain } = props;
  const { action, isCheckDue, nextDate, overdueDays, slips } = item.row;
  const { status } = action;
  const isAtWork = status === "agreed" || status === "in progress";
  const isRest = rest.some(({ row }) => row === item.row);
  const keeps = nextDate === null ? "stays as it is" : `keeps ${dateWithWeekday(nextDate, today)}`;
  const stays = status === "declined" ? props.onStays : () => onSay("on track");
  const onTrack = onCameAgain === null ? stays : () => onCameAgain(false);
  const by = (to: ActionStatus) => (mayMove(status, to) ? () => onMove(to) : null);
  return (
    <section aria-label="What do we say today?">
      <h2 className={classes.ask}>What do we say today?</h2>
      <div className={classes.answers}>
        {/* A check that is due is answered by whether it holds, with the same key. */}
        {isCheckDue ? (
          <Answer command={proveAction} label="It still holds" hint="asks what showed it" act={by("proven")} />
        ) : (
          <Answer
            command={sayOnTrack}
            label={onCameAgain !== null ? `It stays ${status}` : status === "declined" ? "Stays declined" : "On track"}
            hint={
              onCameAgain !== null
                ? "although it came again"
                : status === "declined"
                  ? "until when?"
                  : overdueDays > 0
                    ? `${keeps}, already past`
                    : keeps
            }
            act={onTrack}
          />
        )}
        <Answer
          command={askDueDate}
          label="Move"
          hint={slips >= 2 ? "third time: schedule, split or decline" : "later: asks why"}
          act={isAtWork || status === "done" ? props.onDue : null}
        />
        <Answer
          command={askBlocked}
          label="Blocked"
          hint={action.blocked === undefined ? "by what" : "or no longer"}
          act={isAtWork ? props.onBlocked : null}
        />
        <Answer command={finishAction} label="Done" hint="asks how we know" act={by("done")} />
        <Answer command={verifyAction} label="Verified" hint="asks for the evidence" act={by("verified")} />
        <Answer
          command={beginAction}
          label="Back to work"
          hint="asks why"
          act={status === "done" ? by("in progress") : null}
        />
        <Answer
          command={reopenAction}
          label="Reopen"
          hint={onCameAgain === null ? "asks why" : "since it came again"}
          act={onCameAgain !== null ? () => onCameAgain(true) : status === "in progress" ? null : by("agreed")}
        />
        <Answer command={declineAction} label="Decline" hint="who accepts the risk?" act={by("declined")} />
        <Answer command={skipToday} label="Skip today" hint="comes first next time" act={() => onSay("skipped")} />
        <Answer
          isWide
          command={passTheRest}
          label="All the rest are on track"
          hint={`${counted(rest.length, "action")} with nothing to ask about`}
          act={isRest && rest.length > 1 ? () => props.onPass(rest) : null}
        />
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly command: AppCommand;
  readonly label: string;
  readonly hint: string;
  /** Null while it cannot be said. */
  readonly act: (() => void) | null;
  readonly isWide?: boolean;
}

function Answer({ command, label, hint, act, isWide }: AnswerProps) {
  useCallbackBinding(command, act);
  if (act === null) return null;
  return (
    <button type="button" className={classes.answer} data-wide={isWide} onClick={act}>
      {command.keys !== undefined && <Kbd keys={command.keys} />}
      <span>
        {label}
        <small>{hint}</small>
      </span>
    </button>
  );
}
