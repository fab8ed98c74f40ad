import type { Event } from "../../model/event";
import { sampleId } from "../ids";
import { about, at, onDay } from "../moments";
import { eventOf } from "../records";
import { services } from "../sharedRefs";

const id = (number: number) => sampleId("certificate", "event", number);
const DAY = "2015-12-02";

export const certificateEvents = {
  warned: id(1),
  renewed: id(2),
  runsOut: id(3),
  oldServed: id(4),
  refused: id(5),
  partnerWrites: id(6),
  found: id(7),
  replaced: id(8),
  over: id(9),
  noFeeds: id(10),
} as const;

export const certificateEventList: readonly Event[] = [
  eventOf({
    id: certificateEvents.warned,
    when: onDay("2015-11-02"),
    kind: "alert",
    title: "The issuer's first warning arrives in a mailbox of a colleague who has moved on",
    lane: services.api,
  }),
  eventOf({
    id: certificateEvents.renewed,
    when: onDay("2015-11-30"),
    kind: "change",
    title: "A new certificate is put on both balancers and the main service",
    lane: services.api,
    key: true,
  }),
  eventOf({
    id: certificateEvents.runsOut,
    when: at(DAY, "06:00"),
    kind: "failure",
    title: "The old certificate of the API runs out",
    lane: services.api,
    key: true,
  }),
  eventOf({
    id: certificateEvents.oldServed,
    when: at(DAY, "06:01"),
    kind: "failure",
    title: "Three of six places still serve the old certificate",
    lane: services.api,
    knownBy: [{ who: "platform team", when: at(DAY, "07:04"), how: "by asking each place in turn" }],
  }),
  eventOf({
    id: certificateEvents.refused,
    when: at(DAY, "06:02"),
    kind: "failure",
    title: "The first partner's program refuses the connection",
    lane: services.api,
  }),
  eventOf({
    id: certificateEvents.noFeeds,
    when: at(DAY, "06:05"),
    end: at(DAY, "07:27"),
    kind: "failure",
    title: "No partner feed leaves",
    lane: services.feeds,
    key: true,
  }),
  eventOf({
    id: certificateEvents.partnerWrites,
    when: at(DAY, "06:48"),
    kind: "detection",
    title: "A partner writes that the certificate has run out",
    lane: "On call",
    key: true,
  }),
  eventOf({
    id: certificateEvents.found,
    when: about(DAY, "07:05", 5),
    kind: "diagnosis",
    title: "The three places that were left out are found",
    lane: "Administration",
  }),
  eventOf({
    id: certificateEvents.replaced,
    when: at(DAY, "07:27"),
    kind: "mitigation",
    title: "The new certificate is served everywhere; feeds leave again",
    lane: services.api,
    key: true,
  }),
  eventOf({
    id: certificateEvents.over,
    when: at(DAY, "08:10"),
    kind: "recovery",
    title: "Every partner has its feed",
    lane: services.feeds,
  }),
];
