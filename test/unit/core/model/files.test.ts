import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printIncident, readIncident } from "../../../../core/model/files";
import { readJson } from "../../../../core/model/jsonText";
import { migrate } from "../../../../core/model/migrations";

const whole = {
  schema: 1,
  id: "0192f000-0000-7000-8000-000000000001",
  key: "INC-2016-001",
  title: "Renamed queue server stops order intake",
  zone: "Europe/London",
  events: [
    {
      id: "e1",
      kind: "change",
      title: "Server renamed",
      when: { kind: "exact", at: "2016-01-21T14:00:00.000Z", precision: "minute", zone: "Europe/London" },
    },
  ],
};

function messageOf(text: string): string {
  const read = readIncident(text, "incident.json");
  return read.ok ? "" : read.finding.message;
}

describe("the incident file", () => {
  test("begins with its schema and keeps keys in schema order, unknown ones after them", () => {
    const read = readIncident(JSON.stringify({ "x-future": { b: 1, a: [] }, ...whole }), "incident.json");
    if (!read.ok) throw new Error(read.finding.message);
    const text = printIncident(read.value.value);
    expect(text.startsWith('{\n  "schema": 1,\n  "id": ')).toBe(true);
    expect(text).toContain('"when": {\n        "kind": "exact",\n        "at": "2016-01-21T14:00:00.000Z"');
    expect(text.indexOf('"x-future"')).toBeGreaterThan(text.indexOf('"events"'));
    expect(text).toContain('"b": 1,\n    "a": []');
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("is read back byte for byte, whatever it holds", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 20 });
    const unknown = fc.dictionary(
      fc.string({ minLength: 1, maxLength: 6 }).map((key) => `x-${key}`),
      // What the reader refuses by itself (keys, numbers) has its own test below.
      fc.jsonValue({ maxDepth: 3 }).filter((value) => readJson(JSON.stringify(value), "value").ok),
      { maxKeys: 3 },
    );
    const event = fc.record({ title: words, detail: words, key: fc.boolean(), more: unknown });
    const incident = fc.record({ title: words.map((title) => `t${title}`), events: fc.array(event), more: unknown });
    fc.assert(
      fc.property(incident, ({ title, events, more }) => {
        const file = {
          ...whole,
          title,
          events: events.map((each, index) => ({
            ...each.more,
            id: `e${index}`,
            title: each.title,
            detail: each.detail,
            key: each.key,
          })),
          ...more,
        };
        const first = readIncident(JSON.stringify(file), "incident.json");
        if (!first.ok) throw new Error(first.finding.message);
        const text = printIncident(first.value.value);
        const second = readIncident(text, "incident.json");
        if (!second.ok) throw new Error(second.finding.message);
        expect(printIncident(second.value.value)).toBe(text);
        for (const key of Object.keys(more)) expect(JSON.parse(text)).toHaveProperty([key]);
      }),
      { numRuns: 200 },
    );
  });

  test("an edit of one word changes one line", () => {
    const read = readIncident(JSON.stringify(whole), "incident.json");
    if (!read.ok) throw new Error(read.finding.message);
    const before = printIncident(read.value.value).split("\n");
    const after = printIncident({ ...read.value.value, title: "Another" }).split("\n");
    expect(after.filter((line, index) => line !== before[index])).toEqual(['  "title": "Another",']);
  });
});

describe("a file that cannot be read is refused with its place", () => {
  test.each([
    ["", "line 1, column 1: the file is empty"],
    ['{"schema": 1,\n "id": "a",\n "id": "b"}', 'line 3, column 2: the key "id" stands twice'],
    ['{"schema": 1,\n "__proto__": {}}', 'line 2, column 2: the key "__proto__" is not allowed'],
    ['{"schema": 1, "n": 9007199254740993}', "lies beyond 2^53"],
    ['{"schema": 1, "n": 1e999}', "this number is too large"],
    ['{"schema": 1, "id":', "the file ends in the middle"],
    ['{"schema": 1} x', "something follows the end"],
    ['{"schema": 1, // no\n "id": 1}', "this is not JSON"],
    [`${"[".repeat(5000)}`, "nested deeper than 100 levels"],
    ["[]", "holds no object"],
    ["{}", 'does not begin with "schema": 1'],
    [JSON.stringify({ ...whole, title: "" }, null, 2), 'line 5, "title"'],
    [JSON.stringify({ ...whole, events: [{ id: "e", title: 3 }] }, null, 1), '"events/0/title"'],
    [
      JSON.stringify({ ...whole, keyTimes: { detected: { kind: "day", date: "2016-02-30", zone: "UTC" } } }, null, 1),
      "a calendar date",
    ],
    [
      JSON.stringify({ ...whole, cascade: { links: [{ id: "l", from: "a", to: "b" }] } }, null, 1),
      'the link "l" leads to "a"',
    ],
    [JSON.stringify({ ...whole, people: [{ id: "p" }, { id: "p" }] }, null, 1), 'the id "p" stands twice in people'],
  ])("%#", (text, expected) => {
    expect(messageOf(text)).toContain(expected);
    expect(messageOf(text)).toContain("incident.json");
  });

  test("no text whatever makes the reader throw", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(), (noise, at) => {
        const text = JSON.stringify(whole);
        const cut = at % text.length;
        readIncident(text.slice(0, cut) + noise + text.slice(cut + noise.length), "incident.json");
      }),
      { numRuns: 500 },
    );
  });
});

describe("schema versions", () => {
  test("a newer file opens read-only", () => {
    const read = readIncident(JSON.stringify({ ...whole, schema: 2 }), "incident.json");
    expect(read.ok && read.value.readOnly).toBe(true);
  });

  test("an older file goes through every step and says where it came from", () => {
    const steps = [
      { from: 1, change: (file: object) => ({ ...file, second: true }) },
      { from: 2, change: (file: object) => ({ ...file, third: true }) },
    ];
    const moved = migrate({ schema: 1, id: "a" }, "incident.json", 3, steps);
    expect(moved).toEqual({ ok: true, value: { raw: { schema: 3, id: "a", second: true, third: true }, from: 1 } });
  });

  test("a missing step is refused, not skipped", () => {
    expect(migrate({ schema: 1 }, "incident.json", 2, [])).toMatchObject({ ok: false, finding: { id: "too-old" } });
  });
});
