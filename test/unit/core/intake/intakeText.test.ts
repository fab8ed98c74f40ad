import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWhen } from "../../../../core/intake/describeWhen";
import { intakeText } from "../../../../core/intake/intakeText";
import type { Intake } from "../../../../core/intake/proposal";
import { eventsOfProposals } from "../../../../core/intake/proposedRecords";
import { saidAgo } from "../../../../core/intake/saidAgo";
import { linesOf } from "../../../../core/intake/textLines";
import { Event } from "../../../../core/model/event";

const zone = "Europe/London";
const reference = Date.parse("2016-01-22T09:30:00Z");

const taken = (name: string) =>
  intakeText({ name, text: readFileSync(`test/files/intake/${name}`, "utf8"), zone, reference });
const typed = (text: string, more = {}) => intakeText({ name: "pasted", text, zone, reference, ...more });

const told = (intake: Pick<Intake, "lines">) =>
  intake.lines.flatMap(({ events }) =>
    events.map(({ line, when, end, title }) =>
      [
        line,
        when && describeWhen(when, { withoutZone: true }),
        end && describeWhen(end, { withoutZone: true }),
        title,
      ].filter((part) => part !== undefined),
    ),
  );

describe("a report in Markdown", () => {
  const intake = taken("key-times-then-story.md");

  it("gives its title, and events with times before and behind the text", () => {
    expect(intake.source.kind).toBe("markdown");
    expect(intake.title).toBe("Incident on 2016-01-21 - Orders stood still");
    expect(told(intake)).toEqual([
      [9, "Thu 21 Jan 2016, 14:20", "First noticed"],
      [10, "Thu 21 Jan 2016, 14:41", "Incident declared"],
      [11, "Thu 21 Jan 2016, 16:35", "Repaired"],
      [12, "Thu 21 Jan 2016, 16:30", "Resolved"],
      [21, "Thu 21 Jan 2016, 14:02", "The queue server got a new name, see the ticket"],
      [22, "Thu 21 Jan 2016, 14:05", "Packages on it were updated"],
      [23, "Thu 21 Jan 2016, 14:07", "rabbitmq stopped answering"],
      [25, "Wed 21 Jan 2015, 15:30", "A new VM was ordered"],
      [26, "Fri 22 Jan 2016, 09:10", "The old name was found in three more places"],
    ]);
  });

  it("reports a date far from the heading's", () => {
    expect(intake.findings).toEqual([
      {
        id: "intake/date-contradicts-heading",
        severity: "warning",
        where: "key-times-then-story.md, line 25",
        message: "2015-01-21 is far from 2016-01-21, the date of the heading. Check which of the two is right.",
      },
    ]);
  });

  it("keeps text without a time open, and takes what stands below an event as its detail", () => {
    const state = (line: number) => intake.lines[line - 1]?.state;
    expect([14, 16, 18, 27, 30].map(state)).toEqual(["open", "open", "open", "open", "open"]);
    expect(state(24)).toBe("taken");
    expect(intake.lines[22]?.events[0]?.detail).toBe("- consumers kept asking for the old name");
  });

  it("guesses kinds from the words", () => {
    const kinds = intake.lines.flatMap((line) => line.events.map((event) => event.kind));
    expect(kinds).toEqual([
      "detection",
      "escalation",
      "recovery",
      "recovery",
      "note",
      "change",
      "failure",
      "note",
      "diagnosis",
    ]);
  });
});

describe("notes in Markdown", () => {
  const intake = taken("notes.md");

  it("headings, dates on a line of their own, dots, dashes and tables", () => {
    expect(told(intake)).toEqual([
      [5, "Thu 21 Jan 2016, 14:02", "Renamed the queue server"],
      [6, "Thu 21 Jan 2016, 14:05", "Updated it"],
      [7, "Thu 21 Jan 2016, about 14:15", "Orders began to fail"],
      [11, "Thu 21 Jan 2016, 14:20", "Support noticed"],
      [12, "Thu 21 Jan 2016, 14:41", "Incident declared"],
      [16, "Fri 22 Jan 2016, 09:10", "Found the old name in the billing job"],
    ]);
  });

  it("a table's head is markup, a wish is open text", () => {
    expect([9, 10, 14, 17].map((line) => intake.lines[line - 1]?.state)).toEqual([
      "ignored",
      "ignored",
      "ignored",
      "open",
    ]);
  });
});

describe("lines from memory", () => {
  const intake = taken("memory.txt");

  it("are placed as roughly as they are told", () => {
    expect(told(intake)).toEqual([
      [1, "Fri 22 Jan 2016, about 14:00", "Renamed the queue server"],
      [2, "Fri 22 Jan 2016, after 13:30", "Then the shop stopped"],
      [3, "Fri 22 Jan 2016, after 14:00", "Support called"],
      [4, "Fri 22 Jan 2016, 14:45", "Fri 22 Jan 2016, 15:10", "Tried a restart"],
      [5, "Fri 22 Jan 2016, between 17:10 and 23:10", "New VM"],
    ]);
    expect(intake.lines[5]?.state).toBe("open");
  });

  it("say what was assumed", () => {
    expect(intake.source.assumed).toEqual([
      "times are in Europe/London where none is stated",
      "times without a date are on 2016-01-22",
    ]);
  });
});

describe("a chat export", () => {
  const intake = taken("channel.txt");

  it("is known by its form; who spoke is kept apart from the text", () => {
    expect(intake.source.kind).toBe("chat");
    expect(told(intake)).toEqual([
      [2, "Thu 21 Jan 2016, 14:02", "Renaming the queue server now"],
      [3, "Thu 21 Jan 2016, 14:07", "Orders stopped, is that you?"],
      [5, "Thu 21 Jan 2016, 14:09", "Rolled back the name"],
      [6, "Fri 22 Jan 2016, 00:05", "All orders are back"],
    ]);
    expect(intake.lines.flatMap((line) => line.events.map((event) => event.who))).toEqual([
      "nina",
      "omar",
      "nina",
      "omar",
    ]);
    expect(intake.lines[2]?.events[0]?.detail).toContain("the dashboard shows 0 per minute");
  });

  it("the other common form", () => {
    const other = typed("14:02 <nina> renamed it\n14:03 <omar> orders stopped");
    expect(other.source.kind).toBe("chat");
    expect(told(other).map((event) => event[2])).toEqual(["Renamed it", "Orders stopped"]);
  });
});

describe("a chat copied from its window", () => {
  const intake = typed(
    "nina  2:02 PM\nrenaming the queue server\nand updating it\n\nOmar Lind  2:07 PM\norders stopped",
  );

  it("has who and when above what was said", () => {
    expect(intake.source.kind).toBe("chat");
    expect(told(intake)).toEqual([
      [2, "Fri 22 Jan 2016, 14:02", "Renaming the queue server"],
      [6, "Fri 22 Jan 2016, 14:07", "Orders stopped"],
    ]);
    expect(intake.lines.map((line) => line.state)).toEqual([
      "ignored",
      "taken",
      "taken",
      "ignored",
      "ignored",
      "taken",
    ]);
    expect(intake.lines[1]?.events[0]).toMatchObject({
      who: "nina",
      detail: "and updating it",
    });
  });

  it("takes its day from the heading above the first message", () => {
    for (const [heading, day] of [
      ["— Wednesday, January 20th —", "Wed 20 Jan 2016"],
      ["2016-01-19", "Tue 19 Jan 2016"],
      ["---- Tuesday, March 5th ----", "Tue 5 Mar 2013"],
      ["March 5th, 2014", "Wed 5 Mar 2014"],
    ]) {
      const { lines, source, findings } = typed(`${heading}\n\nnina  2:02 PM\nrenamed it\n\nomar  2:07 PM\nno orders`);
      expect(source.kind).toBe("chat");
      expect(told({ lines })).toEqual([
        [4, `${day}, 14:02`, "Renamed it"],
        [7, `${day}, 14:07`, "No orders"],
      ]);
      expect(lines[0]?.state).toBe("ignored");
      expect(findings).toEqual([]);
    }
  });

  it("what was some time ago is told as roughly as it was said, counted from its message", () => {
    const { lines } = typed(
      "2016-01-20\nnina  2:05 PM\nseeing it too\nabout 10 minutes ago I rolled the new config\n\nomar  2:09 PM\na few minutes ago orders stopped",
    );
    const events = lines.flatMap((line) => line.events);
    expect(events.map(({ title, who, line }) => [line, who, title])).toEqual([
      [3, "nina", "Seeing it too"],
      [4, "nina", "I rolled the new config"],
      [7, "omar", "Orders stopped"],
    ]);
    const zone = "Europe/London";
    expect(events[1]?.when).toEqual({
      kind: "about",
      at: "2016-01-20T13:55:00.000Z",
      plusMinus: 3,
      precision: "minute",
      zone,
    });
    expect(events[2]?.when).toEqual({
      kind: "range",
      earliest: "2016-01-20T13:39:00.000Z",
      latest: "2016-01-20T14:07:00.000Z",
      precision: "minute",
      zone,
    });
    expect(events[1]?.quote).toBe("about 10 minutes ago I rolled the new config");
  });

  it("what counts from something else, or from a moment known less well, is not counted from its message", () => {
    const { lines } = typed(
      "2016-01-20\nnina  2:05 PM\nseeing it too\n10 minutes later the config from long ago was back\n\nomar  2:09 PM\norders stopped",
    );
    expect(lines[2]?.events.map(({ detail }) => detail)).toEqual([
      "10 minutes later the config from long ago was back",
    ]);
    const said = { kind: "exact", at: "2016-01-20T14:05:00.000Z", precision: "minute", zone: "UTC" } as const;
    const dates = { today: "2016-01-20" };
    expect(saidAgo("10 minutes ago it stopped", said, dates)?.when).toMatchObject({ at: "2016-01-20T13:55:00.000Z" });
    expect(saidAgo("10 minutes ago it stopped", { ...said, kind: "about", plusMinus: 30 }, dates)).toBeNull();
  });

  it("notes with a colon are no chat", () => {
    expect(typed("14:02 renamed server: nothing yet\n14:05 told shop: wait").source.kind).toBe("text");
  });
});

describe("a document that states its day and zone", () => {
  const intake = typed(
    "# Queue\n\n**Date:** 2016-01-20\n\n## Timeline (all times UTC)\n\n- ~14:02 renamed\n- `14:05` updated\n- 15:10-15:25 restarting\n",
  );

  it("gives both to the times below", () => {
    expect(told(intake)).toEqual([
      [7, "Wed 20 Jan 2016, about 14:02", "Renamed"],
      [8, "Wed 20 Jan 2016, 14:05", "Updated"],
      [9, "Wed 20 Jan 2016, 15:10", "Wed 20 Jan 2016, 15:25", "Restarting"],
    ]);
    expect(intake.lines[6]?.events[0]?.when?.zone).toBe("UTC");
    expect(intake.lines[2]?.state).toBe("ignored");
    expect(intake.source.assumed).toContain("from line 5 on times are in UTC, as it says there");
  });
});

describe("a server log", () => {
  it("gives host as lane, seconds, and the year that was assumed", () => {
    const intake = taken("mq1.log");
    expect(intake.source.kind).toBe("log");
    expect(told(intake)[0]).toEqual([1, "Thu 21 Jan 2016, 14:07:14", "broker[812]: connection refused by old name"]);
    expect(intake.lines.map((line) => line.events[0]?.lane)).toEqual(["mq1", "mq1", "mq2"]);
    expect(intake.source.assumed).toContain("dates without a year are in 2016");
  });

  it("takes the year that it is given", () => {
    const intake = typed("Jan 21 14:07:14 mq1 broker: x\nJan 21 14:07:15 mq1 broker: y", { year: 2014 });
    expect(told(intake)[0]?.[1]).toBe("Tue 21 Jan 2014, 14:07:14");
    expect(intake.source.year).toBe(2014);
  });
});

describe("single lines", () => {
  it.each([
    ["2020-02-12 11:45: the cluster was gone", "Wed 12 Feb 2020, 11:45", "The cluster was gone"],
    ["1. 14:02 renamed", "Fri 22 Jan 2016, 14:02", "Renamed"],
    ["- [ ] 14:02 renamed", "Fri 22 Jan 2016, 14:02", "Renamed"],
    ["(14:02) renamed", "Fri 22 Jan 2016, 14:02", "Renamed"],
    ["14:02 — renamed", "Fri 22 Jan 2016, 14:02", "Renamed"],
    ["Renamed yesterday", "Thu 21 Jan 2016", "Renamed"],
    [
      "The server was renamed at 14:02, then updated",
      "Fri 22 Jan 2016, 14:02",
      "The server was renamed at 14:02, then updated",
    ],
    ["| 2016-01-21 | 14:02 | renamed |", "Thu 21 Jan 2016, 14:02", "Renamed"],
    [
      "Payments failed between 14:00 and 15:30 yesterday.",
      "Thu 21 Jan 2016, between 14:00 and 15:30",
      "Payments failed",
    ],
    ["Thu 14:02 renamed", "Thu 21 Jan 2016, 14:02", "Renamed"],
    ["14:02 CET renamed", "Fri 22 Jan 2016, 14:02", "Renamed"],
  ])("%s", (line, when, title) => {
    expect(told(typed(line))).toEqual([[1, when, title]]);
  });

  it.each([
    "The group went from 25 to 18 nodes.",
    "We run nodes-1.16.13 and 2.4.1 there.",
    "- **Time to resolve**: 9h 16m (during support hours 10:00-17:00)",
    "See https://example.org/2016-01-21/14:02 for more.",
    "around two pods were left",
    "It may be that we march on.",
    "We lost 5 may be 6 nodes.",
    "The Sun server was off.",
    "Port 10.0.14.02:5672 was closed",
  ])("no time: %s", (line) => {
    const intake = typed(line);
    expect(told(intake)).toEqual([]);
    expect(intake.lines[0]?.state).toBe("open");
  });

  it("a long line has its first sentence as title and all of it as detail", () => {
    const text = `The queue server got a new name in the morning. ${"More was said about it. ".repeat(10)}`;
    const [event] = typed(`14:02 ${text}`).lines[0]?.events ?? [];
    expect(event?.title).toBe("The queue server got a new name in the morning.");
    expect(event?.detail).toBe(text.trim());
  });

  it("a weekday that the date does not have is a finding", () => {
    expect(typed("Friday 21 January 2016: renamed").findings[0]?.message).toBe(
      "2016-01-21 is not a Friday. The date was taken; check which of the two is right.",
    );
  });
});

describe("midnight", () => {
  it("a clock time that jumps back by more than twelve hours is on the next day, a smaller step is not", () => {
    const intake = typed("2016-01-20\n23:50 a\n23:40 b\n00:10 c\n01:00 d", { name: "n.md" });
    expect(told(intake).map((event) => event[1])).toEqual([
      "Wed 20 Jan 2016, 23:50",
      "Wed 20 Jan 2016, 23:40",
      "Thu 21 Jan 2016, 00:10",
      "Thu 21 Jan 2016, 01:00",
    ]);
  });

  it("a new heading begins again on the day last stated", () => {
    const intake = typed("# 20 January 2016\n\n- 23:50 noticed\n- 00:20 solved\n\n## Timeline\n\n- 02:10 renamed\n");
    expect(told(intake).map((event) => event[1])).toEqual([
      "Wed 20 Jan 2016, 23:50",
      "Thu 21 Jan 2016, 00:20",
      "Wed 20 Jan 2016, 02:10",
    ]);
  });
});

describe("every text", () => {
  const piece = fc.constantFrom(
    "14:02",
    "- ",
    "* ",
    "# ",
    "| ",
    "\n",
    "\r\n",
    "\r",
    "2016-01-21",
    "renamed",
    "```",
    "---",
    "[14:02] nina: ",
    "    ",
    "about ",
    "hours later ",
    "Jan 21 14:07:14 mq1 a: b",
    "title: x",
    "–",
    "(",
    ")",
    "2016-03-27 01:30 ",
    "yesterday ",
  );
  const texts = fc.array(fc.oneof(piece, piece, fc.string()), { maxLength: 30 }).map((pieces) => pieces.join(""));

  it("is accounted for line by line, and each event quotes the line that it names", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const intake = typed(text);
        const lines = linesOf(text);
        expect(intake.source.lines).toBe(lines.length);
        expect(intake.lines.map((line) => line.text)).toEqual(lines);
        const covered = intake.source.states.reduce((sum, range) => sum + range.to - range.from + 1, 0);
        expect(covered).toBe(lines.length);
        for (const { events, line, state } of intake.lines) {
          for (const event of events) {
            expect(state).toBe("taken");
            expect(event.line).toBe(line);
            expect(lines[line - 1]).toContain(event.quote);
          }
        }
      }),
    );
  });

  it("gives events that the model accepts, with their line as evidence", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let next = 0;
        const newId = () => `id-${next++}`;
        const proposals = typed(text).lines.flatMap((line) => line.events);
        const events = eventsOfProposals(proposals, "source-1", newId);
        expect(events.map((event) => Event.parse(event).source?.line)).toEqual(proposals.map((event) => event.line));
        expect(new Set(events.flatMap((event) => [event.id, ...event.evidence.map((e) => e.id)])).size).toBe(next);
      }),
      { numRuns: 50 },
    );
  });

  it("a byte order mark and the last newline are not lines", () => {
    expect(linesOf("\uFEFFa\r\nb\rc\n")).toEqual(["a", "b", "c"]);
    expect(linesOf("")).toEqual([]);
  });
});
