import type { Event } from "../../model/event";
import { about, between } from "../moments";
import { services } from "../sharedRefs";
import { fromChat, fromMemory } from "./eventsFrom";
import { events, people } from "./refs";

const DAY = "2016-01-21";

/** From the call on the bridge to the day after. */
export const eventsRecovery: readonly Event[] = [
  fromMemory("A banner for customers went up", {
    id: events.banner,
    when: between(DAY, "15:00", "15:30"),
    kind: "communication",
    title: "A banner in the shop tells customers",
    lane: "On call",
    people: [people.supportLead],
  }),
  fromChat("on the call now, bridge is open", {
    id: events.bridge,
    kind: "escalation",
    title: "The platform lead joins and opens a call for all",
    lane: "On call",
    people: [people.platformLead],
  }),
  fromChat("this machine does not come back", {
    id: events.decided,
    kind: "decision",
    title: "Decided on the call: kill the machine and build a new one",
    lane: "On call",
    people: [people.platformLead, people.administrator, people.orderLead],
  }),
  fromChat("VM killed. building a new one now", {
    id: events.killed,
    kind: "recovery",
    title: "VM is killed; a new one is built from memory of its set-up",
    detail:
      "There is no written set-up. An hour and a half goes into packages, configuration, users and rights, of which " +
      "little was written down. What was in the queue goes with the old disk.",
    lane: services.queue,
    people: [people.administrator],
    key: true,
  }),
  fromChat("last year's VM image on a disk", {
    id: events.image,
    kind: "recovery",
    title: "A year-old image of the VM turns up on a disk; its broker configuration is used",
    lane: "Administration",
    people: [people.administrator],
  }),
  fromMemory("users and rights were missing", {
    id: events.rights,
    when: about(DAY, "16:10", 20),
    kind: "recovery",
    title: "First try of the new broker: users and rights are missing",
    lane: services.queue,
    people: [people.administrator, people.platformLead],
  }),
  fromChat("with mq01 as alias", {
    id: events.aliasUp,
    kind: "recovery",
    title: "The new machine is up, with the old name as an alias",
    lane: services.queue,
    people: [people.administrator],
  }),
  fromChat("one consumer connected under mq01", {
    id: events.oneConsumer,
    kind: "recovery",
    title: "One consumer is tried first: it reads and writes",
    lane: services.orders,
    people: [people.developerOne],
  }),
  fromChat("all consumers on, orders come in", {
    id: events.serves,
    kind: "recovery",
    title: "New VM serves; consumers connect under the old name as alias",
    detail: "The old name now points to the new machine. No service had to be changed for it.",
    lane: services.queue,
    people: [people.developerOne],
    key: true,
  }),
  fromChat("backlog in the shop is through", {
    id: events.backlog,
    kind: "recovery",
    title: "What waited in the shop is through",
    lane: services.shop,
    people: [people.developerTwo],
  }),
  fromChat("closing this", {
    id: events.over,
    kind: "recovery",
    title: "Orders look normal, the banner is taken down: all over",
    lane: "On call",
    people: [people.supportLead],
  }),
  fromChat("96 ordered again today", {
    id: events.calledBack,
    kind: "communication",
    title: "Support has called back; 96 orders were placed again the same day",
    lane: "On call",
    people: [people.supportLead],
  }),
  fromChat("yesterday's feed came only this morning", {
    id: events.feedsLate,
    kind: "symptom",
    title: "Two partners report that their feed came a day late",
    lane: "Order team",
    people: [people.developerTwo],
  }),
];
