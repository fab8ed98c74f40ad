import { describe, expect, it } from "vitest";
import { isOpen } from "../../../../core/actions/derived";
import { statusByLedger } from "../../../../core/actions/ledger";
import { again } from "../../../../core/cascade/again";
import { cascadeChecks } from "../../../../core/cascade/checks";
import { againOfIncident } from "../../../../core/cascade/incidentAgain";
import { linkStates } from "../../../../core/cascade/linkStates";
import { bareCascadeOf } from "../../../../core/cascade/live";
import { singlePoints } from "../../../../core/cascade/singlePoints";
import { shippedThemes } from "../../../../core/learning/themes";
import type { Event } from "../../../../core/model/event";
import type { Incident } from "../../../../core/model/incident";
import { actions, events, links, nodes, sources } from "../../../../core/sample/queue/refs";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import { eventFindings } from "../../../../core/timeline/findings";
import { keyTimeDurations, keyTimeFindings, keyTimeInterval } from "../../../../core/timeline/keyTimes";
import { orderOfEvents } from "../../../../core/timeline/order";
import { uncertainOrders } from "../../../../core/timeline/uncertainOrder";
import { durationInWords } from "../../../../core/timeline/words";
import { findWording } from "../../../../core/wording/findWording";

const sample = sampleWorkspace();
const all = sample.incidents.map((each) => each.incident);
const incident = withKey("INC-2016-001");
const none = () => false;

function withKey(key: string): Incident {
  const found = all.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${key} is missing`);
  return found;
}

function eventWith(id: string): Event {
  const found = incident.events.find((event) => event.id === id);
  if (found === undefined) throw new Error(`${id} is missing`);
  return found;
}

/** Every prose that a person wrote into an incident, quoted source lines left out. */
function proseOf(each: Incident): readonly string[] {
  return [
    each.title,
    each.summary ?? "",
    each.impact.text ?? "",
    ...each.changes.flatMap((change) => [change.what, change.wayBack?.steps ?? ""]),
    ...each.events.flatMap((event) => [event.title, event.detail ?? ""]),
    ...each.cascade.nodes.map((node) => node.label),
    ...each.cascade.links.map((link) => link.note ?? ""),
    ...each.cascade.safeguards.map((safeguard) => safeguard.label),
    ...each.factors.map((factor) => factor.note ?? ""),
    ...each.insights.map((insight) => insight.text),
    ...each.reviews.flatMap((review) => [
      ...review.steps.flatMap((step) => step.notes.map((note) => note.text)),
      ...review.parked.map((parked) => parked.text),
      ...review.decisions.map((decision) => decision.text),
    ]),
  ];
}

describe("the story of the renamed queue server", () => {
  it("rests on a chat, a mail, a log and what people remember, with every line in one state", () => {
    expect(incident.sources.map((source) => source.kind).sort()).toEqual(["chat", "log", "mail", "text"]);
    for (const source of incident.sources) {
      const covered = source.states.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      expect(covered).toEqual(Array.from({ length: source.lines }, (_, index) => index + 1));
    }
    const log = incident.sources.find((source) => source.id === sources.log);
    const count = (state: string) =>
      log?.states.reduce((sum, range) => sum + (range.state === state ? range.to - range.from + 1 : 0), 0);
    expect([log?.lines, log?.offsetMs, log?.year, count("taken"), count("open")]).toEqual([212, 43_000, 2016, 9, 4]);
  });

  it("has 48 events, 11 of them key, each from the minute or second that its line bears", () => {
    expect(incident.events).toHaveLength(48);
    expect(incident.events.filter((event) => event.key)).toHaveLength(11);
    for (const event of incident.events) {
      const quote = event.evidence.find((each) => each.kind === "line" && each.line === event.source?.line);
      if (quote?.kind !== "line" || event.when?.kind !== "exact") continue;
      const shown = quote.quote.match(/(\d\d:\d\d(?::\d\d)?)/)?.[1] ?? "";
      if (event.source?.id === sources.chat || event.source?.id === sources.log) {
        expect(event.when.at.slice(11, 11 + shown.length)).toBe(shown);
      }
    }
  });

  it("knows times in every way that people know them: exact, about, a range, a day", () => {
    const kinds = new Set(incident.events.map((event) => event.when?.kind));
    expect([...kinds].sort()).toEqual(["about", "day", "exact", "range"]);
    expect(eventWith(events.coffee).when).toMatchObject({ kind: "day", date: "2016-01-20" });
  });

  it("leaves two entries in uncertain order where the cascade rests on it, and orders what is around them by true time", () => {
    const order = orderOfEvents(incident);
    expect(order.uncertain(events.cacheEnds, events.restarted)).toBe(true);
    expect(uncertainOrders(incident).get(events.retries)).toEqual(new Set([events.threads]));
    expect(order.certainlyBefore(events.renamed, events.notFound)).toBe(true);
    expect(order.certainlyBefore(events.notFound, events.noOrders)).toBe(true);
    expect(eventFindings(incident)).toEqual([]);
  });

  it("began to hurt at 14:14, was noticed 12 minutes later and got better after 2 h 38 min", () => {
    const times = keyTimeDurations(incident);
    expect(keyTimeFindings(incident)).toEqual([]);
    expect(times.detect && durationInWords(times.detect)).toContain("12 min");
    expect(times.impact && durationInWords(times.impact)).toContain("2 h 38 min");
    expect(keyTimeInterval(incident, "communicated")).toEqual({
      earliest: Date.parse("2016-01-21T15:00:00.000Z"),
      latest: Date.parse("2016-01-21T15:30:59.999Z"),
    });
  });

  it("speaks of two changes, and leaves open which of them it was", () => {
    expect(incident.changes.map((change) => change.what)).toEqual([
      "The server was renamed",
      "Its software was updated",
    ]);
    const open = incident.cascade.links.find((link) => link.id === links.updatedToNameGone);
    expect(open).toMatchObject({ from: nodes.updated, without: "unsure", confidence: "low" });
    expect(open?.note).toMatch(/Left open/);
  });

  it("draws 16 nodes with conditions that all had to hold, and 2 links that nobody has tested", () => {
    expect(incident.cascade.nodes).toHaveLength(16);
    expect(incident.cascade.nodes.filter((node) => node.needs === "all").length).toBeGreaterThanOrEqual(2);
    const checks = cascadeChecks(bareCascadeOf(incident, all), none);
    expect(checks.filter((check) => check.id === "untested").map((check) => check.links[0])).toEqual([
      links.updatedToNameGone,
      links.retriesToThreads,
    ]);
    const rest = checks.filter((check) => check.id !== "untested");
    expect(rest.map((check) => [check.id, check.severity, check.links[0]])).toEqual([
      ["order-uncertain", "info", links.retriesToThreads],
    ]);
  });

  it("names safeguards that held, failed, were bypassed or missing", () => {
    const states = new Set(incident.cascade.safeguards.map((safeguard) => safeguard.state));
    expect([...states].sort()).toEqual(["bypassed", "failed", "held", "missing"]);
  });

  it("could happen again today: promised, along two paths from what was changed, until A1 is verified", () => {
    const cascade = bareCascadeOf(incident, all);
    const answer = again(cascade, nodes.noOrders);
    expect(answer.again).toBe("promised");
    expect(answer.openComplete).toBe(true);
    const fromChanges = answer.open.filter(([root]) => root === nodes.renamed || root === nodes.updated);
    expect(fromChanges).toHaveLength(2);
    const states = linkStates(cascade);
    expect(states.get(links.oneMachineToUnreachable)).toBe("promised");
    expect(states.get(links.noPauseToRetries)).toBe("broken");
    const alone = incident.actions.filter((action) => action.number === 1 || action.status === "verified");
    expect(againOfIncident({ ...incident, actions: alone }, [{ ...incident, actions: alone }])).toBe("promised");
  });

  it("had to happen: one machine, the name in eleven services and no alias are among the conditions", () => {
    const points = singlePoints(bareCascadeOf(incident, all), nodes.noOrders);
    expect(points).toEqual(expect.arrayContaining([nodes.oneMachine, nodes.hardCoded, nodes.noAlias]));
    expect(points).not.toContain(nodes.noPause);
  });

  it("holds factors from the workspace's themes and insights of every kind", () => {
    expect(incident.factors.length).toBeGreaterThanOrEqual(6);
    const themes = new Map(shippedThemes.map((theme) => [theme.id, theme.name]));
    for (const theme of incident.themes) expect(themes.get(theme.id)).toBe(theme.name);
    expect(incident.themes.map((theme) => theme.id).sort()).toEqual(
      incident.factors.map((factor) => factor.theme).sort(),
    );
    const kinds = new Set(incident.insights.map((insight) => insight.kind));
    expect([...kinds].sort()).toEqual(["got lucky", "open question", "surprised us", "was hard", "went well"]);
  });

  it("has a held review with notes, parked ideas, decisions and readers", () => {
    const [review] = incident.reviews;
    expect(review).toMatchObject({ held: true, date: "2016-01-28" });
    expect(review?.steps.every((step) => step.notes.length > 0)).toBe(true);
    for (const list of [review?.parked, review?.decisions, review?.readBy]) expect(list?.length).toBeGreaterThan(2);
  });

  it("tracks nine actions in every status, each status told by its ledger", () => {
    expect(incident.actions.map((action) => action.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const statuses = new Set(incident.actions.map((action) => action.status));
    expect([...statuses].sort()).toEqual(["agreed", "declined", "done", "idea", "in progress", "proven", "verified"]);
    for (const each of all.flatMap((one) => one.actions)) {
      expect(statusByLedger(each.ledger)).toBe(each.status);
      const due = each.ledger.findLast((line) => line.what === "due");
      expect(due?.to).toBe(each.due);
      const times = each.ledger.map((line) => line.at);
      expect(times).toEqual([...times].sort());
      expect(each.doneWhen !== undefined || !isOpen(each, sample.workspace.policy)).toBe(true);
    }
    const declined = incident.actions.find((action) => action.id === actions.noPeakChanges);
    expect(declined?.risk).toMatchObject({ acceptedBy: expect.stringContaining("{@"), lookAgain: "2016-06-30" });
    expect(incident.actions.find((action) => action.id === actions.redundant)?.interim?.since).toBe("2016-01-22");
  });

  it("nothing in the three files is dated after the day that the sample takes for today", () => {
    const instants = JSON.stringify(all).match(/"at":"[^"]+"/g) ?? [];
    expect(instants.length).toBeGreaterThan(100);
    for (const at of instants) expect(at.slice(6, 16) <= (sample.workspace.settings.asOf ?? "")).toBe(true);
  });

  it("is written without blame, but for one “should have” in a note that waits to be found", () => {
    const people = incident.people.flatMap((person) => (person.name === undefined ? [] : [{ name: person.name }]));
    const found = all.flatMap(proseOf).flatMap((text) => findWording(text, { people, kind: "prose" }));
    expect(found.map((finding) => [finding.category, finding.quote])).toEqual([
      ["counterfactual", expect.stringContaining("should have")],
    ]);
    const titles = all.flatMap((each) => each.actions);
    const inTitles = titles.flatMap((action) =>
      findWording(action.title, { kind: "action", hasDoneWhen: action.doneWhen !== undefined }),
    );
    expect(inTitles).toEqual([]);
  });

  it("refers to nothing that is not there", () => {
    const ids = new Set(
      all.flatMap((each) => JSON.stringify(each).match(/"id":"[^"]+"/g) ?? []).map((match) => match.slice(6, -1)),
    );
    for (const service of sample.workspace.services) ids.add(service.id);
    const text = JSON.stringify([all, sample.workspace]);
    const referred = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8000-\d{12}/g) ?? [];
    const own = new Set(
      JSON.stringify(sample.workspace)
        .match(/"id":"[^"]+"/g)
        ?.map((match) => match.slice(6, -1)),
    );
    expect(referred.filter((id) => !ids.has(id) && !own.has(id))).toEqual([]);
  });
});

describe("the incidents beside it", () => {
  it("the certificate's is promised and shares a break with the first; the index drop is cut", () => {
    const certificate = withKey("INC-2015-014");
    expect(againOfIncident(certificate, all)).toBe("promised");
    expect(againOfIncident(withKey("INC-2015-011"), all)).toBe("cut");
    const shared = incident.actions.find((action) => action.id === actions.oneNamePlace);
    expect(new Set(shared?.breaks.map((each) => each.incident))).toEqual(new Set([incident.id, certificate.id]));
    const same = certificate.cascade.nodes.flatMap((node) => node.sameAs);
    expect(same).toEqual([{ incident: incident.id, node: nodes.hardCoded }]);
  });

  it("have no findings of time or cause that are errors", () => {
    for (const each of all.slice(1)) {
      expect(keyTimeFindings(each)).toEqual([]);
      expect(eventFindings(each)).toEqual([]);
      expect(cascadeChecks(bareCascadeOf(each, all), none).filter((check) => check.severity !== "info")).toEqual([]);
    }
  });
});

describe("the team's workspace", () => {
  it("knows services with owners, windows of all three kinds, rules that came from incidents, and proofs", () => {
    const { services, calendar, rules, proofs } = sample.workspace;
    expect(services.every((service) => service.owner !== undefined && service.runsOn !== undefined)).toBe(true);
    expect(new Set(calendar.map((window) => window.kind))).toEqual(new Set(["critical", "freeze", "preferred"]));
    expect(rules.filter((rule) => rule.incidents.includes(incident.id))).toHaveLength(2);
    expect(proofs.length).toBeGreaterThanOrEqual(2);
    for (const each of all) {
      for (const service of each.services) {
        expect(services.find((one) => one.id === service.id)?.name).toBe(service.name);
      }
    }
  });
});
