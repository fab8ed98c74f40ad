import type { Action } from "../model/action";
import { isObject, ownValue } from "../model/documentChange";
import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";
import { statusByLedger } from "./ledger";

/** A line of a history, as far as it is looked at here: what was changed. */
export interface HistoryChanges {
  readonly changes: readonly { readonly path: string; readonly to?: unknown }[];
}

/**
 * Where ledgers of the incident are not what they were written to be: a status that their lines do not tell, and lines
 * that the history tells of and that are gone. A ledger is append-only; who shortens it with an editor is not stopped,
 * but it is said. 2-model, "ledger".
 * @param history of the incident, in any order; without it, lines that are gone are not found
 */
export function ledgerFindings(incident: Incident, history: Iterable<HistoryChanges> = []): readonly Finding[] {
  const written = ledgersIn(history);
  return incident.actions.flatMap((action): readonly Finding[] => {
    const where = `A${action.number}`;
    const here = new Set(action.ledger.map(({ id }) => id));
    const gone = [...(written.get(action.id) ?? [])].filter((id) => !here.has(id)).length;
    const otherwise = toldOtherwise(action);
    return [
      ...(gone === 0 ? [] : [finding("ledger-shortened", where, shortenedInWords(gone))]),
      ...(otherwise === null ? [] : [finding("ledger-tells-otherwise", where, otherwise)]),
    ];
  });
}

/** Where the ledger does not tell the status that the action has, in sentences; null where it does. */
export function toldOtherwise({ status, ledger }: Action): string | null {
  const told = statusByLedger(ledger);
  if (told === status) return null;
  return `The action is “${status}”, its ledger tells “${told}”: one of the two was changed by hand. Move the action once, so that its ledger says how it came there.`;
}

/** How many lines are gone, in a sentence, and the way back. */
function shortenedInWords(gone: number): string {
  const lines = gone === 1 ? "1 line of its ledger is" : `${gone} lines of its ledger are`;
  return `${lines} gone from the file. The history still has what was done: restore an earlier state there, or take it from a backup.`;
}

/** Ledgers of the incident before that have fewer lines in the incident after it, in a sentence each. */
export function ledgersShortened(before: Incident, after: Incident): readonly string[] {
  const left = new Map(after.actions.map(({ id, ledger }) => [id, new Set(ledger.map((line) => line.id))]));
  return before.actions.flatMap(({ id, number, ledger }) => {
    const lines = left.get(id);
    const gone = lines === undefined ? 0 : ledger.filter((line) => !lines.has(line.id)).length;
    return gone === 0 ? [] : [`${before.key}-A${number}: ${shortenedInWords(gone)}`];
  });
}

function finding(id: string, where: string, message: string): Finding {
  return { id, severity: "warning", where, message };
}

/** The ids of all ledger lines that a history tells of, by action. */
function ledgersIn(history: Iterable<HistoryChanges>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const note = (action: string, line: unknown) => {
    const id = isObject(line) ? ownValue(line, "id") : undefined;
    if (typeof id !== "string") return;
    const lines = found.get(action) ?? new Set();
    found.set(action, lines.add(id));
  };
  for (const { changes } of history) {
    for (const { path, to } of changes) {
      const [, list, action, field, line] = path.split("/");
      if (list !== "actions" || action === undefined || to === undefined) continue;
      if (field === undefined && isObject(to)) for (const each of listIn(ownValue(to, "ledger"))) note(action, each);
      if (field === "ledger" && line === undefined) for (const each of listIn(to)) note(action, each);
      if (field === "ledger" && line !== undefined && path.split("/").length === 5) note(action, to);
    }
  }
  return found;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
