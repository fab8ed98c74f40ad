import { type Ref, useState } from "react";
import classes from "./Panel.module.css";

interface AddFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: (text: string) => void;
  /** So that a command can put the cursor there. */
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line at the end of a list: type and press Enter. */
export function AddField({ label, placeholder, onAdd, ref }: AddFieldProps) {
  const [text, setText] = useState("");
  return (
    <input
      ref={ref}
      className={classes.adding}
      aria-label={label}
      placeholder={`+ ${placeholder}`}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text !== "") {
          event.stopPropagation();
          event.preventDefault();
          setText("");
        }
        if (event.key !== "Enter" || text.trim() === "") return;
        event.preventDefault();
        onAdd(text.trim());
        setText("");
      }}
    />
  );
}
