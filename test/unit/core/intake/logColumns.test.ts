import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DayKeeper } from "../../../../core/intake/dayKeeper";
import type { IntakeContext } from "../../../../core/intake/importer";
import { proposeEvents } from "../../../../core/intake/intakeText";
import { readLogColumns } from "../../../../core/intake/logColumns";
import { eventOfLogLine, readLogLine } from "../../../../core/intake/logLine";
import { LogLines } from "../../../../core/intake/logLines";
import { LogStamp } from "../../../../core/intake/logStamp";
import type { ProposedLine } from "../../../../core/intake/proposal";
import { linesOf } from "../../../../core/intake/textLines";
import { dateOf } from "../../../../core/model/zone";

const seed = 20160121;
const reference = Date.parse("2016-12-31T22:30:00Z");

/** Every line the general way, one after the other. */
function theGeneralWay(text: string, context: IntakeContext) {
  const keeper = new DayKeeper(context);
  const today = dateOf(context.reference, context.zone);
  const lines = linesOf(text).map((said, index): ProposedLine => {
    const line = index + 1;
    const logged = readLogLine(said, today, context.year);
    const placed = logged === null ? null : keeper.place(logged.found, line);
    if (logged === null || placed === null)
      return { line, text: said, state: said.trim() === "" ? "ignored" : "open", events: [] };
    return { line, text: said, state: "taken", events: [eventOfLogLine(logged, placed, said, line)] };
  });
  return { lines, assumed: [...keeper.assumed], findings: keeper.findings };
}

function inColumns(text: string, context: IntakeContext) {
  const { columns, assumed, findings } = readLogColumns(text, context);
  const lines = new LogLines(text, columns, context);
  return { lines, moments: [...columns.moments], read: { lines: [...lines], assumed, findings } };
}

const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, "0"));
const clock = fc.tuple(two(24), two(60), two(60)).map((parts) => parts.join(":"));
const month = fc.constantFrom("Jan", "Feb", "Mar", "May", "Jun", "Sep", "Oct", "Dec", "may", "JAN", "Sept", "March");
const day = fc.integer({ min: 0, max: 32 });
const year = fc.constantFrom(1969, 1972, 1973, 2015, 2016, 2017, 2100, 999);
const mark = fc.constantFrom("-", "-", "/", ".");
/** Around the changes of clocks and the ends of the year in the zones below. */
const critical = fc.constantFrom(
  "2016-03-27",
  "2016-10-30",
  "2016-03-13",
  "2016-11-06",
  "2016-04-03",
  "2016-10-02",
  "2016-12-31",
  "2017-01-01",
  "2016-02-29",
);
const numbered = fc.oneof(
  critical,
  fc.tuple(year, mark, two(13), two(32)).map(([y, sign, m, d]) => `${y}${sign}${m}${sign}${d}`),
  fc.constantFrom("2016-1-2", "20160121", "21/01/2016", "3/4/2016", "2016-01/21"),
);
const named = fc.tuple(month, fc.constantFrom(" ", "  ", "   "), day).map((parts) => parts.join(""));
const fraction = fc.constantFrom("", "", "", ".5", ",250", ".123456789", ".1234567890", ".", ",");
const offset = fc.constantFrom(
  "",
  "",
  "",
  "Z",
  "z",
  " UTC",
  " BST",
  "+01:00",
  "+0530",
  "+00:00",
  "-05:00",
  "-0800",
  " -0800",
  "+14:00",
  "+14:01",
  "+99:99",
  "Z+1",
);
const stamp = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(numbered, fc.constantFrom("T", " ", "  ", "t"), clock, fraction, offset) },
  { weight: 3, arbitrary: fc.tuple(named, fc.constantFrom(" ", " ", "  "), clock, fraction, offset) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("Thu ", "Fri, ", "about ", "before "), numbered, fc.constant(" "), clock),
  },
  { weight: 1, arbitrary: fc.tuple(clock) },
);
const word = fc.constantFrom(
  "mq1",
  "web-01.example.org",
  "pm",
  "am",
  "sec",
  "mb1",
  "ms",
  "PST",
  "to",
  "and",
  "or",
  "give",
  "10.0.0.1",
  "-x",
  "Z",
  "so",
  "ish",
  "h".repeat(65),
);
const system = fc
  .tuple(
    word,
    fc.constantFrom("broker", "a/b", "2pm", "14", "so", "p".repeat(49)),
    fc.constantFrom("", "[812]", "[]", "[12345678901]"),
  )
  .map(([host, program, id]) => `${host} ${program}${id}:`);
const level = fc.constantFrom(
  "INFO",
  "WARN",
  "WARNING",
  "ERROR",
  "[ERROR]",
  "[FATAL]:",
  "DEBUG:",
  "info",
  "ERRORS",
  "[INFO",
  "TRACE]",
);
const said = fc.constantFrom(
  " connection refused",
  " broker: gone",
  "  over 5 nodes",
  "",
  " ",
  " a\u2028b",
  " ünïcode ☃",
  " - 15:00",
  "\tx",
);
const logged = fc
  .tuple(
    fc.constantFrom("", "", "[", "  "),
    stamp.map((parts) => parts.join("")),
    fc.constantFrom("", "", "]"),
    fc.constantFrom(" ", " ", "  ", "\t", "", "\u00a0"),
    fc.oneof(level, system),
    said,
  )
  .map((parts) => parts.join(""));
const other = fc.oneof(
  fc.constantFrom(
    "",
    "  ",
    "\t",
    "\u00a0",
    " \u00a0x",
    "    at broker.open(Connection.java:12)",
    "Caused by: x",
    "\u2028",
    "[",
    "2016",
    "Jan",
  ),
  fc.string({ maxLength: 20 }),
);
const line = fc.oneof({ weight: 4, arbitrary: logged }, { weight: 1, arbitrary: other });
const texts = fc
  .tuple(
    fc.constantFrom("", "\uFEFF"),
    fc.array(fc.tuple(line, fc.constantFrom("\n", "\n", "\r\n", "\r")), { maxLength: 14 }),
    fc.oneof(line, fc.constant("")),
  )
  .map(([begin, lines, last]) => begin + lines.flat().join("") + last);
const contexts = fc.record({
  name: fc.constant("server.log"),
  zone: fc.constantFrom("UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "-03:30"),
  reference: fc.constantFrom(reference, Date.parse("2016-01-01T00:30:00Z"), Date.parse("2017-02-28T12:00:00Z")),
  year: fc.constantFrom(undefined, undefined, 2015, 2016),
});

describe("a log in columns", () => {
  it(`is, line by line, what the general way makes of it, seed ${seed}`, () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const { lines, moments, read } = inColumns(text, context);
        const expected = theGeneralWay(text, context);
        expect(read).toEqual(expected);
        expect(lines.events).toBe(expected.lines.flatMap(({ events }) => events).length);
        expected.lines.forEach((each, index) => {
          expect([lines.textAt(index), lines.stateAt(index), lines.eventsAt(index)]).toEqual([
            each.text,
            each.state,
            each.events.length,
          ]);
          const when = each.events[0]?.when;
          expect(moments[index]).toBe(when?.kind === "exact" ? Date.parse(when.at) : Number.NaN);
        });
      }),
      { numRuns: 4_000, seed },
    );
  });

  it.each(["Europe/London", "America/New_York", "Australia/Lord_Howe"])(
    "has no exact moment where clocks of %s were changed",
    (zone) => {
      const days = ["2016-03-27", "2016-10-30", "2016-03-13", "2016-11-06", "2016-04-03", "2016-10-02"];
      const clocks = Array.from({ length: 24 }, (_, at) => `0${at >> 3}:${String((at % 8) * 7).padStart(2, "0")}:30`);
      const text = days.flatMap((date) => clocks.map((time) => `${date} ${time} INFO x`)).join("\n");
      const changed = { name: "a.log", zone, reference };
      const { moments, read } = inColumns(text, changed);
      const expected = theGeneralWay(text, changed);
      expect(read).toEqual(expected);
      const whens = expected.lines.flatMap(({ events }) => events.map(({ when }) => when));
      expect(moments).toEqual(whens.map((when) => (when?.kind === "exact" ? Date.parse(when.at) : Number.NaN)));
      expect(new Set(whens.map((when) => when?.kind))).toEqual(new Set(["exact", "local"]));
    },
  );

  const context = { name: "a.log", zone: "Europe/London", reference };

  it.each([
    ["2016-01-21T14:07:14Z ERROR x", "2016-01-21T14:07:14.000Z"],
    ["2016-07-21 14:07:14,250 WARN x", "2016-07-21T13:07:14.250Z"],
    ["[2016-01-21 14:07:14.5+01:00] [INFO]: x", "2016-01-21T13:07:14.500Z"],
    ["2016-01-21T14:07:14-05:00 INFO x", "2016-01-21T19:07:14.000Z"],
    ["Jan  1 14:07:14 mq1 broker[812]: x", "2016-01-01T14:07:14.000Z"],
  ])("reads %s without the general way", (text, at) => {
    const read = new LogStamp(text, context.zone, { today: "2016-12-31" });
    expect(read.read(text.startsWith("[") ? 1 : 0)).toBe(true);
    expect(new Date(read.at).toISOString()).toBe(at);
    expect(inColumns(text, context).lines.span).toEqual([Date.parse(at), Date.parse(at)]);
  });

  it("knows number, span and findings before any record is made", () => {
    const text =
      "2016-01-21T14:00:00Z INFO a\n    at x\n\nFri 2016-01-21 14:02:00 WARN b\n2016-01-21T15:00:00Z ERROR c\n";
    const { lines, findings, source } = proposeEvents({ ...context, text, kind: "log" });
    expect([lines.length, lines.events]).toEqual([5, 3]);
    expect(lines.span).toEqual([Date.parse("2016-01-21T14:00:00Z"), Date.parse("2016-01-21T15:00:00Z")]);
    expect(findings.map(({ id, where }) => [id, where])).toEqual([["intake/weekday", "a.log, line 4"]]);
    expect(source.states.map(({ from, to, state }) => [from, to, state])).toEqual([
      [1, 1, "taken"],
      [2, 2, "open"],
      [3, 3, "ignored"],
      [4, 5, "taken"],
    ]);
    expect([0, 1, 3, 4].map((index) => lines.gravityAt(index))).toEqual(["low", null, "warning", "error"]);
  });

  it("takes no level for the name of a host", () => {
    const [first] = inColumns("2016-01-21T14:07:14Z ERROR broker: gone", context).read.lines;
    expect(first?.events[0]).toMatchObject({ title: "ERROR: broker: gone" });
    expect(first?.events[0]?.lane).toBeUndefined();
  });
});
