import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftIncident } from "../../../../core/intake/draftIncident";
import { changesOfProposals } from "../../../../core/intake/proposedRecords";

const context = { zone: "Europe/London", reference: Date.parse("2016-01-22T09:30:00Z") };
const draft = (text: string) => draftIncident(text, context);

const paragraph =
  "Yesterday around two our administrator gave the queue server a new name and updated it. " +
  "The new name stopped the message queue, and with it the shop, for hours. In the end we built the VM anew.";

describe("a paragraph of the story", () => {
  const whole = draft(
    "Yesterday around two our admin renamed the queue host and updated it. Orders stopped. In the end the VM was rebuilt.",
  );

  it("is understood in one line", () => {
    expect(whole.understood).toBe("Thu 21 January 2016, about 14:00 · 3 moments, 1 change");
  });

  it("gives a title without its time, the text as summary, and a moment per sentence", () => {
    expect(whole.title).toBe("Our admin renamed the queue host and updated it");
    expect(whole.summary).toMatch(/^Yesterday around two .* rebuilt\.$/u);
    expect(whole.events.map((event) => [event.kind, event.title, event.when?.kind])).toEqual([
      ["change", "Our admin renamed the queue host and updated it", "about"],
      ["failure", "Orders stopped", undefined],
      ["mitigation", "In the end the VM was rebuilt", "range"],
    ]);
    expect(whole.changes).toEqual([
      { what: "Our admin renamed the queue host and updated it", when: whole.events[0]?.when, line: 1 },
    ]);
  });

  it("of one sentence is the title, and no summary besides; with a time in it, or a second sentence, it is both", () => {
    const one = draft("The shop took no orders and nobody knew why.");
    expect([one.title, one.summary]).toEqual(["The shop took no orders and nobody knew why", ""]);
    expect(one.events).toHaveLength(1);
    expect(draft("Yesterday around two the queue stopped.").summary).toBe("Yesterday around two the queue stopped.");
    expect(draft("The queue stopped. Orders went astray.").summary).toBe("The queue stopped. Orders went astray.");
  });

  it("may be broken into lines anywhere between words", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 45, maxLength: 45 }), (breaks) => {
        let gap = 0;
        const broken = paragraph.replace(/ /gu, () => (breaks[gap++] === true && gap % 5 === 0 ? "\n" : " "));
        const read = draft(broken);
        expect(read.events.map((event) => event.title)).toEqual(draft(paragraph).events.map((event) => event.title));
        for (const event of read.events) {
          expect(broken.split("\n")[event.line - 1]).toContain(event.quote.split(" ")[0]);
        }
      }),
    );
  });

  it("its source accounts for all of it", () => {
    expect(whole.intake.source).toMatchObject({ kind: "text", lines: 1, states: [{ from: 1, to: 1, state: "taken" }] });
  });
});

describe("other beginnings", () => {
  it("one sentence is enough", () => {
    expect(draft("The queue is down")).toMatchObject({
      title: "The queue is down",
      understood: "no time yet · 1 moment",
    });
  });

  it("nothing is nothing", () => {
    expect(draft("  \n")).toMatchObject({ title: "", summary: "", events: [], changes: [], understood: "" });
  });

  it("six lines from memory are six moments in their order, timed or not", () => {
    const read = draft("about 2pm renamed\nupdated it\nshop stopped\nhours later new VM\nshop back\ncustomers told");
    expect(read.events.map((event) => event.line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(read.understood).toBe("Fri 22 January 2016, about 14:00 · 6 moments, 2 changes");
    expect(read.title).toBe("Renamed");
  });

  it("a pasted chat is read as a chat", () => {
    const read = draft("[14:02] nina: renamed the queue\n[14:07] omar: orders stopped");
    expect(read.intake.source.kind).toBe("chat");
    expect(read.title).toBe("Renamed the queue");
    expect(read.understood).toBe("Fri 22 January 2016, 14:02 · 2 moments, 1 change");
  });

  it("a report's heading is the title", () => {
    expect(draft("# Orders stood still\n\n- 14:02 renamed\n").title).toBe("Orders stood still");
    expect(
      draft(
        "Our administrator renamed the queue server and updated it, to bring things in line with how we name what we run.",
      ).title,
    ).toBe("Our administrator renamed the queue server and updated it");
    expect(draft("# Incident on 2016-01-21 - Orders stood still\n\n- 14:02 renamed\n").title).toBe(
      "Orders stood still",
    );
    expect(draft("# Incident on 2016-01-21\n\n- 14:02 renamed\n").title).toBe("Incident on 2016-01-21");
  });

  it("a long first sentence is cut at a word", () => {
    const { title } = draft(`${"many words about the queue ".repeat(8)}.`);
    expect(title.length).toBeLessThanOrEqual(90);
    expect(title).toMatch(/\w…$/u);
  });

  it("any text gives a draft whose moments are counted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(". ", "\n", "14:02 ", "Then ", "yesterday "))),
        (parts) => {
          const read = draft(parts.join(""));
          const count = Number(/(\d+) moment/u.exec(read.understood)?.[1] ?? 0);
          expect(count).toBe(read.events.length);
        },
      ),
    );
  });

  it("many changes, as a log tells of them, stay events: which of them mattered, a person says", () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => `2016-01-21 14:${10 + (at % 50)} queue server ${at} was renamed`);
    expect(draft(lines(40).join("\n")).changes).toHaveLength(40);
    const { changes, events } = draft(lines(41).join("\n"));
    expect([changes.length, events.filter(({ kind }) => kind === "change").length]).toEqual([0, 41]);
  });

  it("changes become records with ids of their own", () => {
    const { changes } = draft("Yesterday we renamed it. Today we updated it.");
    let next = 0;
    const records = changesOfProposals(changes, () => `c${next++}`);
    expect(records.map((change) => [change.id, change.what])).toEqual([
      ["c0", "We renamed it"],
      ["c1", "We updated it"],
    ]);
  });
});
