import { describe, expect, it } from "vitest";
import { incidentOfTexts } from "../../../../core/intake/incidentOfTexts";
import { buildReport } from "../../../../core/report/buildReport";
import { blocksOf } from "../../../../core/report/documentModel";
import { plainText } from "../../../../core/report/inlines";
import { at, incidentOf, reportOptions } from "./incidentOf";
import { inlinesOf, partsOf, tableOf } from "./modelTexts";

describe("a small incident", () => {
  it("of one sentence has a summary and says what was left out", () => {
    const model = buildReport(incidentOf(), reportOptions);
    expect(partsOf(model)).toEqual(["1 Summary"]);
    expect(model.leftOut.map(({ part }) => part)).toContain("How it spread");
    expect(model.pictures).toEqual([]);
  });

  it.each([
    ["as it is begun now", {}],
    [
      "as it was begun once, with the sentence as its summary",
      { summary: "The shop took no orders and nobody knew why." },
    ],
  ])("of one sentence says that sentence once, %s", (_, older) => {
    const text = "The shop took no orders and nobody knew why.";
    let ids = 0;
    const { seed } = incidentOfTexts([{ text, sha256: "ab".repeat(32) }], {
      zone: "Europe/London",
      reference: Date.parse("2016-01-22T09:00:00.000Z"),
      at: "2016-01-22T09:00:00.000Z",
      newId: () => `id${++ids}`,
    });
    expect(seed.events.map(({ title }) => title)).toEqual([seed.title]);
    const model = buildReport(incidentOf({ ...seed, ...older }), reportOptions);
    const texts = blocksOf(model).flatMap(inlinesOf).map(plainText);
    expect(texts.filter((each) => each.includes("took no orders"))).toEqual([seed.title]);
    expect(partsOf(model)).toEqual(["1 Summary"]);
    expect(model.leftOut.map(({ part }) => part)).toContain("What happened");
    // Once it is known when it was, or where, the event tells something.
    const [event] = seed.events;
    const timed = { ...event, when: at("09:10") };
    const told = buildReport(incidentOf({ ...seed, ...older, events: [timed] }), reportOptions);
    expect(partsOf(told)).toContain("2 What happened");
    const led = {
      ...seed,
      ...older,
      insights: [{ id: "k", kind: "surprised us", text: "So long", events: [event?.id] }],
    };
    expect(partsOf(buildReport(incidentOf(led), reportOptions))).toContain("2 What happened");
  });

  it("of ten minutes has no contents and no appendix, and says what is from memory and what is untested", () => {
    const incident = incidentOf({
      zone: "Europe/London",
      events: [
        { id: "e1", when: at("14:00"), title: "Server renamed", key: true },
        { id: "e2", when: at("14:10"), title: "No orders", key: true },
        { id: "e3", when: at("16:50"), title: "New VM serves" },
      ],
      keyTimes: { impactStart: { event: "e2" }, mitigated: { event: "e3" } },
      cascade: {
        nodes: [
          { id: "n1", label: "Server renamed", kind: "trigger", events: ["e1"] },
          { id: "n2", label: "One queue machine", kind: "condition" },
          { id: "n3", label: "No orders", kind: "impact", events: ["e2"] },
        ],
        links: [
          { id: "l1", from: "n1", to: "n3" },
          { id: "l2", from: "n2", to: "n3", without: "no" },
        ],
      },
      actions: [
        {
          id: "a1",
          number: 1,
          title: "A second queue machine",
          status: "agreed",
          strength: "make redundant",
          owner: "platform lead",
          due: "2016-02-18",
          breaks: [{ incident: "i1", element: "l2" }],
        },
      ],
    });
    const model = buildReport(incident, reportOptions);
    expect(blocksOf(model).some(({ kind }) => kind === "contents")).toBe(false);
    expect(partsOf(model)).toEqual(["1 Summary", "2 What happened", "3 How it spread", "4 Actions"]);
    expect(tableOf(model, "table_events")).toHaveLength(3);
    expect(tableOf(model, "table_glance")[0]).toEqual(["No orders", "14:10 – 16:50, 2 h 40 min"]);
    const texts = blocksOf(model).flatMap(inlinesOf).map(plainText);
    expect(texts).toContain("All events are from memory: nothing written shows them.");
    expect(texts).toContain("The cascade. 1 of 2 links is untested.");
    expect(texts).toContain("As drawn on 25 February 2016, 1 of 2 links is untested.");
    const links = incident.cascade.links.map((link) => ({ ...link, without: "no" as const }));
    const events = incident.events.slice(0, 2);
    const tested = { ...incident, events, keyTimes: {}, cascade: { ...incident.cascade, links } };
    const said = blocksOf(buildReport(tested, reportOptions)).flatMap(inlinesOf).map(plainText);
    expect(said).toContain("As drawn on 25 February 2016, both links are tested.");
    expect(said).toContain("Both events are from memory: nothing written shows them.");
  });
});
