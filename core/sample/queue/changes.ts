import type { Change } from "../../model/change";
import type { Impact } from "../../model/incident";
import { sampleId } from "../ids";
import { at } from "../moments";
import { services } from "../sharedRefs";
import { shownBy } from "./eventsFrom";
import { who } from "./refs";

const changeIds = [sampleId("queue", "change", 1), sampleId("queue", "change", 2)] as const;

const before = {
  kind: "normal",
  doneBefore: { answer: "yes", times: 20, trouble: "none" },
  window: "critical",
  rehearsed: { answer: "no", differs: "the test environment has no queue", wouldHaveShown: "no" },
  approvedBy: who.platformLead,
  changedBy: who.administrator,
  serviceOwner: who.platformLead,
} as const;

/** The two changes of that afternoon. Which of them it was, the team has left open. */
export const queueChanges: readonly Change[] = [
  {
    id: changeIds[0],
    what: "The server was renamed",
    services: [services.queue],
    when: at("2016-01-21", "14:00"),
    ...before,
    wayBack: {
      answer: "untested",
      steps: "Set the old name again, put its entry back into the name service, restart the broker.",
      minutes: 10,
      noReturn: "none known at the time",
    },
    asked: [
      {
        id: sampleId("queue", "asked", 1),
        who: "the developers",
        level: "told",
        evidence: [shownBy("mail", "Nothing changes for you, only the name", changeIds[0])],
      },
    ],
  },
  {
    id: changeIds[1],
    what: "Its software was updated",
    services: [services.queue],
    when: at("2016-01-21", "14:04"),
    ...before,
    wayBack: {
      answer: "untested",
      steps: "Install the packages of the day before again; whether the store can be read then is not known.",
      noReturn: "the broker's first start with the new version",
    },
    asked: [
      {
        id: sampleId("queue", "asked", 2),
        who: "the developers",
        level: "told",
        evidence: [shownBy("mail", "The pending updates go in at the same time", changeIds[1])],
      },
    ],
  },
];

/** Who was affected, and how. */
export const queueImpact: Impact = {
  text:
    "Customers saw “try again later” on every order from 14:14 to 16:52. The catalogue and the baskets stayed up. " +
    "What had been in the queue went with the old machine; the shop still held those orders as drafts, so none of " +
    "them was lost. Two partner feeds came a day late.",
  numbers: [
    {
      id: sampleId("queue", "impactNumber", 1),
      label: "orders not taken",
      min: 310,
      max: 420,
      unit: "orders",
      note: "against the same hours of three earlier Thursdays",
    },
    { id: sampleId("queue", "impactNumber", 2), label: "placed again the same day", min: 96, max: 96, unit: "orders" },
    { id: sampleId("queue", "impactNumber", 3), label: "partner feeds a day late", min: 2, max: 2, unit: "feeds" },
  ],
};
