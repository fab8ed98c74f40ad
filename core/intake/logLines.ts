import type { LineRange } from "../model/source";
import { dateOf } from "../model/zone";
import { DayKeeper } from "./dayKeeper";
import type { IntakeContext } from "./importer";
import { GRAVITIES, LOG_STATES, type LogColumns } from "./logColumns";
import { eventOfLogLine, readLogLine } from "./logLine";
import type { ProposedLine } from "./proposal";
import type { Gravity, ProposedLines } from "./proposedLines";

/** The lines of a log from its columns: a line is cut out of the text, and its event made, when it is asked for. */
export class LogLines implements ProposedLines {
  readonly length: number;
  readonly events: number;
  private readonly today: string;
  private extent: readonly [number, number] | null | undefined;

  constructor(
    private readonly text: string,
    readonly columns: LogColumns,
    readonly context: IntakeContext,
  ) {
    this.length = columns.length;
    this.events = columns.events;
    this.today = dateOf(context.reference, context.zone);
  }

  get span(): readonly [number, number] | null {
    this.extent ??= extentOf(this.columns.moments);
    return this.extent;
  }

  at(index: number): ProposedLine | null {
    if (index < 0 || index >= this.length) return null;
    const [line, text, state] = [index + 1, this.textAt(index), this.stateAt(index)];
    if (state !== "taken") return { line, text, state, events: [] };
    const logged = readLogLine(text, this.today, this.context.year);
    // Date and clock stand in the line: nothing of its moment depends on the lines above.
    const placed = logged === null ? null : new DayKeeper(this.context).place(logged.found, line);
    const events = logged === null || placed === null ? [] : [eventOfLogLine(logged, placed, text, line)];
    return { line, text, state, events };
  }

  textAt(index: number): string {
    const { starts } = this.columns;
    const next = starts[index + 1] ?? this.text.length;
    const isLast = index + 1 >= this.length;
    let to = next;
    if (!isLast || endsLine(this.text.charCodeAt(next - 1))) to -= 1;
    if (this.text.charCodeAt(to) === 0x0a && this.text.charCodeAt(to - 1) === 0x0d) to -= 1;
    return this.text.slice(starts[index] ?? next, to);
  }

  stateAt(index: number): LineRange["state"] {
    return LOG_STATES[(this.columns.flags[index] ?? 0) % 4] ?? "open";
  }

  eventsAt(index: number): number {
    return this.stateAt(index) === "taken" ? 1 : 0;
  }

  gravityAt(index: number): Gravity {
    return GRAVITIES[(this.columns.flags[index] ?? 0) >> 2] ?? null;
  }

  *[Symbol.iterator](): Iterator<ProposedLine> {
    for (let index = 0; index < this.length; index += 1) {
      const line = this.at(index);
      if (line !== null) yield line;
    }
  }
}

function endsLine(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function extentOf(moments: Float64Array): readonly [number, number] | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of moments) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return first <= last ? [first, last] : null;
}
