import { useId } from "react";
import { Kbd } from "../../ui/Kbd";
import { Sentence } from "../../ui/Words";
import classes from "./Panel.module.css";

interface Choice<Value extends string> {
  readonly value: Value;
  readonly words: string;
  /** The command's keys that choose it while nothing is typed. */
  readonly keys?: string | undefined;
}

interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  /** Null while nothing was chosen. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** A question with its few answers side by side; arrows move between them. */
export function ChoiceRow<Value extends string>({ label, choices, value, onChoose }: ChoiceRowProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.field}>
      <legend className={classes.label}>
        <Sentence>{label}</Sentence>
      </legend>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
            {choice.words}
            {choice.keys !== undefined && <Kbd keys={choice.keys} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
