import { useEffect, useRef, useState } from "react";
import { addressOf } from "../../../../core/actions/addressOf";
import type { CameAgain } from "../../../../core/learning/cameAgain";
import type { ActionStatus } from "../../../../core/model/vocabulary";
import { useCallbackBinding } from "../../../app/bindings";
import { leaveAsItIs, reopenBecause } from "../../../app/cameAgainAnswers";
import { holdKeysWhile } from "../../../app/heldKeys";
import { goTo, showIncident } from "../../../app/navigation";
import { OtherVersions } from "../../../app/OtherVersions";
import { SaveIndicator } from "../../../app/SaveIndicator";
import { goToActionIncident } from "../../../store/commands/actionViewCommands";
import { setReviewFinished } from "../../../store/commands/reviewCommands";
import { endReview } from "../../../store/commands/weeklyCommands";
import { reviewFolder } from "../../../store/documentKinds";
import { type FolderReview, reviewOfDay } from "../../../store/reviews";
import { run } from "../../../store/run";
import { ActionButton } from "../../../ui/ActionButton";
import { Chip } from "../../../ui/Chip";
import { shortDate } from "../../../ui/dateWords";
import { EmptyState } from "../../../ui/EmptyState";
import { tellFinding } from "../../../ui/notices";
import { BlockedForm } from "../BlockedForm";
import { DueForm } from "../DueForm";
import { focusList, LIST_ID } from "../listRoles";
import { MoveForm } from "../MoveForm";
import { moveFaces } from "../moveFaces";
import { moveOrAsk, type WaitingMove } from "../moveOrAsk";
import { LookAgainForm } from "./LookAgainForm";
import { PastReviews } from "./PastReviews";
import { ReviewConflicts } from "./ReviewConflicts";
import { Risks } from "./Risks";
import { RunContext } from "./RunContext";
import { RunList } from "./RunList";
import { RunPicture } from "./RunPicture";
import { SayPanel } from "./SayPanel";
import classes from "./WeeklyPage.module.css";
import { beginStep, note, noteStep, type Said, type Step, saidOf, type WeeklyProps } from "./weekly";

interface RunViewProps extends WeeklyProps {
  readonly past: readonly FolderReview[];
  readonly onPast: (folder: string) => void;
}

/** What the form that stands open asks. */
type OpenForm = Step &
  ({ readonly kind: "due" | "blocked" | "look again" } | ({ readonly kind: "move" } & WaitingMove));

/** One action at a time with all of its context, and what can be said of it; the list says how far the run is. */
export function RunView({ past, onPast, ...given }: RunViewProps) {
  const { weekly, workspace, shownAs, today } = given;
  const { seen, exceptions, rest } = weekly.run;
  const left = [...exceptions, ...rest];
  const [chosen, choose] = useState<string | null>(null);
  const [form, setForm] = useState<OpenForm | null>(null);
  const riskField = useRef<HTMLInputElement>(null);
  const rows = [...seen.map(({ row }) => row), ...left.map(({ row }) => row)];
  const row =
    rows.find((each) => each !== null && addressOf(each.incidentId, each.action.id) === chosen) ?? left[0]?.row ?? null;
  const item = weekly.itemOf(row);
  const asked = weekly.asked.find(({ owner, action }) => owner.id === row?.incidentId && action.id === row.action.id);
  const total = rows.length;
  const folder = reviewFolder(weekly.date);

  const isThere = item !== null;
  useEffect(() => {
    if (isThere) focusList();
  }, [isThere]);

  /** To the first that is left, unless another was chosen meanwhile. */
  function goOn(): void {
    choose((now) => (now === chosen ? null : now));
  }

  async function say(said: readonly Said[], group?: string): Promise<void> {
    await holdKeysWhile(() => note(weekly.date, said, group));
    goOn();
  }

  async function move(to: ActionStatus): Promise<void> {
    if (item === null) return;
    const step = beginStep(item);
    const waiting = await holdKeysWhile(() => moveOrAsk(item, to, workspace, step.group));
    if (waiting !== null) setForm({ kind: "move", ...step, ...waiting });
    else await settle(step);
  }

  /** Answers whether an action is opened again whose break came again. */
  async function answer(asked: CameAgain, opensAgain: boolean): Promise<void> {
    if (item === null) return;
    const step = beginStep(item);
    await holdKeysWhile(async () => {
      if (opensAgain) {
        if (await reopenBecause(asked, given.everything, step.group)) await settle(step);
      } else if (await leaveAsItIs(asked, given.everything, step.group))
        await say([saidOf(item, "on track")], step.group);
    });
  }

  /** A form was closed: whether it did anything stands in the action's ledger. */
  async function settle(step: Step): Promise<void> {
    setForm(null);
    // What was backed out of stays the one that is spoken of.
    if (await holdKeysWhile(() => noteStep(weekly.date, step))) goOn();
  }

  async function end(): Promise<void> {
    const begun = await reviewOfDay(weekly.date);
    const ended = begun.ok ? await run(setReviewFinished, { finished: true }, begun.value) : begun;
    if (!ended.ok) tellFinding(ended.finding);
  }

  useCallbackBinding(endReview, () => void holdKeysWhile(end));
  useCallbackBinding(goToActionIncident, item === null ? null : () => showIncident(item.folder, "actions", item.id));

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>Weekly review</h1>
        {total > 0 && (
          <>
            <Chip>
              {seen.length} of {total} looked at
            </Chip>
            <progress className={classes.progress} aria-label="How far the review is" value={seen.length} max={total} />
          </>
        )}
        {weekly.date !== today && <Chip tone="amber">begun {shortDate(weekly.date, today)}</Chip>}
        <span className={classes.space} />
        <SaveIndicator />
        <ActionButton onClick={() => goTo({ kind: "actions", record: null })}>Leave, resume later</ActionButton>
        <ActionButton kind={left.length === 0 ? "main" : "plain"} keys={endReview.keys} onClick={() => void end()}>
          End the review
        </ActionButton>
      </header>
      <div className={classes.body}>
        <RunList weekly={weekly} active={row} onChoose={choose} />
        <section className={classes.main} id={LIST_ID} tabIndex={-1} aria-label={row?.shown.title ?? "The review"}>
          <OtherVersions folder={folder} />
          {weekly.review !== null && <ReviewConflicts review={weekly.review} folder={folder} />}
          {item === null && (
            <EmptyState title={total === 0 ? "Nothing is open" : lookedAt(total)}>
              {total === 0
                ? "Once actions are agreed, they come here one at a time."
                : "Note what new risks came up, then end the review: the minutes are written already."}
            </EmptyState>
          )}
          {item !== null && (
            <RunContext
              item={item}
              reasons={left.find((each) => each.row === row)?.reasons ?? []}
              asked={asked ?? null}
              said={seen.findLast((each) => each.row === row)?.seen ?? null}
              {...given}
            />
          )}
          <PastReviews reviews={past.filter(({ review }) => review.finished)} today={today} onChoose={onPast} />
        </section>
        <div className={classes.side}>
          {item !== null && <RunPicture item={item} {...given} />}
          <div className={classes.say}>
            {item !== null && (
              <SayPanel
                item={item}
                rest={rest.flatMap((each) => weekly.itemOf(each.row) ?? [])}
                today={today}
                onSay={(decision) => void say([saidOf(item, decision)])}
                onPass={(items) => void say(items.map((each) => saidOf(each, "on track")))}
                onMove={(to) => void move(to)}
                onDue={() => setForm({ kind: "due", ...beginStep(item) })}
                onStays={() => setForm({ kind: "look again", ...beginStep(item) })}
                onBlocked={() => setForm({ kind: "blocked", ...beginStep(item) })}
                onCameAgain={asked === undefined ? null : (opensAgain) => void answer(asked, opensAgain)}
              />
            )}
            <Risks weekly={weekly} field={riskField} />
          </div>
        </div>
      </div>
      {form !== null && formOf(form)}
    </div>
  );

  function formOf(open: OpenForm) {
    const current = { item: open.item, group: open.group, onClose: () => void settle(open) };
    switch (open.kind) {
      case "due":
        return (
          <DueForm
            {...current}
            date={null}
            today={today}
            onDecline={() => {
              setForm(null);
              void move("declined");
            }}
          />
        );
      case "blocked":
        return <BlockedForm {...current} />;
      case "look again":
        return (
          <LookAgainForm
            item={open.item}
            group={open.group}
            today={today}
            onClose={(date) => {
              setForm(null);
              if (date !== undefined) void say([saidOf(open.item, "on track")], open.group);
            }}
          />
        );
      case "move": {
        const face = moveFaces(open.item.row.action.status).find(({ to }) => to === open.to);
        const label = face?.label ?? "Move";
        return <MoveForm {...current} {...{ workspace, shownAs, today, label }} to={open.to} asked={open.asked} />;
      }
    }
  }
}

function lookedAt(total: number): string {
  if (total === 1) return "The one action was looked at";
  return total === 2 ? "Both actions were looked at" : `All ${total.toLocaleString("en-GB")} actions were looked at`;
}
