import { type KeyboardEvent, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PeopleShownAs } from "../../core/model/people";
import type { Person } from "../../core/model/person";
import { findWording } from "../../core/wording/findWording";
import classes from "./MentionField.module.css";
import { type Mention, mentionAtCaret, mentionsFor, mentionsOf, textToEdit, textToKeep } from "./peopleText";
import { useShownProse } from "./shownProse";

/** How a field was left: by Enter or Esc, or because the focus went elsewhere. */
export type FieldEnd = "key" | "focus";

export interface MentionFieldProps {
  /** Names the field for screen readers. */
  readonly label: string;
  /** As stored, with `{@person-id}` tokens. */
  readonly value: string;
  /** Called once, with the text as stored, when the person leaves the field or presses Enter (Ctrl+Enter in prose). */
  readonly onCommit: (value: string, by: FieldEnd) => void;
  /** Esc: the text stays as it was. */
  readonly onCancel?: () => void;
  /** Whom "@" offers. */
  readonly people?: readonly Person[];
  readonly shownAs?: PeopleShownAs;
  readonly placeholder?: string;
  /** Several lines; Enter makes a new one. */
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
}

/** A text field in which "@" offers the people of the incident by role. It grows with its text. */
export function MentionField(props: MentionFieldProps) {
  const { label, value, onCommit, onCancel, people = [], shownAs = "roles", placeholder, multiline = false } = props;
  const mentions = useMemo(() => mentionsOf(people, shownAs), [people, shownAs]);
  const [text, setText] = useState(() => textToEdit(value, mentions));
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState(-1);
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);
  const listId = useId();

  useLayoutEffect(() => {
    if (props.autoFocus !== true || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [props.autoFocus]);

  const looked = useDeferredValue(text);
  const named = useMemo(() => people.flatMap(({ name }) => (name === undefined ? [] : [{ name }])), [people]);
  const isMarked = useMemo(() => findWording(looked, { people: named }).length > 0, [looked, named]);
  useShownProse(mirror, isMarked ? textToKeep(text, mentions) : "", { field, stored: value });

  const mention = mentionAtCaret(text, caret);
  const offered = mention === null || mention.from === dismissed ? [] : mentionsFor(mention.typed, mentions);
  const selected = offered[Math.min(chosen, offered.length - 1)];

  function commit(by: FieldEnd): void {
    if (leaving.current) return;
    leaving.current = true;
    onCommit(textToKeep(text, mentions), by);
  }

  function take({ label: role }: Mention): void {
    if (mention === null) return;
    const until = mention.from + role.length + 1;
    const next = `${text.slice(0, mention.from)}@${role}${text.slice(caret)}`;
    // At once: what is typed right after the choice must stand behind it.
    flushSync(() => {
      setText(next);
      setDismissed(mention.from);
      setCaret(until);
    });
    field.current?.setSelectionRange(until, until);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (selected !== undefined) {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0) setChosen((chosen + step + offered.length) % offered.length);
      else if (event.key === "Enter" || event.key === "Tab") take(selected);
      else if (event.key === "Escape") setDismissed(mention?.from ?? -1);
      else return;
    } else if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) {
      commit("key");
    } else if (event.key === "Escape") {
      leaving.current = true;
      onCancel?.();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const combobox = people.length > 0 && {
    role: "combobox",
    "aria-autocomplete": "list" as const,
    "aria-expanded": offered.length > 0,
    "aria-controls": listId,
    "aria-activedescendant": selected === undefined ? undefined : `${listId}-${selected.id}`,
  };
  return (
    <span className={classes.place}>
      {isMarked && (
        <div
          ref={mirror}
          className={`${classes.field} ${classes.mirror} ${props.className ?? ""}`}
          data-one-line={!multiline || undefined}
          aria-hidden="true"
        >
          {text}
        </div>
      )}
      <textarea
        ref={field}
        className={`${classes.field} ${props.className ?? ""}`}
        aria-label={label}
        {...combobox}
        data-one-line={!multiline || undefined}
        rows={multiline ? 3 : 1}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setText(multiline ? typed : typed.replaceAll(/\s*\n\s*/gu, " "));
          setCaret(event.currentTarget.selectionStart);
          setChosen(0);
          setDismissed(-1);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={() => commit("focus")}
      />
      {offered.length > 0 && (
        <div className={classes.offers} id={listId} role="listbox" aria-label="People">
          {offered.map((person) => (
            <div
              key={person.id}
              id={`${listId}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person === selected}
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
            >
              {person.label}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
