import { expect } from "vitest";

interface WithLedgers {
  readonly actions: readonly { readonly id: string; readonly ledger?: readonly unknown[] }[];
}

/**
 * An incident's file is as it was, byte for byte; where ledgers grew, which no undo shortens, all but what was added to
 * them: the lines of before are the first ones of now.
 */
export function expectSameButLedgers(now: string, before: string, what: string): void {
  const grown = JSON.parse(now) as WithLedgers;
  const kept = JSON.parse(before) as WithLedgers;
  const lines = ({ actions }: WithLedgers) => actions.reduce((sum, { ledger }) => sum + (ledger?.length ?? 0), 0);
  if (lines(grown) === lines(kept)) {
    expect(now, what).toBe(before);
    return;
  }
  const cut: WithLedgers = {
    ...grown,
    actions: grown.actions.map((action) => {
      const { ledger = [], ...rest } = action;
      const length = kept.actions.find(({ id }) => id === action.id)?.ledger?.length ?? 0;
      // A file leaves out a ledger without lines.
      return length === 0 ? rest : { ...action, ledger: ledger.slice(0, length) };
    }),
  };
  expect(JSON.stringify(cut, null, 2), what).toBe(JSON.stringify(kept, null, 2));
}
