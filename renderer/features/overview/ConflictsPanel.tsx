import type { Incident } from "../../../core/model/incident";
import { fieldInWords } from "../../../core/model/undo";
import { runAndTell } from "../../app/bindings";
import { settleConflict } from "../../store/commands/incidentCommands";
import { SectionHeading } from "../../ui/SectionHeading";
import { Sentence, Words } from "../../ui/Words";
import classes from "./OverviewPage.module.css";

/** What a merge could not decide: both values side by side, until a person takes one. */
export function ConflictsPanel({ incident }: { readonly incident: Incident }) {
  if (incident.conflicts.length === 0) return null;
  return (
    <section aria-labelledby="conflicts">
      <SectionHeading id="conflicts" aside={incident.conflicts.length}>
        Changed in two places
      </SectionHeading>
      {incident.conflicts.map((conflict) => (
        <div key={conflict.id} className={classes.card}>
          <p className={classes.quiet}>
            <Sentence>{fieldInWords(conflict.path)}</Sentence>
          </p>
          {(["ours", "theirs"] as const).map((side) => (
            <p key={side}>
              <button
                type="button"
                className={classes.link}
                onClick={() => void runAndTell(settleConflict, { conflict: conflict.id, take: side })}
              >
                {side === "ours" ? "keep this" : "take the other"}
              </button>{" "}
              <Words>{valueInWords(conflict[side])}</Words>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

function valueInWords(value: unknown): string {
  if (value === undefined) return "(nothing)";
  return typeof value === "string" ? value : JSON.stringify(value);
}
