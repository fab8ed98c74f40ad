import { describe, expect, it } from "vitest";
import type { Incident } from "../../../../core/model/incident";
import { incidentFindings } from "../../../../core/report/incidentFindings";
import { lacksBesideWording, reportTexts, wordingLacks } from "../../../../core/report/lacks";
import { wordingFindings } from "../../../../core/report/wordingFindings";
import { at, incidentOf } from "./incidentOf";

const ids = (findings: readonly { readonly id: string }[]) => findings.map(({ id }) => id);

const reportLacks = (incident: Incident) => [
  ...lacksBesideWording(incident),
  ...wordingLacks(wordingFindings(reportTexts(incident))),
];

describe("what a good report still lacks", () => {
  it("of an incident of one sentence: all of it, the story first", () => {
    expect(ids(reportLacks(incidentOf()))).toEqual([
      "no-summary",
      "no-events",
      "no-impactStart",
      "no-detected",
      "no-mitigated",
      "no-cascade",
      "no-change",
      "no-factors",
      "no-insights",
      "no-actions",
      "no-review",
    ]);
  });

  it("asks for a day of the review until one is planned or was held", () => {
    const review = { id: "r", date: "2016-02-25" };
    expect(ids(reportLacks(incidentOf({ reviews: [{ id: "r" }] })))).toContain("no-review");
    for (const reviews of [[review], [{ id: "r", held: true }]]) {
      expect(ids(reportLacks(incidentOf({ reviews })))).not.toContain("no-review");
    }
  });

  it("counts what is open: undated events, lines, links, readers, phrases", () => {
    const incident = incidentOf({
      summary: "The admin should have checked the queue first.",
      events: [{ id: "e1", title: "Something" }],
      keyTimes: { impactStart: at("14:00"), detected: at("14:05"), mitigated: at("15:00") },
      cascade: {
        nodes: [
          { id: "n1", label: "a", kind: "trigger" },
          { id: "n2", label: "b" },
        ],
        links: [{ id: "l1", from: "n1", to: "n2" }],
      },
      sources: [
        { id: "s1", name: "log", sha256: "0".repeat(64), lines: 9, states: [{ from: 2, to: 5, state: "open" }] },
      ],
      changes: [{ id: "c", what: "renamed" }],
      factors: [{ id: "f", theme: "t" }],
      insights: [{ id: "k", kind: "went well", text: "x" }],
      actions: [{ id: "a", number: 1, title: "Alert on queue depth above 1,000" }],
      reviews: [{ id: "r", held: true, attendance: ["order team", "platform lead"], readBy: ["platform lead"] }],
    });
    expect(reportLacks(incident).map(({ message }) => message)).toEqual([
      "1 event has no time yet",
      "1 of 1 link untested",
      "4 lines of log still open",
      "order team has not read it",
      "one phrase to look at: “The admin should have checked”",
    ]);
  });

  it("asks for key events once there are more than a page of events", () => {
    const events = Array.from({ length: 13 }, (_, index) => ({ id: `e${index}`, title: "x", when: at("14:00") }));
    expect(ids(reportLacks(incidentOf({ events })))).toContain("no-key-events");
    expect(ids(reportLacks(incidentOf({ events: events.slice(1) })))).not.toContain("no-key-events");
  });
});

describe("everything worth a second look", () => {
  it("finds contradictions of time, an effect before its cause, blame, and what is missing", () => {
    const incident = incidentOf({
      zone: "Europe/London",
      events: [
        { id: "e1", when: at("14:00"), title: "Human error", after: ["e2"] },
        { id: "e2", when: at("15:00"), title: "Queue down" },
      ],
      keyTimes: { impactStart: { event: "e2" }, detected: { event: "e1" } },
      cascade: {
        nodes: [
          { id: "n1", label: "Queue down", kind: "trigger", events: ["e2"] },
          { id: "n2", label: "No orders", kind: "impact", events: ["e1"] },
        ],
        links: [{ id: "l1", from: "n1", to: "n2", without: "no" }],
      },
      changes: [
        { id: "c1", what: "renamed" },
        { id: "c2", what: "updated" },
      ],
    });
    const findings = incidentFindings(incident);
    expect(ids(findings.filter(({ severity }) => severity === "error"))).toEqual(
      expect.arrayContaining(["effect-before-cause", "key-time-order"]),
    );
    expect(ids(findings)).toEqual(expect.arrayContaining(["change-bundled", "no-summary"]));
    expect(
      findings.some(({ where, message }) => where === "event “Human error”" && message.startsWith("“Human error”: ")),
    ).toBe(true);
    expect(findings.find(({ id }) => id === "effect-before-cause")?.where).toBe("cascade, “Queue down → No orders”");
  });

  it("does not read the name of a service as that of a person", () => {
    const incident = incidentOf({ summary: "Mercury was restarted.", people: [{ id: "p", name: "Mercury" }] });
    const named = (further: readonly string[]) =>
      incidentFindings(incidentOf({ ...incident, services: further.map((name) => ({ id: "s", name })) })).some(
        ({ where }) => where === "summary",
      );
    expect(named([])).toBe(true);
    expect(named(["Mercury"])).toBe(false);
  });
});
