import type { Event } from "../../model/event";
import { about, between, onDay } from "../moments";
import { eventOf } from "../records";
import { services } from "../sharedRefs";
import { lineWith } from "../sourceLines";
import { mailText } from "../sources/mailText";
import { fromChat, fromLog, fromMemory, shownBy } from "./eventsFrom";
import { events, people, sources, who } from "./refs";

const DAY = "2016-01-21";

/** From the day before to the moment when nobody could order any more. */
export const eventsBefore: readonly Event[] = [
  fromMemory("at the coffee machine", {
    id: events.coffee,
    when: onDay("2016-01-20"),
    kind: "note",
    title: "The order team lead mentions that the queue's name stands “in a few configs”",
    detail: "Only remembered, the day without a time. The platform team should have picked this up.",
    lane: "Order team",
    people: [people.orderLead],
  }),
  fromChat("doing the queue server today after lunch", {
    id: events.announced,
    kind: "communication",
    title: "The channel reads that the queue server gets its new name after lunch",
    detail: "Answered with “ok” two minutes later. The naming scheme had been agreed on the Monday before.",
    lane: "Administration",
    people: [people.administrator],
  }),
  eventOf({
    id: events.told,
    when: about(DAY, "13:40", 10),
    kind: "communication",
    title: "Developers are told of the new server name by mail",
    detail:
      "The mail says that nothing changes but the name, and that the pending updates go in at the same time. " +
      "It asks nothing. Its own time was lost when it was forwarded.",
    lane: "Administration",
    people: [people.administrator],
    key: true,
    source: { id: sources.mail, line: lineWith(mailText, "mq01 becomes prod-queue-1 today") },
    evidence: [shownBy("mail", "mq01 becomes prod-queue-1 today", events.told)],
  }),
  fromChat("fine with me, none of us logs in there", {
    id: events.fine,
    kind: "communication",
    title: "An order developer reads the mail as a change of log-ins, and is fine with it",
    lane: "Order team",
    people: [people.developerOne],
  }),
  fromChat("no alarms open, quiet hour for the boxes", {
    id: events.goAhead,
    kind: "decision",
    title: "With no alarm open and little load on the machines, the change goes ahead",
    detail: "The machines are idle after lunch; orders peak between 12:00 and 16:00. Two calendars, two quiet hours.",
    lane: "Administration",
    people: [people.administrator],
  }),
  fromLog("hostname changed from mq01", {
    id: events.renamed,
    kind: "change",
    title: "Server mq01 is renamed to prod-queue-1",
    detail: "The entry of the old name is taken out of the name service in the same step.",
    lane: "Administration",
    people: [people.administrator],
    key: true,
    knownBy: [{ who: who.administrator }, { who: "order team", when: about(DAY, "13:45", 5), how: "by the mail" }],
  }),
  fromChat("pending updates are running too", {
    id: events.saidDone,
    kind: "communication",
    title: "The channel reads the new name, and that updates are running",
    lane: "Administration",
    people: [people.administrator],
  }),
  fromLog("upgrade erlang-base 18.1", {
    id: events.updated,
    kind: "change",
    title: "The broker's software is updated, 3.5.6 to 3.6.0",
    detail: "One of fourteen pending packages. At its end the broker is restarted by the package itself.",
    lane: services.queue,
    people: [people.administrator],
    key: true,
  }),
  fromLog("starting node rabbit@prod-queue-1", {
    id: events.restarted,
    kind: "change",
    title: "The broker starts again, now under the new name",
    lane: services.queue,
    knownBy: [{ who: who.platformLead, when: between(DAY, "14:43", "14:45"), how: "from the channel" }],
  }),
  fromLog("ready, 0 queues, 0 messages", {
    id: events.emptyStore,
    kind: "symptom",
    title: "The broker is ready with no queue and no message: its store belongs to the old name",
    lane: services.queue,
    knownBy: [{ who: "platform team", when: onDay("2016-01-22"), how: "from the log" }],
  }),
  fromChat("host check is green under the new name", {
    id: events.green,
    kind: "note",
    title: "The host check is green under the new name; the work looks finished",
    detail:
      "The check asks whether the machine answers, how full its disk is and its load. It does not ask the broker.",
    lane: "Administration",
    people: [people.administrator],
  }),
  fromMemory("The resolvers forget an old name", {
    id: events.cacheEnds,
    when: between(DAY, "14:00", "14:06"),
    kind: "symptom",
    title: "The last resolver forgets the old name",
    detail: "Could be before or after the broker's restart: nobody can say any more.",
    lane: services.queue,
  }),
  fromLog("node rabbit@mq01 is not known here, refused order-consumer-3 (10.2.0.31)", {
    id: events.notFound,
    kind: "failure",
    title: "Broker is not found under its old name; first consumer fails",
    detail:
      "After the restart each client waits almost two minutes before it connects anew. This is the first to " +
      "come back. The log says it once; nobody watches this log, and the host check stays green.",
    lane: services.queue,
    key: true,
    knownBy: [{ who: "order team", when: between(DAY, "14:41", "14:43"), how: "from their own log" }],
  }),
  fromLog("37 clients, all for rabbit@mq01", {
    id: events.allRefused,
    kind: "failure",
    title: "All 37 clients ask for the old name and are refused",
    lane: services.queue,
    knownBy: [{ who: "platform team", when: onDay("2016-01-22"), how: "from the log" }],
  }),
];
