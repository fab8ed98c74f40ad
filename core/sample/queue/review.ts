import type { Review } from "../../model/review";
import { sampleId } from "../ids";
import { instant } from "../moments";
import { actions, who } from "./refs";

const step = (number: number) => sampleId("queue", "step", number);
const note = (number: number) => sampleId("queue", "note", number);
const parked = (number: number) => sampleId("queue", "parked", number);
const decision = (number: number) => sampleId("queue", "decision", number);
const insight = (number: number) => sampleId("queue", "insight", number);

/** The meeting of 28 January: held, with what was written down in it. */
export const queueReview: Review = {
  id: sampleId("queue", "review", 1),
  date: "2016-01-28",
  held: true,
  facilitator: who.supportLead,
  scribe: who.developerTwo,
  attendance: [
    who.administrator,
    who.platformLead,
    who.developerOne,
    who.developerTwo,
    who.orderLead,
    who.supportLead,
    who.director,
  ],
  readBy: [who.administrator, who.platformLead, who.supportLead, who.director],
  steps: [
    {
      id: step(1),
      title: "Opening",
      plannedMinutes: 5,
      spentMinutes: 4,
      notes: [
        {
          id: note(1),
          at: instant("2016-01-28", "14:03"),
          text: "Everyone did what looked right from where they sat. We are here to see what it looked like from there.",
          by: who.supportLead,
        },
      ],
    },
    {
      id: step(2),
      title: "The story",
      plannedMinutes: 35,
      spentMinutes: 38,
      notes: [
        {
          id: note(2),
          at: instant("2016-01-28", "14:12"),
          text: "At 14:05 the screen showed a green check under the new name. That is what “done” looks like there.",
          by: who.administrator,
        },
        {
          id: note(3),
          at: instant("2016-01-28", "14:18"),
          text: "Which question would have brought up the eleven configurations? None of us had one ready that day.",
          by: who.director,
        },
        {
          id: note(4),
          at: instant("2016-01-28", "14:21"),
          text: "“Nothing changes for you, only the name” was read as: nothing to do. It was a kind sentence.",
          by: who.developerOne,
        },
        {
          id: note(5),
          at: instant("2016-01-28", "14:29"),
          text: "The last two outages were the payment provider, so the first look went there. It took five minutes.",
          by: who.developerOne,
        },
        {
          id: note(6),
          at: instant("2016-01-28", "14:36"),
          text: "The restart looked like the quick way because it had always taken twenty seconds.",
          by: who.platformLead,
        },
      ],
    },
    {
      id: step(3),
      title: "What surprised us",
      plannedMinutes: 10,
      spentMinutes: 12,
      notes: [
        {
          id: note(7),
          at: instant("2016-01-28", "14:44"),
          text: "The broker takes its name from the machine. Nobody in the room had known.",
          by: who.platformLead,
          became: { kind: "insight", id: insight(5) },
        },
        {
          id: note(8),
          at: instant("2016-01-28", "14:49"),
          text: "Rename or update? The room is split, with reasons on both sides. Left open until it can be tried.",
          by: who.orderLead,
          became: { kind: "insight", id: insight(8) },
        },
      ],
    },
    {
      id: step(4),
      title: "What held",
      plannedMinutes: 5,
      spentMinutes: 5,
      notes: [
        {
          id: note(9),
          at: instant("2016-01-28", "14:57"),
          text: "The drafts in the shop. Without them the queue's last 1,912 messages would be gone for good.",
          by: who.developerTwo,
        },
        {
          id: note(10),
          at: instant("2016-01-28", "14:59"),
          text: "The image on the desk held too, but only by luck.",
          by: who.administrator,
          became: { kind: "insight", id: insight(3) },
        },
      ],
    },
    {
      id: step(5),
      title: "Fixes",
      plannedMinutes: 25,
      spentMinutes: 28,
      notes: [
        {
          id: note(11),
          at: instant("2016-01-28", "15:24"),
          text: "No change in the peak, or changes when people are there to help? Both were argued; a rule, not a ban.",
          by: who.director,
          became: { kind: "action", id: actions.noPeakChanges },
        },
      ],
    },
  ],
  parked: [
    { id: parked(1), text: "Two queue nodes instead of one", by: who.platformLead, action: actions.redundant },
    { id: parked(2), text: "A test environment that has a queue", by: who.orderLead, action: actions.testQueue },
    { id: parked(3), text: "Retries that give up", by: who.developerOne, action: actions.pause },
    { id: parked(4), text: "No changes in the order peak", by: who.director, action: actions.noPeakChanges },
    {
      id: parked(5),
      text: "A check that asks the broker, not the machine",
      by: who.administrator,
      action: actions.brokerCheck,
    },
    { id: parked(6), text: "A list of who depends on which name", by: who.supportLead },
  ],
  decisions: [
    { id: decision(1), text: "Until A1 is verified, names are changed only with an alias that keeps the old one." },
    {
      id: decision(2),
      text: "Whoever changes something in the order peak asks those who depend on it, and waits for a yes.",
    },
    { id: decision(3), text: "Which of the two changes it was stays open in the report, with both views." },
  ],
  followUp: "2016-02-25",
};
