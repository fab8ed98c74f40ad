import type { Incident } from "../model/incident";
import type { LineRange, Source } from "../model/source";
import { lineStates } from "./lineStates";

/** The state of a line (1-based); what no range names is open. */
export function stateOfLine({ states }: Pick<Source, "states">, line: number): LineRange["state"] {
  let low = 0;
  let high = states.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = states[middle];
    if (range === undefined) break;
    if (line < range.from) high = middle - 1;
    else if (line > range.to) low = middle + 1;
    else return range.state;
  }
  return "open";
}

/** The source with some of its lines (1-based) in another state. Linear in its lines. */
export function withLineStates(source: Source, lines: readonly number[], state: LineRange["state"]): Source {
  const all = Array.from({ length: source.lines }, (): LineRange["state"] => "open");
  for (const range of source.states) all.fill(range.state, range.from - 1, range.to);
  for (const line of lines) if (line >= 1 && line <= source.lines) all[line - 1] = state;
  return { ...source, states: lineStates(all) };
}

/** The incident with lines of a source in another state. */
export function withStatesOf(
  incident: Incident,
  id: string,
  lines: readonly number[],
  state: LineRange["state"],
): Incident {
  const sources = incident.sources.map((source) => (source.id === id ? withLineStates(source, lines, state) : source));
  return { ...incident, sources };
}

/** The lines from which events were taken are open again, as far as no other event was taken from them. */
export function withLinesOpened(incident: Incident, events: readonly string[]): Incident {
  const gone = new Set(events);
  const left = new Set(
    incident.events.flatMap(({ id, source }) =>
      source === undefined || gone.has(id) ? [] : [`${source.id} ${source.line}`],
    ),
  );
  const bySource = new Map<string, number[]>();
  for (const { id, source } of incident.events) {
    if (source === undefined || !gone.has(id) || left.has(`${source.id} ${source.line}`)) continue;
    bySource.set(source.id, [...(bySource.get(source.id) ?? []), source.line]);
  }
  return [...bySource].reduce((opened, [id, lines]) => withStatesOf(opened, id, lines, "open"), incident);
}
