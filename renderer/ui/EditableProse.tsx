import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type PeopleShownAs, showPeople } from "../../core/model/people";
import type { Person } from "../../core/model/person";
import classes from "./EditableText.module.css";
import { MarkdownText } from "./MarkdownText";
import { type FieldEnd, MentionField } from "./MentionField";
import { useShownProse } from "./shownProse";

interface EditableProseProps {
  readonly label: string;
  /** Markdown as stored, with `{@person-id}` tokens. */
  readonly value: string;
  /** Called with the trimmed text when it changed. */
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  readonly people?: readonly Person[];
  readonly shownAs?: PeopleShownAs;
  readonly readOnly?: boolean;
  /** Size of the type, kept while it is edited. */
  readonly className?: string | undefined;
}

/**
 * Narrative in the serif, edited where it stands as Markdown: click, Enter or F2 begins; Ctrl+Enter or leaving it keeps
 * it, Esc leaves it as it was. "@" offers people.
 */
export function EditableProse(props: EditableProseProps) {
  const { label, value, onCommit, placeholder = "Add…", people = [], shownAs = "roles", className } = props;
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useShownProse(place, isEditing ? "" : value);

  function end(by: FieldEnd): void {
    const goBack = () => {
      if (document.activeElement === document.body) button.current?.focus();
    };
    // At once: the key that is pressed next is meant for what stands here again.
    flushSync(() => setEditing(false));
    if (by === "key") goBack();
    else requestAnimationFrame(goBack);
  }

  if (isEditing) {
    return (
      <MentionField
        label={label}
        value={value}
        people={people}
        shownAs={shownAs}
        placeholder={placeholder}
        className={`${classes.proseField} ${className ?? ""}`}
        multiline
        autoFocus
        onCancel={() => end("key")}
        onCommit={(text, by) => {
          if (text.trim() !== value) onCommit(text.trim());
          end(by);
        }}
      />
    );
  }
  const shown = showPeople(value, people, shownAs);
  if (props.readOnly === true) {
    return (
      <div ref={place} className={`${classes.prose} ${className ?? ""}`}>
        <MarkdownText text={shown} />
      </div>
    );
  }
  return (
    <div ref={place} className={`${classes.prose} ${className ?? ""}`} data-empty={value === "" || undefined}>
      <button
        ref={button}
        type="button"
        className={classes.cover}
        aria-label={`${label}: ${value === "" ? placeholder : shown}`}
        onClick={() => setEditing(true)}
        onKeyDown={(event) => {
          if (event.key !== "F2") return;
          event.preventDefault();
          setEditing(true);
        }}
      />
      {value === "" ? <p>{placeholder}</p> : <MarkdownText text={shown} />}
    </div>
  );
}
