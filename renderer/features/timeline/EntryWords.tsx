import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { flushSync } from "react-dom";
import { type Mention, mentionAtCaret, mentionsFor } from "../../ui/peopleText";
import classes from "./EntryBar.module.css";

interface EntryWordsProps {
  readonly ref: Ref<HTMLInputElement>;
  /** As typed: "@the administrator on duty restarts it". */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What "@" offers. */
  readonly mentions: readonly Mention[];
  /** Keys that the offers do not take. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly placeholder: string;
}

/** What happened, in one line; "@" offers lanes and people. */
export function EntryWords({ ref, value, onChange, mentions, onKeyDown, placeholder }: EntryWordsProps) {
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState(-1);
  const listId = useId();
  const mention = mentionAtCaret(value, caret);
  const offered = mention === null || mention.from === dismissed ? [] : mentionsFor(mention.typed, mentions);
  const selected = offered[Math.min(chosen, offered.length - 1)];

  function take(field: HTMLInputElement, { label }: Mention): void {
    if (mention === null) return;
    const head = `${value.slice(0, mention.from)}@${label} `;
    // At once: what is typed right after the choice must stand behind it.
    flushSync(() => {
      onChange(head + value.slice(caret).trimStart());
      setDismissed(mention.from);
      setCaret(head.length);
    });
    field.setSelectionRange(head.length, head.length);
  }

  return (
    <span className={classes.wordsPlace}>
      <input
        ref={ref}
        className={classes.words}
        aria-label="What happened"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={selected === undefined ? undefined : `${listId}-${selected.id}`}
        placeholder={placeholder}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart ?? 0);
          setChosen(0);
          setDismissed(-1);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onBlur={() => setDismissed(mention?.from ?? -1)}
        onKeyDown={(event) => {
          if (selected === undefined || event.nativeEvent.isComposing) return onKeyDown(event);
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (step !== 0) setChosen((chosen + step + offered.length) % offered.length);
          else if (event.key === "Enter" || event.key === "Tab") take(event.currentTarget, selected);
          else if (event.key === "Escape") setDismissed(mention?.from ?? -1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {offered.length > 0 && (
        <div className={classes.offers} id={listId} role="listbox" aria-label="Lanes and people">
          {offered.map((each) => (
            <div
              key={each.id}
              id={`${listId}-${each.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={each === selected}
              onPointerDown={(event) => {
                event.preventDefault();
                const field = event.currentTarget.closest(`.${classes.wordsPlace}`)?.querySelector("input");
                if (field) take(field, each);
              }}
            >
              {each.label}
              <span>{each.id.startsWith("lane:") ? "lane" : "role"}</span>
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
