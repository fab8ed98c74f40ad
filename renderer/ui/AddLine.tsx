import { type Ref, useId, useState } from "react";
import classes from "./AddLine.module.css";

interface AddLineProps {
  /** Names the field for screen readers: "Add a service". */
  readonly label: string;
  /** An example of what to write. */
  readonly placeholder: string;
  readonly onAdd: (text: string) => void;
  /** Offered while typing. */
  readonly suggestions?: readonly string[];
  /** Esc in an empty line leads away from it. */
  readonly onLeave?: () => void;
  /** So that a command can put the cursor there. */
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line at the end of a list: type and press Enter, and the next one can be typed. */
export function AddLine({ label, placeholder, onAdd, suggestions = [], onLeave, ref }: AddLineProps) {
  const [text, setText] = useState("");
  const listId = useId();
  return (
    <>
      <input
        ref={ref}
        className={classes.line}
        aria-label={label}
        placeholder={`+ ${placeholder}`}
        value={text}
        list={suggestions.length > 0 ? listId : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text !== "") {
            event.stopPropagation();
            event.preventDefault();
            setText("");
          } else if (event.key === "Escape") onLeave?.();
          if (event.key !== "Enter" || text.trim() === "") return;
          event.preventDefault();
          onAdd(text.trim());
          setText("");
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}
