import type { OtherSpelling } from "../../store/whereTextStands";
import { Choice } from "../../ui/Choice";
import dialog from "../../ui/Dialog.module.css";
import { counted } from "../../ui/dateWords";
import classes from "./ForgetDialog.module.css";
import { shownSpelling } from "./shownSpelling";

interface OtherSpellingsProps {
  readonly others: readonly OtherSpelling[];
  readonly ticked: ReadonlySet<string>;
  readonly isDisabled: boolean;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** In which other ways the text is written: each goes only where a person ticks it. */
export function OtherSpellings({ others, ticked, isDisabled, onTick }: OtherSpellingsProps) {
  if (others.length === 0) return null;
  const free = others.filter(({ isFixed }) => !isFixed);
  return (
    <fieldset className={dialog.choices} disabled={isDisabled}>
      <legend>Also written as</legend>
      <p className={dialog.quiet} style={{ margin: 0 }}>
        What is ticked goes too. What is not ticked stays.
      </p>
      {free.length > 1 && (
        <Choice
          label="All of them"
          checked={free.every(({ spelling }) => ticked.has(spelling))}
          indeterminate={ticked.size > 0 && ticked.size < free.length}
          onChange={(event) => onTick(new Set(event.currentTarget.checked ? free.map(({ spelling }) => spelling) : []))}
        />
      )}
      <ul className={dialog.list} aria-label="Also written as">
        {others.map(({ spelling, times, files, isSame, isFixed }) => (
          <li key={spelling}>
            <Choice
              disabled={isFixed}
              checked={ticked.has(spelling)}
              onChange={(event) => {
                const next = new Set(ticked);
                if (event.currentTarget.checked) next.add(spelling);
                else next.delete(spelling);
                onTick(next);
              }}
              label={
                <>
                  <span className={classes.spelling}>{shownSpelling(spelling)}</span>{" "}
                  <span className={dialog.quiet}>
                    {counted(times, "time")} in {counted(files, "file")};{" "}
                    {isFixed ? "a part of the files' own words, stays" : isSame ? "the same letters" : "other letters"}
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
