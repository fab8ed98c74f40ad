import type { Event } from "../../model/event";
import type { Source } from "../../model/source";
import { LONDON } from "../moments";
import { linesOf, lineWith, statesOf } from "../sourceLines";
import { chatText } from "../sources/chatText";
import { logText } from "../sources/logText";
import { mailText } from "../sources/mailText";
import { memoryText } from "../sources/memoryText";
import { sources } from "./refs";

const TAKEN_AT = "2016-01-22T10:05:00.000Z";

/** A text with the address under which it lies beside the incident; a test recalculates each SHA-256. */
export const queueTexts = [
  { id: sources.chat, sha256: "23d29ba611791909ece36b43ee2a54148df0c46880cd63446ed1eecb097a7b2a", text: chatText },
  { id: sources.log, sha256: "1fd299cad5ab571a35dbcfc8c667f8ad3d55b442018ff3529c73730de1b76a1a", text: logText },
  { id: sources.mail, sha256: "ef06d1785c98f5773c055419e2c5e2bdf056d83405ada04a5ffbdfefb6f3c6cc", text: mailText },
  { id: sources.memory, sha256: "c65754185bb7e555089696677588a31714fdd9feb0ec0766ab8bbcb5805253b6", text: memoryText },
] as const;

/** Log lines that someone still has to look at: two stop requests, and what the machine itself said at the end. */
const openInLog = [
  "stop requested, waiting",
  "stop timed out, process left running",
  "blocked for more than 120 seconds",
  "power key pressed",
];

/** What was taken in. Taken lines are those that an event came from, or that evidence quotes. */
export function queueSources(events: readonly Event[]): readonly Source[] {
  return queueTexts.map(({ id, sha256, text }) => {
    const lines = linesOf(text).length;
    const taken = new Set(events.flatMap((event) => linesUsed(event, id)));
    const open = new Set(id === sources.log ? openInLog.map((snippet) => lineWith(text, snippet)) : []);
    return {
      id,
      sha256,
      encoding: "utf-8",
      lines,
      states: statesOf(lines, taken, open),
      takenAt: TAKEN_AT,
      ...about(id),
    };
  });
}

function linesUsed(event: Event, source: string): readonly number[] {
  const quoted = event.evidence.flatMap((each) => (each.kind === "line" && each.source === source ? [each.line] : []));
  return event.source?.id === source ? [event.source.line, ...quoted] : quoted;
}

function about(source: string): Pick<Source, "name" | "kind" | "assumed"> & Partial<Source> {
  switch (source) {
    case sources.chat:
      return { name: "operations-channel.txt", kind: "chat", zone: LONDON, assumed: ["times are those of London"] };
    case sources.log:
      return {
        name: "mq01-syslog.txt",
        kind: "log",
        offsetMs: 43_000,
        zone: LONDON,
        year: 2016,
        assumed: [
          "the year 2016, since its lines bear none",
          "a clock 43 s fast, by the rename's minute in the channel",
        ],
      };
    case sources.mail:
      return { name: "new-name-for-the-queue-server.eml.txt", kind: "mail", zone: LONDON, assumed: [] };
    default:
      return {
        name: "what-we-remember.txt",
        kind: "text",
        zone: LONDON,
        assumed: ["“the day before” is 20 January 2016"],
      };
  }
}
