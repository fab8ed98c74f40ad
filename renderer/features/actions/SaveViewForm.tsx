import { useState } from "react";
import { Field, FormDialog } from "./FormDialog";
import classes from "./Forms.module.css";

interface SaveViewFormProps {
  readonly title: string;
  /** What the button does with the name that stands in the field. */
  readonly does: (name: string) => string;
  /** The name that it has. */
  readonly name: string;
  /** Why a name will not do. */
  readonly against?: (name: string) => string | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks under which name the list is found again as it is shown. */
export function SaveViewForm({ title, does, name: former, against, onName, onClose }: SaveViewFormProps) {
  const [name, setName] = useState(former);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    const why = name.trim() === "" ? "Give it a name." : (against?.(name.trim()) ?? null);
    setProblem(why);
    if (why !== null) return;
    onName(name.trim());
    onClose();
  };
  return (
    <FormDialog title={title} does={does(name.trim())} problem={problem} onSubmit={submit} onClose={onClose}>
      <Field ask="Under which name?" lacks={problem !== null}>
        <input
          className={classes.input}
          aria-label="Name of the view"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
    </FormDialog>
  );
}
