import { useState } from "react";
import classes from "./OverviewPage.module.css";

interface AddLineProps {
  /** Names the field, and says what to write. */
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: (text: string) => void;
  /** Offered while typing. */
  readonly suggestions?: readonly string[];
  readonly id: string;
}

/** A line at the end of a list: type and press Enter, and the next one can be typed. */
export function AddLine({ label, placeholder, onAdd, suggestions = [], id }: AddLineProps) {
  const [text, setText] = useState("");
  const listId = `${id}-suggestions`;
  return (
    <>
      <input
        className={classes.adding}
        aria-label={label}
        placeholder={`+ ${placeholder}`}
        value={text}
        list={suggestions.length > 0 ? listId : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text !== "") {
            event.stopPropagation();
            setText("");
          }
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
