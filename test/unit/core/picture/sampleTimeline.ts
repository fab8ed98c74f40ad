import type { TimelinePicture } from "../../../../core/picture/timelinePicture";

const MINUTE = 60_000;

/** The interval of a time stated to the minute on 21 January 2016 in UTC. */
function minute(clock: string) {
  const at = Date.parse(`2016-01-21T${clock}:00.000Z`);
  return { earliest: at, latest: at + MINUTE - 1 };
}

function between(from: string, to: string) {
  return { earliest: minute(from).earliest, latest: minute(to).latest };
}

const plain = { key: false, uncertain: false } as const;

/** One afternoon in five lanes, with a quiet gap, ranges, an "about", lasting events and an uncertain order. */
export const sampleTimeline: TimelinePicture = {
  zone: "Europe/London",
  width: 741,
  lanes: [
    { id: "admin", name: "Administration" },
    { id: "queue", name: "Message queue" },
    { id: "order", name: "Order service" },
    { id: "shop", name: "Web shop" },
    { id: "oncall", name: "On call" },
    { id: "idle", name: "Warehouse" },
  ],
  keyTimes: [
    { id: "impactStart", label: "impact starts", interval: minute("14:14") },
    { id: "detected", label: "detected", interval: minute("14:26") },
    { id: "mitigated", label: "mitigated", interval: minute("16:52") },
  ],
  events: [
    {
      ...plain,
      id: "e1",
      lane: "admin",
      kind: "communication",
      title: "Developers told",
      interval: between("13:30", "13:50"),
    },
    {
      ...plain,
      id: "e2",
      lane: "admin",
      kind: "change",
      title: "Server renamed",
      interval: minute("14:00"),
      key: true,
    },
    {
      ...plain,
      id: "e3",
      lane: "queue",
      kind: "failure",
      title: "Broker not found under old name",
      interval: minute("14:06"),
      key: true,
    },
    {
      ...plain,
      id: "e4",
      lane: "order",
      kind: "failure",
      title: "Consumers retry, threads run out",
      interval: minute("14:09"),
      end: minute("14:58"),
      key: true,
      uncertain: true,
    },
    {
      ...plain,
      id: "e5",
      lane: "shop",
      kind: "failure",
      title: "No orders accepted",
      interval: minute("14:14"),
      end: minute("16:52"),
      key: true,
    },
    {
      ...plain,
      id: "e6",
      lane: "oncall",
      kind: "detection",
      title: "Customer calls",
      interval: minute("14:26"),
      key: true,
    },
    {
      ...plain,
      id: "e7",
      lane: "oncall",
      kind: "action",
      title: "Restart of the queue tried twice",
      interval: between("14:45", "15:00"),
    },
    {
      ...plain,
      id: "e8",
      lane: "queue",
      kind: "decision",
      title: "VM killed",
      interval: minute("15:08"),
      end: between("15:20", "15:30"),
      key: true,
    },
    {
      ...plain,
      id: "e9",
      lane: "queue",
      kind: "recovery",
      title: "New VM serves",
      interval: minute("16:52"),
      key: true,
    },
    { ...plain, id: "e10", lane: "order", kind: "alert", title: "Memory alarm on worker 3", interval: minute("14:12") },
    {
      ...plain,
      id: "e11",
      lane: "order",
      kind: "diagnosis",
      title: "Stack traces name the old host",
      interval: minute("14:31"),
    },
    {
      ...plain,
      id: "e12",
      lane: "shop",
      kind: "symptom",
      title: "First \u201ctry again later\u201d page",
      interval: minute("14:13"),
    },
    {
      ...plain,
      id: "e13",
      lane: "oncall",
      kind: "escalation",
      title: "Order team called in",
      interval: minute("14:34"),
    },
    {
      ...plain,
      id: "e14",
      lane: "shop",
      kind: "communication",
      title: "Notice on the shop page",
      interval: minute("15:02"),
    },
    {
      ...plain,
      id: "e15",
      lane: "oncall",
      kind: "note",
      title: "Nobody remembers who held the runbook",
      interval: { earliest: Date.parse("2016-01-21T00:00:00Z"), latest: Date.parse("2016-01-21T23:59:59.999Z") },
    },
    {
      ...plain,
      id: "e16",
      lane: "shop",
      kind: "mitigation",
      title: "Orders taken by phone",
      interval: minute("17:05"),
    },
  ],
};
