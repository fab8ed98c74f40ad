import { PasswordInput } from "@mantine/core";
import { Choice } from "../../ui/Choice";
import dialog from "../../ui/Dialog.module.css";
import classes from "./PassphraseFields.module.css";

/** A passphrase as it is being chosen. */
export interface ChosenPassphrase {
  readonly isWanted: boolean;
  readonly once: string;
  readonly again: string;
}

export const noPassphrase: ChosenPassphrase = { isWanted: false, once: "", again: "" };

/** Below this many characters a passphrase is called short. */
const shortBelow = 15;

/** Why the passphrase cannot be used yet, in a sentence; null: it can, or none is wanted. */
export function passphraseFault({ isWanted, once, again }: ChosenPassphrase): string | null {
  if (!isWanted) return null;
  if (once === "") return "Type a passphrase, or leave it unprotected.";
  return once === again ? null : "Type the same passphrase twice.";
}

interface PassphraseFieldsProps {
  readonly value: ChosenPassphrase;
  readonly onChange: (value: ChosenPassphrase) => void;
}

/** An optional passphrase, typed twice, with what one must know of it. */
export function PassphraseFields({ value, onChange }: PassphraseFieldsProps) {
  const differs = value.again !== "" && value.once !== value.again;
  return (
    <>
      <Choice
        label="Protect it with a passphrase"
        checked={value.isWanted}
        onChange={(event) => onChange({ ...value, isWanted: event.currentTarget.checked })}
      />
      {value.isWanted && (
        <div className={classes.pair}>
          <PasswordInput
            size="xs"
            label="Passphrase"
            autoComplete="off"
            data-autofocus
            value={value.once}
            onChange={(event) => onChange({ ...value, once: event.currentTarget.value })}
            visibilityToggleButtonProps={{ "aria-label": "Show the passphrase" }}
          />
          <PasswordInput
            size="xs"
            label="Once more"
            autoComplete="off"
            value={value.again}
            error={differs ? "Not the same yet" : undefined}
            onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
            visibilityToggleButtonProps={{ "aria-label": "Show the passphrase once more" }}
          />
          <p className={dialog.quiet}>
            {value.once !== "" &&
              value.once.length < shortBelow &&
              "Short: four or five plain words are hard to guess. "}
            Nobody can recover it. Pass it on by another way than the file.
          </p>
        </div>
      )}
    </>
  );
}
