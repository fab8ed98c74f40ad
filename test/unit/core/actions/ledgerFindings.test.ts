import { describe, expect, it } from "vitest";
import { ledgerFindings, ledgersShortened } from "../../../../core/actions/ledgerFindings";
import type { Action, LedgerEntry } from "../../../../core/model/action";
import { Incident } from "../../../../core/model/incident";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";

const line = (id: string, from: string, to: string): LedgerEntry => ({
  id,
  at: "2016-01-21T12:00:00.000Z",
  what: "status",
  from,
  to,
});
const agreed = line("l1", "idea", "agreed");
const begun = line("l2", "agreed", "in progress");
const incidentWith = (action: Partial<Action>) =>
  Incident.parse({
    schema: 1,
    id: "i",
    key: "INC-1",
    title: "t",
    actions: [{ id: "a", number: 3, title: "Make the queue redundant", ...action }],
  });
const ids = (incident: Incident, ...changes: readonly { path: string; to?: unknown }[]) =>
  ledgerFindings(incident, [{ changes }]).map(({ id, where }) => `${where} ${id}`);

describe("ledgers that are not what they were", () => {
  it("says where the lines do not tell the status", () => {
    expect(ids(incidentWith({ status: "proven", ledger: [agreed] }))).toEqual(["A3 ledger-tells-otherwise"]);
    expect(ids(incidentWith({ status: "agreed", ledger: [agreed] }))).toEqual([]);
    expect(ids(incidentWith({ status: "idea" }))).toEqual([]);
  });

  it.each([
    ["a line that was written", { path: "/actions/a/ledger/l2", to: begun }],
    ["the whole action, as when it was added", { path: "/actions/a", to: { id: "a", ledger: [agreed, begun] } }],
    ["the whole ledger", { path: "/actions/a/ledger", to: [agreed, begun] }],
  ])("finds what is gone by the history: %s", (_what, change) => {
    expect(ids(incidentWith({ status: "agreed", ledger: [agreed] }), change)).toEqual(["A3 ledger-shortened"]);
    expect(ids(incidentWith({ status: "in progress", ledger: [agreed, begun] }), change)).toEqual([]);
  });

  it("takes other records, fields of a line and what was removed for no line", () => {
    const here = incidentWith({ status: "agreed", ledger: [agreed] });
    expect(ids(here, { path: "/actions/a/ledger/l9" }, { path: "/actions/a/ledger/l1/why", to: "because" })).toEqual(
      [],
    );
    expect(
      ids(here, { path: "/events/a/ledger/l2", to: begun }, { path: "/actions/b", to: { ledger: [begun] } }),
    ).toEqual([]);
  });

  it("compares an incident with what it was before", () => {
    const before = incidentWith({ status: "in progress", ledger: [agreed, begun] });
    expect(ledgersShortened(before, incidentWith({ status: "agreed", ledger: [agreed] }))).toEqual([
      expect.stringMatching(/^INC-1-A3: 1 line of its ledger is gone from the file\./),
    ]);
    expect(ledgersShortened(before, incidentWith({ status: "idea", ledger: [] }))[0]).toMatch(
      /2 lines of its ledger are gone/,
    );
    expect(ledgersShortened(before, before)).toEqual([]);
    expect(ledgersShortened(before, { ...before, actions: [] })).toEqual([]);
  });

  it("has nothing to say of the sample", () => {
    expect(sampleWorkspace().incidents.flatMap(({ incident }) => ledgerFindings(incident))).toEqual([]);
  });
});
