import { type FormEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { waiveWording } from "../store/commands/incidentCommands";
import { ActionButton } from "../ui/ActionButton";
import { runAndTell } from "./bindings";
import type { ShownPhrase } from "./shownPhrases";
import classes from "./WordingPopover.module.css";

interface WordingPopoverProps {
  readonly told: ShownPhrase;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

const width = 380;
const gap = 6;

/** What a marked phrase hides, one question that leads to a better sentence, and the way to leave it as it is. */
export function WordingPopover({ told, onStep, onClose }: WordingPopoverProps) {
  const { found, phrase, prose } = told;
  const card = useRef<HTMLDivElement>(null);
  const [isWaiving, setWaiving] = useState(false);
  const [place, setPlace] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const at = told.range.getBoundingClientRect();
    const height = card.current?.offsetHeight ?? 0;
    const isBelow = at.bottom + gap + height <= window.innerHeight;
    setPlace({
      left: Math.max(8, Math.min(at.left, window.innerWidth - width - 8)),
      top: Math.max(8, isBelow ? at.bottom + gap : at.top - gap - height),
    });
    card.current?.focus();
    // The palette gives the focus back to where it was, a frame after it has gone.
    const frame = requestAnimationFrame(() => {
      if (card.current?.contains(document.activeElement) === false) card.current.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [told]);

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || card.current?.contains(event.target) !== true) onClose();
    };
    const onEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    window.addEventListener("pointerdown", onPointerDown);
    window.addEventListener("keydown", onEscape);
    return () => {
      window.removeEventListener("pointerdown", onPointerDown);
      window.removeEventListener("keydown", onEscape);
    };
  }, [onClose]);

  function edit(): void {
    onClose();
    const button = prose.element instanceof HTMLButtonElement ? prose.element : prose.element.querySelector("button");
    button?.click();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === "Escape" && isWaiving) setWaiving(false);
    else if (event.key === "Escape") onClose();
    else if (event.key === "F8") onStep(event.shiftKey ? -1 : 1);
    else if (isWaiving || event.target !== card.current) return;
    else if (event.key === "Enter") edit();
    else if (event.key === "w" && phrase !== null) setWaiving(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async function waive(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    if (phrase === null || reason === "") return;
    await runAndTell(waiveWording, { ...phrase, reason });
    onClose();
  }

  return createPortal(
    <div
      ref={card}
      className={classes.card}
      style={{ ...place, width }}
      role="dialog"
      aria-label={`Wording: “${found.quote}”`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p className={classes.head}>
        <span className={classes.category}>{found.category}</span>
        <q>{found.quote}</q>
      </p>
      <p className={classes.ask}>{found.ask}</p>
      <p className={classes.why}>
        {found.why} <cite>{found.source}</cite>
      </p>
      {isWaiving ? (
        <form className={classes.foot} onSubmit={(event) => void waive(event)}>
          <label className={classes.reason}>
            Why it stays
            <input name="reason" defaultValue="quotation" ref={(field) => field?.select()} />
          </label>
          <ActionButton onClick={(event) => event.currentTarget.form?.requestSubmit()}>Leave it</ActionButton>
        </form>
      ) : (
        <div className={classes.foot}>
          <ActionButton onClick={edit} keys="Enter">
            Edit
          </ActionButton>
          {phrase !== null && (
            <ActionButton onClick={() => setWaiving(true)} keys="W">
              Leave as it is
            </ActionButton>
          )}
          <ActionButton onClick={() => onStep(1)} keys="F8">
            Next
          </ActionButton>
        </div>
      )}
    </div>,
    document.body,
  );
}
