import { Modal } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { holdKeysWhile } from "../../app/heldKeys";
import { ActionButton } from "../../ui/ActionButton";
import { DialogFoot } from "../../ui/DialogFoot";
import { Sentence, Words } from "../../ui/Words";
import classes from "./Forms.module.css";
import { focusList } from "./listRoles";

interface FormDialogProps {
  readonly title: string;
  /** The words of what it is about, after the title. */
  readonly about?: string;
  /** What the main button says. */
  readonly does: string;
  readonly children: ReactNode;
  /** What was refused, or still lacks. */
  readonly problem: string | null;
  /** Resolves when it was done or refused; keys wait for it. */
  readonly onSubmit: () => void | Promise<void>;
  readonly onClose: () => void;
}

/** A small form above the list: Enter does it, Esc leaves everything as it was. The list has the focus afterwards. */
export function FormDialog({ title, about, does, children, problem, onSubmit, onClose }: FormDialogProps) {
  const latest = useRef(onSubmit);
  latest.current = onSubmit;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusList, []);
  useEffect(() => {
    if (problem !== null) form.current?.querySelector<HTMLElement>("[data-lacks] input")?.focus();
  }, [problem]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    // A date field commits in this very press: submit once what it said has arrived.
    void holdKeysWhile(() => new Promise((done) => setTimeout(done)).then(() => latest.current()));
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        about === undefined ? (
          title
        ) : (
          <>
            {title}: <Words>{about}</Words>
          </>
        )
      }
      size={460}
      returnFocus={false}
    >
      {/* The dialog hands the focus to the form, and the form to the field to begin with. */}
      <form
        ref={form}
        className={classes.form}
        tabIndex={-1}
        data-autofocus
        onFocus={(event) => {
          if (event.target !== event.currentTarget) return;
          const fields = event.currentTarget;
          const first = fields.querySelector<HTMLElement>("[data-first]") ?? fields.querySelector<HTMLElement>("input");
          first?.focus();
          // What is typed takes the place of what stood there.
          if (first instanceof HTMLInputElement) first.select();
        }}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        {children}
        {problem !== null && (
          <p className={classes.problem} role="alert">
            <Sentence>{problem}</Sentence>
          </p>
        )}
        <DialogFoot>
          <ActionButton onClick={onClose}>Cancel</ActionButton>
          <ActionButton kind="main" keys="Enter" onClick={() => void onSubmit()}>
            {does}
          </ActionButton>
        </DialogFoot>
      </form>
    </Modal>
  );
}

interface FieldProps {
  readonly ask: string;
  readonly isOptional?: boolean;
  /** The form cannot be submitted without it: it gets the focus. */
  readonly lacks?: boolean;
  readonly children: ReactNode;
}

/** A question with its field below. */
export function Field({ ask, isOptional = false, lacks = false, children }: FieldProps) {
  return (
    <div className={classes.field} data-lacks={lacks || undefined}>
      <span className={classes.ask}>
        {ask}
        {isOptional && <span className={classes.quiet}> May stay empty.</span>}
      </span>
      {children}
    </div>
  );
}
