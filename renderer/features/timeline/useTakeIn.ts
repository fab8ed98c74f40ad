import { useRef, useState } from "react";
import type { Incident } from "../../../core/model/incident";
import { Source } from "../../../core/model/source";
import { runAndTell } from "../../app/bindings";
import { readSourceAside } from "../../app/sourceReader";
import { newId } from "../../store/clock";
import { takeInSource } from "../../store/commands/sourceCommands";
import { addEvidence } from "../../store/commands/timelineCommands";
import { useOpenIncident } from "../../store/hooks";
import { keepAttachment } from "../../store/keepAttachment";
import { keepSourceText } from "../../store/sources";
import { bytesOf } from "../../ui/bytesOf";
import { tellFinding, warn } from "../../ui/notices";
import { decodedText } from "./decodedText";
import { beginningStates, mainDayOf } from "./sourceIntake";

export interface TakeIn {
  /** Keeps a text as a source and shows what it proposes. */
  readonly text: (text: string, name: string, encoding?: string) => Promise<void>;
  /** Texts become sources; other files become evidence of the selected event. */
  readonly files: (files: readonly File[]) => Promise<void>;
  /** The text that is being read; null while there is none. */
  readonly underWay: TextUnderWay | null;
}

/** A long text that is being read. Until it is read, nothing of it is kept. */
export interface TextUnderWay {
  readonly name: string;
  /** Lines read, of all. */
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

const LARGEST = 64 * 1024 * 1024;

/** Taking in pasted texts and dropped files. */
export function useTakeIn(
  incident: Incident,
  now: number,
  activeEvent: string | null,
  onTaken: (source: string) => void,
): TakeIn {
  const folder = useOpenIncident()?.folder ?? null;
  const [underWay, setUnderWay] = useState<TextUnderWay | null>(null);
  const ending = useRef(new AbortController());

  async function takeText(text: string, name: string, encoding = "utf-8"): Promise<void> {
    if (folder === null || text.trim() === "") return;
    const takenAt = new Date(now).toISOString();
    const { zone } = incident;
    const day = mainDayOf(incident);
    const { signal } = ending.current;
    const cancel = () => {
      ending.current.abort();
      ending.current = new AbortController();
    };
    const onProgress = (progress: { readonly done: number; readonly total: number }) =>
      setUnderWay({ name, ...progress, cancel });
    const reading = { name, kind: "other", zone, day, takenAt: now } as const;
    const intake = await readSourceAside(reading, text, { signal, onProgress });
    setUnderWay(null);
    if (intake === null) return;
    const kept = await keepSourceText(folder, text);
    if (!kept.ok) return tellFinding(kept.finding);
    const source = Source.parse({
      ...intake.source,
      id: newId(),
      sha256: kept.value,
      encoding,
      states: beginningStates(intake),
      takenAt,
    });
    if (!(await runAndTell(takeInSource, { source }))) return;
    onTaken(source.id);
    for (const { id, where, message } of intake.findings)
      if (id === "intake/unknown-zone") warn(`${where}: ${message}`);
  }

  async function attach(file: File): Promise<void> {
    if (folder === null) return;
    if (activeEvent === null) {
      return warn(
        `${file.name} is no text. Select the event that it shows, then drop it again: it becomes its evidence.`,
      );
    }
    const kept = await keepAttachment(folder, file);
    if (!kept.ok) return tellFinding(kept.finding);
    const evidence = { id: newId(), kind: "attachment", attachment: kept.value.id, note: file.name } as const;
    await runAndTell(addEvidence, { event: activeEvent, evidence, attachment: kept.value });
  }

  return {
    text: takeText,
    underWay,
    files: async (files) => {
      const { signal } = ending.current;
      for (const file of files) {
        if (signal.aborted) return;
        if (file.size > LARGEST) {
          warn(
            `${file.name} is larger than 64 MB and was not taken in. Cut out the hours around the incident and drop that.`,
          );
          continue;
        }
        const bytes = await bytesOf(file);
        if (bytes === null) continue;
        const read = decodedText(bytes, file.type);
        if (read?.text.trim() === "")
          warn(`${file.name}: there is no word in it, so nothing was taken in. Drop another file.`);
        else if (read === null) await attach(file);
        else await takeText(read.text, file.name, read.encoding);
      }
    },
  };
}
