import { useEffect, useState } from "react";
import type { OpenedArchive, OpenedIncident } from "../../../core/archive/archive";
import { dateOf, localOf } from "../../../core/model/zone";
import { dateInWords } from "../../../core/timeline/words";
import { closeArchive } from "../../app/archives";
import { type Standing, standingOf, takeIn } from "../../store/archiveIn";
import { zoneOfThisComputer } from "../../store/clock";
import { ActionButton } from "../../ui/ActionButton";
import { Choice } from "../../ui/Choice";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { focusFirst } from "../../ui/focusFirst";
import { ProgressLine } from "../../ui/ProgressLine";
import { Sentence } from "../../ui/Words";
import { tellTakenIn } from "./afterTakingIn";
import { besideInWords, canBeTaken, doneInWords, standingInWords } from "./archiveWords";

interface ArchivePreviewProps {
  readonly archive: OpenedArchive;
  readonly name: string;
  /** Told of what ends the taking in, when it begins. */
  readonly onTaking: (ending: AbortController) => void;
  readonly onStop: () => void;
}

/** What an archive holds and how it stands to this workspace, before anything is taken in. */
export function ArchivePreview({ archive, name, onTaking, onStop }: ArchivePreviewProps) {
  const standings = useStandings(archive.incidents);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [step, setStep] = useState<number | null>(null);
  if (standings === null) return null;
  const rows = archive.incidents.map((archived, index) => {
    const standing = standings[index] ?? { kind: "new" };
    return { archived, standing, isTaken: canBeTaken(standing) && !left.includes(archived.incident.id) };
  });
  const taken = rows.filter(({ isTaken }) => isTaken);
  const merges = taken.some(({ standing }) => standing.kind === "differs");

  async function start(): Promise<void> {
    const ending = new AbortController();
    onTaking(ending);
    setStep(0);
    const done = await takeIn(
      taken.map(({ archived }) => archived),
      archive.contentOf,
      ending.signal,
      setStep,
    );
    closeArchive();
    tellTakenIn(done, name);
  }

  return (
    <>
      <p className={dialog.lead}>
        Made {madeInWords(archive.madeAt)} by {archive.madeBy}. Every file in it is as it was packed.
      </p>
      {archive.notes.map((note) => (
        <p key={note} className={dialog.note}>
          <Sentence>{note}</Sentence>
        </p>
      ))}
      <ul className={dialog.list} aria-label="Incidents in the archive" ref={focusFirst}>
        {rows.map(({ archived, standing, isTaken }) => (
          <li key={archived.incident.id}>
            <Choice
              label={archived.incident.title}
              description={
                <>
                  {archived.incident.key} · {besideInWords(archived)}
                  <br />
                  <span className={standing.kind === "differs" ? dialog.amber : undefined}>
                    {standingInWords(standing)}
                  </span>
                </>
              }
              checked={isTaken}
              disabled={!canBeTaken(standing) || step !== null}
              onChange={() =>
                setLeft(isTaken ? [...left, archived.incident.id] : left.filter((id) => id !== archived.incident.id))
              }
            />
          </li>
        ))}
      </ul>
      {merges && (
        <p className={dialog.quiet}>
          Where both say something else, yours stays and the archive’s value waits beside it until you decide. The file
          as it was is kept, and undo takes a merge back.
        </p>
      )}
      {step === null ? (
        <DialogFoot>
          <ActionButton onClick={closeArchive}>
            {rows.some(({ standing }) => canBeTaken(standing)) ? "Cancel" : "Close"}
          </ActionButton>
          <ActionButton kind="main" disabled={taken.length === 0} onClick={() => void start()}>
            {doneInWords(taken.map(({ standing }) => standing))}
          </ActionButton>
        </DialogFoot>
      ) : (
        <ProgressLine
          label="Taking in"
          said={`Taking in ${step + 1} of ${taken.length} …`}
          progress={{ done: step, total: taken.length }}
          onStop={onStop}
        />
      )}
    </>
  );
}

function useStandings(incidents: readonly OpenedIncident[]): readonly Standing[] | null {
  const [standings, setStandings] = useState<readonly Standing[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.all(incidents.map(standingOf)).then((found) => {
      if (isWanted) setStandings(found);
    });
    return () => {
      isWanted = false;
    };
  }, [incidents]);
  return standings;
}

function madeInWords(madeAt: string): string {
  const ms = Date.parse(madeAt);
  const zone = zoneOfThisComputer();
  return `${dateInWords(dateOf(ms, zone))}, ${localOf(ms, zone).slice(11, 16)}`;
}
