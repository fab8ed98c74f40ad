import { useMemo, useRef } from "react";
import { type CameAgain, cameAgain } from "../../core/learning/cameAgain";
import type { Incident } from "../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../core/model/people";
import type { FolderIncident } from "../store/allIncidents";
import { ActionButton } from "../ui/ActionButton";
import { say } from "../ui/notices";
import { Words } from "../ui/Words";
import classes from "./CameAgainList.module.css";
import { leaveAsItIs, reopenBecause, reopenedAs } from "./cameAgainAnswers";
import { showIncident } from "./navigation";

interface CameAgainListProps {
  readonly incident: Incident;
  /** All incidents of the workspace. */
  readonly everything: readonly FolderIncident[];
  readonly shownAs: PeopleShownAs;
  /** Only what is asked because of this node, which is not named then. */
  readonly node?: string;
}

/** Asks, where a break came again, whether the actions that were done against it are opened again. Nothing waits for the answer. */
export function CameAgainList({ incident, everything, shownAs, node }: CameAgainListProps) {
  const place = useRef<HTMLDivElement>(null);
  const asked = useMemo(() => {
    const all = cameAgain(
      incident,
      everything.map((each) => each.incident),
    );
    return node === undefined ? all : all.filter((each) => each.node.id === node);
  }, [incident, everything, node]);
  if (asked.length === 0) return null;

  async function reopen(each: CameAgain): Promise<void> {
    if (!(await reopenBecause(each, everything))) return;
    say(`${keyOf(each)} is ${reopenedAs(each)} again. The reason stands in its story.`, `reopened ${each.action.id}`);
    place.current?.focus();
  }

  async function leave(each: CameAgain): Promise<void> {
    if (await leaveAsItIs(each, everything)) place.current?.focus();
  }

  return (
    <div ref={place} tabIndex={-1} className={classes.asked}>
      {asked.map((each) => (
        <div key={`${each.node.id} ${each.action.id}`} className={classes.question}>
          <p>
            {node === undefined && (
              <>
                “<Words>{showPeople(each.node.label, incident.people, shownAs)}</Words>” came again.{" "}
              </>
            )}
            <button
              type="button"
              className={classes.link}
              onClick={() => {
                const owner = everything.find((other) => other.incident.id === each.owner.id);
                if (owner !== undefined) showIncident(owner.folder, "actions", each.action.id);
              }}
            >
              {keyOf(each)}
            </button>{" "}
            “<Words>{showPeople(each.action.title, each.owner.people, shownAs)}</Words>” was {each.action.status}{" "}
            against {node === undefined ? "it" : "this"}. Reopen?
          </p>
          <div className={classes.answers}>
            <ActionButton onClick={() => void reopen(each)} label={`Reopen ${keyOf(each)}`}>
              Reopen
            </ActionButton>
            <ActionButton
              kind="quiet"
              onClick={() => void leave(each)}
              label={`It stays ${each.action.status}: ${keyOf(each)}`}
            >
              It stays {each.action.status}
            </ActionButton>
          </div>
        </div>
      ))}
    </div>
  );
}

function keyOf({ owner, action }: CameAgain): string {
  return `${owner.key}-A${action.number}`;
}
