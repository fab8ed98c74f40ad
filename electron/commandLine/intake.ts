import { randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { v7 } from "uuid";
import { incidentOfTexts } from "../../core/intake/incidentOfTexts";
import { printIncident } from "../../core/model/files";
import { Incident } from "../../core/model/incident";
import { SourceKind } from "../../core/model/vocabulary";
import { isZone, localOf } from "../../core/model/zone";
import { sha256 } from "../atomicFile";
import { bytesOf } from "../textBytes";
import { fail } from "./failure";
import { readText } from "./input";
import { type Outcome, writeAllWhole } from "./output";

/** What `intake` was asked for beside its files. */
export interface IntakeOptions {
  readonly as: string | undefined;
  readonly zone: string | undefined;
  readonly year: string | undefined;
  readonly out: string | undefined;
  /** A file that stands at `out` may be replaced. */
  readonly force: boolean;
}

/**
 * `intake FILE… [--as KIND] [--zone Z] [--year Y] [--force] -o incident.json`: proposes an incident from raw sources. The texts
 * are kept beside the file in `sources/`, unless it goes to standard output.
 */
export function intakeCommand(paths: readonly string[], options: IntakeOptions): Outcome {
  const { out } = options;
  if (out === undefined)
    fail("intake writes an incident file. Say where with -o incident.json, or -o - for standard output.");
  const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isZone(zone))
    fail(`"${zone}" is no time zone. Write an IANA name such as Europe/London, or an offset such as +01:00.`);
  const year = options.year === undefined ? undefined : yearOf(options.year);
  const kind = options.as === undefined ? undefined : kindOf(options.as);
  const texts = paths.map((path) => {
    const text = readText(path);
    return { name: path === "-" ? "standard input" : basename(path), text, sha256: sha256(bytesOf(text)), kind };
  });
  const now = new Date();
  const newId = () => v7({ random: randomBytes(16) });
  const { seed, findings } = incidentOfTexts(texts, {
    zone,
    reference: now.getTime(),
    year,
    at: now.toISOString(),
    newId,
  });
  const incident: Incident = Incident.parse({ schema: 1, id: newId(), key: keyOf(seed, zone, now), ...seed });
  const text = printIncident(incident);
  if (out === "-") return { stdout: text, notes: findings.map(({ message }) => message), exitCode: 0 };
  const folder = join(dirname(out), "sources");
  // A text that was given twice is kept once.
  const kept = new Map(texts.map((source) => [join(folder, `${source.sha256}.txt`), source.text]));
  if (!existsSync(dirname(out))) fail(`${out} was not written: its folder does not exist. Make the folder first.`);
  if (!options.force && existsSync(out) && statSync(out).isFile())
    fail(`${out} is there already, and it was not overwritten. Name another file, or say --force.`);
  writeAllWhole([...[...kept].map(([path, content]) => ({ path, content })), { path: out, content: text }]);
  const lines = incident.sources.flatMap((source) => [
    `${source.name} (${source.kind}): ${source.lines} lines`,
    ...source.states.map(
      ({ from, to, state }) => `  ${from === to ? `line ${from}` : `lines ${from} to ${to}`}: ${state}`,
    ),
  ]);
  return {
    stdout: `${[...lines, `${incident.events.length} events in ${out}`].join("\n")}\n`,
    notes: findings.map(({ message }) => message),
    exitCode: 0,
  };
}

function keyOf(seed: Pick<Incident, "events">, zone: string, now: Date): string {
  const dated = seed.events.map((event) => event.when).find((when) => when?.kind === "exact" || when?.kind === "about");
  const at = dated?.kind === "exact" || dated?.kind === "about" ? Date.parse(dated.at) : now.getTime();
  return `INC-${localOf(at, zone).slice(0, 4)}-001`;
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) fail(`"${text}" is no year. Write four digits, such as --year 2016.`);
  return Number(text);
}

function kindOf(text: string): SourceKind {
  const kind = SourceKind.safeParse(text);
  if (!kind.success) fail(`"${text}" is no kind of source. Use one of: ${SourceKind.options.join(", ")}.`);
  return kind.data;
}
