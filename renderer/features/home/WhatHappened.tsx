import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Workspace } from "../../../core/model/workspace";
import { holdKeysWhile } from "../../app/heldKeys";
import { Kbd } from "../../ui/Kbd";
import { isMac } from "../../ui/thisKeyboard";
import { useUnderstood } from "./useUnderstood";
import classes from "./WhatHappened.module.css";

interface WhatHappenedProps {
  /** Null before there is a workspace. */
  readonly workspace: Workspace | null;
  /** Called with the text; the field waits until it is done. True: an incident was made of it. */
  readonly onBegin: (text: string) => Promise<boolean>;
  /** Below the rule: other ways to begin. */
  readonly children?: ReactNode;
  /** In a dialog the question is the dialog's title. */
  readonly isBare?: boolean;
}

/** What was typed and not begun with yet: it outlives a closed dialog and a failed start. */
let unfinished = "";

/** The one box in which an incident begins. What was understood so far stands beside the button. */
export function WhatHappened({ workspace, onBegin, children, isBare = false }: WhatHappenedProps) {
  const [text, setText] = useState(unfinished);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const understoodId = useId();
  const { understood, zone } = useUnderstood(text, workspace);
  useEffect(() => field.current?.focus(), []);

  async function begin(): Promise<void> {
    if (text.trim() === "" || isBusy) return field.current?.focus();
    setBusy(true);
    if (await holdKeysWhile(() => onBegin(text))) unfinished = "";
    setBusy(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(isMac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    void begin();
  }

  return (
    <section className={classes.question} aria-label="What happened?">
      {!isBare && <h1 className={classes.title}>What happened?</h1>}
      <p className={classes.hint}>A sentence is enough. Paste notes, a chat, a mail; or drop files anywhere.</p>
      <textarea
        ref={field}
        className={classes.box}
        data-autofocus
        aria-label="What happened?"
        aria-describedby={understoodId}
        value={text}
        onChange={(event) => {
          unfinished = event.currentTarget.value;
          setText(unfinished);
        }}
        onKeyDown={onKeyDown}
        rows={6}
        spellCheck
      />
      <div className={classes.begin}>
        <button type="button" className={classes.button} onClick={() => void begin()} aria-disabled={isBusy}>
          Begin <Kbd keys="Mod+Enter" onFilled />
        </button>
        <span className={classes.understood} id={understoodId} aria-live="polite">
          {understood === "" ? "" : `understood: ${understood}`}
          {zone !== null && ` · ${zone}`}
        </span>
      </div>
      {children !== undefined && <div className={classes.others}>{children}</div>}
    </section>
  );
}
