import { expect, test } from "vitest";
import { Event } from "../../../../../core/model/event";
import { Incident } from "../../../../../core/model/incident";
import { eventsAsText, originInWords, timeInWords } from "../../../../../renderer/features/timeline/eventWords";
import { knownMoments } from "../../../../../renderer/features/timeline/knownMoments";

const sha256 = "0".repeat(64);
const zone = "Europe/London";
const at = (time: string, precision = "second") => ({ kind: "exact", at: `2016-01-21T${time}.000Z`, precision, zone });
const logged = Event.parse({ id: "e", title: "e", when: at("14:07:14"), source: { id: "s", line: 88 } });
const base = { schema: 1, id: "i", key: "I-1", title: "t", zone, events: [logged] };
const source = { id: "s", name: "mq01-syslog.txt", sha256, lines: 212 };

test("an event from a clock that was fast shows its true time, and says from what", () => {
  const incident = Incident.parse({ ...base, sources: [{ ...source, offsetMs: 43_000 }] });
  expect(timeInWords(incident, logged)).toBe("14:06:31");
  expect(originInWords(incident, logged)).toBe(
    "14:06:31 GMT, shown from 14:07:14 less 43 s · line 88 of mq01-syslog.txt",
  );
});

test("from a clock that was right the line alone is said; what was entered by hand has no origin", () => {
  const incident = Incident.parse({ ...base, sources: [source] });
  expect(originInWords(incident, logged)).toBe("14:07:14 GMT · line 88 of mq01-syslog.txt");
  expect(originInWords(incident, { ...logged, source: undefined })).toBeNull();
});

test("an end is shown behind the beginning, with its date where that is another one", () => {
  const incident = Incident.parse(base);
  const until = (end: unknown) => timeInWords(incident, Event.parse({ ...logged, source: undefined, end }));
  expect(until(at("14:58:00", "minute"))).toBe("14:07:14 – 14:58");
  expect(until({ ...at("00:10:00", "minute"), at: "2016-01-22T00:10:00.000Z" })).toBe("14:07:14 – 22 January, 00:10");
});

test("the moments of knowledge are those of events and of who heard of them, each once, ascending", () => {
  const known = Event.parse({ ...logged, id: "f", source: undefined, knownBy: [{ who: "x", when: at("15:00:00") }] });
  const incident = Incident.parse({ ...base, events: [known, { ...known, id: "g" }] });
  expect(knownMoments(incident)).toEqual([
    Date.parse("2016-01-21T14:07:14.999Z"),
    Date.parse("2016-01-21T15:00:00.999Z"),
  ]);
});

test("copied events are a line each, columns by tabs", () => {
  const events = [
    { ...logged, title: "two\nlines", lane: "mq" },
    { ...logged, when: undefined, title: "undated" },
  ];
  const incident = Incident.parse({ ...base, services: [{ id: "mq", name: "Message queue" }] });
  expect(eventsAsText(incident, events, (text) => text)).toBe("14:07:14\tMessage queue\ttwo lines\n\t\tundated");
});
