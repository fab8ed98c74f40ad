import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type PeopleShownAs, showPeople } from "../../core/model/people";
import type { Person } from "../../core/model/person";
import classes from "./EditableText.module.css";
import { type FieldEnd, MentionField } from "./MentionField";
import { useShownProse } from "./shownProse";

interface EditableTextProps {
  /** Names the text for screen readers: "Title", "Owner of A3". */
  readonly label: string;
  /** As stored, with `{@person-id}` tokens; empty shows the placeholder. */
  readonly value: string;
  /** Called with the trimmed text when it changed. */
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  /** How an empty text could begin; taken over into the field, where it is finished or left. */
  readonly beginning?: string | null;
  /** Whom "@" offers. */
  readonly people?: readonly Person[];
  readonly shownAs?: PeopleShownAs;
  /** An emptied text stays as it was. */
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** Type and size, kept while it is edited. */
  readonly className?: string | undefined;
}

/** A line of text that is edited where it stands: click, Enter or F2 begins; Enter keeps, Esc leaves it as it was. */
export function EditableText(props: EditableTextProps) {
  const { label, value, onCommit, placeholder = "Add…", people = [], shownAs = "roles", required, className } = props;
  const [isEditing, setEditing] = useState(false);
  const [isBegun, setBegun] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useShownProse(button, isEditing ? "" : value);
  const beginning = value === "" ? (props.beginning ?? "") : "";

  function begin(from: "value" | "beginning"): void {
    setBegun(from === "beginning");
    setEditing(true);
  }

  function end(by: FieldEnd): void {
    const goBack = () => {
      if (document.activeElement === document.body) button.current?.focus();
    };
    // At once: the key that is pressed next is meant for what stands here again.
    flushSync(() => setEditing(false));
    if (by === "key") goBack();
    else requestAnimationFrame(goBack);
  }

  const shown = showPeople(value, people, shownAs);
  if (props.readOnly === true) return <span className={className}>{shown}</span>;
  if (isEditing) {
    return (
      <MentionField
        label={label}
        value={isBegun ? beginning : value}
        people={people}
        shownAs={shownAs}
        placeholder={placeholder}
        className={className}
        autoFocus
        onCancel={() => end("key")}
        onCommit={(text, by) => {
          const trimmed = text.trim();
          const isLeft = isBegun && trimmed === beginning;
          if (!isLeft && trimmed !== value && !(required === true && trimmed === "")) onCommit(trimmed);
          end(by);
        }}
      />
    );
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${classes.text} ${className ?? ""}`}
        data-empty={value === "" || undefined}
        aria-label={`${label}: ${value === "" ? placeholder : shown}`}
        onClick={() => begin("value")}
        onKeyDown={(event) => {
          if (event.key !== "F2") return;
          event.preventDefault();
          begin("value");
        }}
      >
        {value === "" ? placeholder : shown}
      </button>
      {beginning !== "" && (
        <button
          type="button"
          className={classes.beginning}
          aria-label={`Begin “${label}” with: ${beginning}`}
          onClick={() => begin("beginning")}
        >
          such as “{beginning}”
        </button>
      )}
    </>
  );
}
