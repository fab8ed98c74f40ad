import { describe, expect, it } from "vitest";
import { intakeText } from "../../../core/intake/intakeText";
import { printIncident, readIncident } from "../../../core/model/files";
import { generatedIncident } from "../../bench/generated/incident";
import { generatedLog } from "../../bench/generated/log";
import { generatedWorkspace } from "../../bench/generated/workspace";

const size = { events: 300, nodes: 40, links: 80, actions: 12 };

describe("what the bench generates", () => {
  it("is a valid incident of the size asked for", () => {
    const incident = generatedIncident(1, 7, size);
    const read = readIncident(printIncident(incident), "incident.json");
    expect(read).toMatchObject({ ok: true, value: { readOnly: false, migratedFrom: null } });
    expect(incident.events).toHaveLength(size.events);
    expect(incident.cascade.nodes).toHaveLength(size.nodes);
    expect(incident.cascade.links).toHaveLength(size.links);
    expect(incident.actions).toHaveLength(size.actions);
  });

  it("is the same for the same seed, and another for another", () => {
    const printed = (seed: number) => printIncident(generatedIncident(seed, 3));
    expect(printed(5)).toBe(printed(5));
    expect(printed(5)).not.toBe(printed(6));
  });

  it("is a workspace with as many incidents, no two in one folder", () => {
    const folders = [...generatedWorkspace(1, 60).incidents].map(({ folder }) => folder);
    expect(new Set(folders).size).toBe(60);
  });

  it("is a log of as many lines that proposes an event for each line with a time", () => {
    const intake = intakeText({ name: "a.log", text: generatedLog(1, 200), zone: "UTC", reference: Date.UTC(2016, 1) });
    expect(intake.source.lines).toBe(200);
    expect(intake.lines.filter(({ events }) => events.length === 1)).toHaveLength(190);
  });
});
