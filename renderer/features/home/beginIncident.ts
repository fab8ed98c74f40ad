import type { IncomingText } from "../../../core/intake/incidentOfTexts";
import { type Finding, type Result, refusal, success } from "../../../core/model/finding";
import type { Workspace } from "../../../core/model/workspace";
import { momentIn, zoneOfThisComputer } from "../../store/clock";
import { createIncident } from "../../store/incidents";
import { sha256OfText } from "../../store/sources";
import { beginUnderWay } from "./beginUnderWay";
import { incidentOfTextsAside, isLong } from "./readTextsAside";
import type { IncidentSeedOfTexts, TextOrder } from "./textOrder";

/** What a text is read under; `workspace` is null before there is one. */
export function contextOfTexts(workspace: Workspace | null): TextOrder["context"] {
  const at = momentIn(workspace);
  return { zone: workspace?.settings.zone ?? zoneOfThisComputer(), reference: Date.parse(at), at };
}

/** Why no incident can be made of these texts: there is no word in them. Null where there is one. */
export function nothingIn(texts: readonly NamedText[]): Finding | null {
  if (texts.some(({ text }) => text.trim() !== "")) return null;
  const named = texts.flatMap(({ name }) => name ?? []).join(", ");
  const said =
    named === ""
      ? "There is nothing to begin with yet. Write a sentence."
      : `${named}: there is no word in it, so nothing was taken in. Drop another file, or write a sentence.`;
  return refusal("empty", named, said).finding;
}

/** Texts that were read, and are no incident yet. */
export interface ReadTexts {
  /** IANA name or offset under which they were read. */
  readonly zone: string;
  readonly seed: IncidentSeedOfTexts;
  readonly incoming: readonly IncomingText[];
}

/** Reads what an incident is to be made of; how far it is, is told in `beginUnderWay`. Null: it was cancelled there. */
export async function readForIncident(
  texts: readonly NamedText[],
  workspace: Workspace | null,
): Promise<ReadTexts | null> {
  const context = contextOfTexts(workspace);
  const incoming = await Promise.all(
    texts.map(async ({ name, text }) => ({ name, text, sha256: await sha256OfText(text) })),
  );
  const ended = new AbortController();
  const name = texts.length === 1 ? (texts[0]?.name ?? "the text") : `${texts.length} texts`;
  const tell = (done: number, total: number) =>
    beginUnderWay.set({ kind: "reading", name, done, total, cancel: () => ended.abort() });
  if (isLong(incoming)) tell(0, 0);
  try {
    const order = { texts: incoming, context };
    const seed = await incidentOfTextsAside(order, { signal: ended.signal, onProgress: tell });
    if (seed === null) return null;
    const sources = seed.sources.map((source, index) => ({
      ...source,
      encoding: texts[index]?.encoding ?? source.encoding,
    }));
    return { zone: context.zone, seed: { ...seed, sources }, incoming };
  } finally {
    beginUnderWay.set(null);
  }
}

/** Makes an incident of texts that were read; every text is kept as a source. Resolves to its folder. */
export async function makeIncident({ seed, incoming }: ReadTexts): Promise<Result<string>> {
  if (isLong(incoming)) beginUnderWay.set({ kind: "writing", events: seed.events.length });
  try {
    return await createIncident(seed, incoming);
  } finally {
    beginUnderWay.set(null);
  }
}

/**
 * Makes an incident of one or more texts: title, summary, events and changes as understood, and every text kept as a
 * source. Resolves to its folder, or to null where it was cancelled.
 */
export async function beginIncident(texts: readonly NamedText[], workspace: Workspace): Promise<Result<string | null>> {
  const nothing = nothingIn(texts);
  if (nothing !== null) return { ok: false, finding: nothing };
  const read = await readForIncident(texts, workspace);
  return read === null ? success(null) : makeIncident(read);
}

/** A text as it was pasted, or read from a dropped file. */
export interface NamedText {
  readonly text: string;
  readonly name?: string;
  /** How its bytes were written; UTF-8 when left out. */
  readonly encoding?: string;
}
