import type { Cascade } from "../../model/cascade";
import type { Event } from "../../model/event";
import type { When } from "../../model/when";
import { sampleId } from "../ids";
import { LONDON } from "../moments";
import { eventOf, linkOf, nodeOf } from "../records";
import { services } from "../sharedRefs";

const event = (number: number) => sampleId("index", "event", number);
const node = (number: number) => sampleId("index", "node", number);
const link = (number: number) => sampleId("index", "link", number);

/** London summer time is an hour ahead of UTC on this day. */
function summer(time: string): When {
  const at = new Date(`2015-10-14T${time}:00.000+01:00`).toISOString();
  return { kind: "exact", at, precision: "minute", zone: LONDON };
}

export const indexEvents = {
  dropped: event(1),
  slow: event(2),
  alert: event(3),
  found: event(4),
  built: event(5),
} as const;
export const indexLinks = { droppedToScan: link(1), noTrialToScan: link(2), scanToSlow: link(3) } as const;
const nodes = { dropped: node(1), noTrial: node(2), scan: node(3), slow: node(4) } as const;

export const indexEventList: readonly Event[] = [
  eventOf({
    id: indexEvents.dropped,
    when: summer("12:02"),
    kind: "change",
    title: "An index that looks unused is dropped",
    detail: "Its usage counter had been reset at the last restart, four days before.",
    lane: services.database,
    key: true,
  }),
  eventOf({
    id: event(6),
    when: summer("12:04"),
    kind: "failure",
    title: "The basket query reads the whole table",
    lane: services.database,
  }),
  eventOf({
    id: indexEvents.slow,
    when: summer("12:06"),
    end: summer("12:56"),
    kind: "failure",
    title: "Checkout takes up to 40 seconds",
    lane: services.shop,
    key: true,
  }),
  eventOf({
    id: indexEvents.alert,
    when: summer("12:11"),
    kind: "alert",
    title: "Alert on slow checkout",
    lane: "On call",
    key: true,
  }),
  eventOf({
    id: indexEvents.found,
    when: summer("12:24"),
    kind: "diagnosis",
    title: "The query plan shows the missing index",
    lane: "On call",
  }),
  eventOf({
    id: indexEvents.built,
    when: summer("12:56"),
    kind: "mitigation",
    title: "The index is built again; checkout is fast",
    lane: services.database,
    key: true,
  }),
];

export const indexCascade: Cascade = {
  nodes: [
    nodeOf({
      id: nodes.dropped,
      kind: "trigger",
      label: "Index dropped",
      state: "confirmed",
      events: [indexEvents.dropped],
      services: [services.database],
    }),
    nodeOf({
      id: nodes.noTrial,
      kind: "condition",
      label: "No trial with a day's real load",
      state: "confirmed",
      evidence: [
        { id: sampleId("index", "evidence", 1), kind: "note", note: "The copy that it was tried on had no traffic." },
      ],
    }),
    nodeOf({
      id: nodes.scan,
      kind: "failure",
      label: "Basket query reads the whole table",
      state: "confirmed",
      needs: "all",
      events: [event(6)],
      services: [services.database],
    }),
    nodeOf({
      id: nodes.slow,
      kind: "impact",
      label: "Checkout slow for 50 min",
      state: "confirmed",
      events: [indexEvents.slow],
      services: [services.shop],
    }),
  ],
  links: [
    linkOf({ id: indexLinks.droppedToScan, from: nodes.dropped, to: nodes.scan, kind: "triggered", without: "no" }),
    linkOf({ id: indexLinks.noTrialToScan, from: nodes.noTrial, to: nodes.scan, kind: "enabled", without: "no" }),
    linkOf({ id: indexLinks.scanToSlow, from: nodes.scan, to: nodes.slow, kind: "spread", without: "no" }),
  ],
  safeguards: [
    {
      id: sampleId("index", "safeguard", 1),
      label: "Alert on slow checkout",
      kind: "detect",
      state: "held",
      guards: [indexLinks.scanToSlow],
    },
  ],
};
