import { useState } from "react";
import { Field, FormDialog } from "./FormDialog";
import classes from "./Forms.module.css";

interface SaveViewFormProps {
  readonly title: string;
  readonly does: string;
  /** The name that it has. */
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks under which name the list is found again as it is shown. */
export function SaveViewForm({ title, does, name: former, onName, onClose }: SaveViewFormProps) {
  const [name, setName] = useState(former);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    if (name.trim() === "") setProblem("Give it a name.");
    else {
      onName(name.trim());
      onClose();
    }
  };
  return (
    <FormDialog title={title} does={does} problem={problem} onSubmit={submit} onClose={onClose}>
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
