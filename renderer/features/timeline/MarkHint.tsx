import { keyTimeWords } from "../../../core/timeline/keyTimes";
import { useBindingTable } from "../../app/bindings";
import type { AnyCommand } from "../../store/command";
import {
  cameLater,
  markDetected,
  markImpactStart,
  markKeyEvent,
  markMitigated,
} from "../../store/commands/timelineCommands";
import { Kbd } from "../../ui/Kbd";
import classes from "./TimelinePage.module.css";

const offered: readonly (readonly [AnyCommand, string])[] = [
  [markImpactStart, keyTimeWords.impactStart],
  [markDetected, keyTimeWords.detected],
  [markMitigated, keyTimeWords.mitigated],
  [markKeyEvent, "key event"],
  [cameLater, "came after the one above"],
];

/** What one key says of the selected event. Each is a button too. */
export function MarkHint({ count }: { readonly count: number }) {
  const table = useBindingTable();
  return (
    <div className={classes.hint}>
      <span>{count > 1 ? `${count} events selected:` : "This event:"}</span>
      {offered.map(([command, words]) =>
        count > 1 && command !== markKeyEvent ? null : (
          <button key={command.id} type="button" onClick={() => table.dispatch(command.id)}>
            <Kbd keys={command.keys ?? ""} /> {words}
          </button>
        ),
      )}
    </div>
  );
}
