import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaksOf } from "../../../../core/people/leaks";
import { withoutLeaks } from "../../../../core/people/withoutLeaks";
import { at, incidentOf, leakyIncident } from "../report/incidentOf";

const sha = "ab".repeat(32);
const planted = "Jane Doe";

/** One name in every text that an incident has, as far as the schema knows any. */
const everywhere = incidentOf({
  key: "JANE-DOE-1",
  formerKeys: ["jane.doe"],
  title: `${planted}'s rename`,
  summary: `told by ${planted}`,
  tags: [planted],
  people: [{ id: "p1", name: planted, role: "administrator on duty", team: `the team of ${planted}` }],
  services: [{ id: "s1", name: "shop" }],
  impact: {
    text: planted,
    numbers: [{ id: "n1", label: `calls to ${planted}`, note: `says ${planted}`, unit: planted }],
  },
  events: [
    {
      id: "e1",
      when: at("14:02"),
      title: `${planted} renames`,
      detail: `as ${planted} said`,
      lane: `${planted}'s team`,
      people: ["p1"],
      knownBy: [{ who: planted, how: `by ${planted}` }],
      evidence: [
        { id: "v1", kind: "line", source: "src1", line: 3, quote: `<${planted}> renamed` },
        { id: "v2", kind: "link", url: "https://wiki.example.org/jane%20doe", note: planted },
      ],
    },
  ],
  cascade: {
    nodes: [{ id: "c1", label: `Renamed by ${planted}` }],
    links: [{ id: "l1", from: "c1", to: "c1", note: planted }],
    safeguards: [{ id: "g1", label: `${planted} watches` }],
  },
  themes: [{ id: "t1", name: `ask ${planted}` }],
  factors: [{ id: "f1", theme: "t1", note: planted }],
  insights: [{ id: "k1", kind: "got lucky", text: planted, by: planted }],
  changes: [
    {
      id: "ch1",
      what: planted,
      approvedBy: planted,
      wayBack: { answer: "untested", steps: planted },
      asked: [{ id: "as1", who: planted, level: "told", question: planted, answer: planted }],
    },
  ],
  actions: [
    {
      id: "x1",
      number: 1,
      title: planted,
      doneWhen: planted,
      owner: planted,
      interim: { what: planted },
      tracker: { url: "https://t.example.org/jane.doe/1", key: "JANEDOE-1" },
      verification: { method: planted, verifier: planted },
      ledger: [{ id: "le1", at: "2016-01-22T10:00:00.000Z", what: "owner", to: planted, why: planted, who: planted }],
    },
  ],
  reviews: [
    {
      id: "r1",
      facilitator: planted,
      attendance: [planted, "{@p1}"],
      steps: [{ id: "st1", title: planted, notes: [{ id: "no1", text: planted, by: planted }] }],
      parked: [{ id: "pa1", text: planted }],
    },
  ],
  sources: [{ id: "src1", name: `mail of ${planted}.eml`, sha256: sha, lines: 9, assumed: [`year by ${planted}`] }],
  attachments: [{ id: "a1", name: "Jane_Doe.png", sha256: sha, ext: "png", bytes: 12, alt: `${planted} smiles` }],
  ofNewerVersion: { said: planted },
});

/** How often the name stands in a value, in any spelling of these tests. */
function times(value: unknown): number {
  return (
    decodeURIComponent(JSON.stringify(value).replaceAll("%", "%25").replaceAll("%2520", " ")).match(/jane[ ._-]?doe/gi)
      ?.length ?? 0
  );
}

describe("names in an incident", () => {
  const leaks = leaksOf(everywhere);

  it("are found in every text, a newer version's too, and the people list's own name is none", () => {
    expect(leaks.every(({ kind, person }) => kind === "name" && person?.id === "p1")).toBe(true);
    const without = withoutLeaks(
      everywhere,
      leaks.map((leak) => ({ ...leak, instead: "…" })),
    );
    // What is left: the name in the people list, and an address whose escapes no part of its text can be put into.
    expect(times(without)).toBe(2);
    expect(without.people[0]?.name).toBe(planted);
    expect(leaks.length).toBeGreaterThan(45);
  });

  it("are told with their places in words, and lead there", () => {
    const places = leaks.map(({ where }) => where);
    expect(places).toEqual(
      expect.arrayContaining([
        "title",
        "summary",
        "tag",
        "event “Jane Doe renames”, detail",
        "event “Jane Doe renames”, quoted line",
        "event “Jane Doe renames”, link",
        "event “Jane Doe renames”, known by, who",
        "cascade, “Renamed by Jane Doe”",
        "cascade, link, note",
        "action A1, tracker link",
        "action A1, its story, why",
        "action A1, done when",
        "change before it, asked, question",
        "name of a source",
        "attached file",
        "attached file, alternative text",
        "impact, note",
        "review, attendance",
        "learned, got lucky, by",
      ]),
    );
    expect(leaks.find(({ where }) => where.endsWith("quoted line"))?.leadsTo).toEqual({
      surface: "timeline",
      record: "e1",
    });
    expect(leaks.find(({ where }) => where.startsWith("cascade, link"))?.leadsTo).toEqual({
      surface: "cascade",
      record: "l1",
    });
  });

  it("become tokens in prose, roles in file names, a marked role in quoted lines; addresses and keys stay for a person", () => {
    const after = withoutLeaks(everywhere, leaks);
    expect(after.title).toBe("{@p1}'s rename");
    expect(after.attachments[0]?.name).toBe("administrator on duty.png");
    expect(after.events[0]?.evidence[0]).toMatchObject({ quote: "<[administrator on duty]> renamed" });
    expect(after.actions[0]?.ledger[0]).toMatchObject({ to: "{@p1}", why: "{@p1}" });
    expect(after.reviews[0]?.attendance).toEqual(["{@p1}", "{@p1}"]);
    const left = leaksOf(after);
    expect(left.map(({ where }) => where.replace(/“[^”]*”/, "“…”"))).toEqual([
      "key",
      "former key",
      "people list, team",
      "event “…”, link",
      "action A1, tracker link",
    ]);
    for (const { instead, advice } of left) expect([instead, advice !== ""]).toEqual([null, true]);
    expect(withoutLeaks(after, left)).toEqual(after);
  });

  it("one place changes one text, and what reads otherwise by now stays", () => {
    const [first] = leaks.filter(({ where }) => where === "summary");
    if (first === undefined) throw new Error("The summary holds one.");
    expect(withoutLeaks(everywhere, [first])).toEqual({ ...everywhere, summary: "told by {@p1}" });
    const renamed = { ...everywhere, summary: "told by John Doe" };
    expect(withoutLeaks(renamed, [first])).toBe(renamed);
  });

  it("is nobody where the word is a service's, and a role that bears a name is not put in", () => {
    const incident = incidentOf({
      title: "Doe stopped",
      people: [{ id: "p", name: "Jane Doe", role: "Jane's deputy" }],
    });
    expect(leaksOf(incident, ["doe"]).map(({ where }) => where)).toEqual(["people list, role"]);
    const file = { ...incident, tags: ["jane"] };
    expect(leaksOf(file).find(({ where }) => where === "tag")?.instead).toBe("someone");
  });

  it("none is left of an incident that is full of them, but where a person must decide", () => {
    const leaky = leakyIncident();
    const left = leaksOf(withoutLeaks(leaky, leaksOf(leaky)));
    expect(left.filter(({ instead }) => instead !== null)).toEqual([]);
  });
});

describe("what is nobody else's business", () => {
  it("gets a marked gap, and a mail address that names somebody the role", () => {
    const incident = incidentOf({
      title: "Queue",
      summary:
        "jane.doe@example.org called +44 20 7946 0958 from 10.1.2.3 with password=hunter2-x; ops@example.org knew",
      people: [{ id: "p1", name: "Jane Doe", role: "caller" }],
    });
    const leaks = leaksOf(incident);
    expect(leaks.map(({ kind }) => kind)).toEqual(["name", "phone number", "IP address", "secret", "mail address"]);
    expect(withoutLeaks(incident, leaks).summary).toBe(
      "{@p1} called [phone number] from [IP address] with password=[password]; [mail address] knew",
    );
  });
});

it("taking everything out leaves nothing to take out, whatever is written", () => {
  const piece = fc.constantFrom(
    "Jane",
    "jane.doe@example.org",
    "{@p1}",
    "J.D.",
    "password=abcd1",
    "10.1.2.3",
    "\u0000 \u200bDo\u00ade",
    "e\u0301 Jane",
    "ops@example.org",
    ". ",
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, text, (summary, quote) => {
      const incident = incidentOf({
        summary,
        people: [{ id: "p1", name: "Jane Doe", role: "caller" }],
        events: [{ id: "e1", title: "x", evidence: [{ id: "v", kind: "line", source: "s", line: 1, quote }] }],
      });
      const once = withoutLeaks(incident, leaksOf(incident));
      expect(leaksOf(once)).toEqual([]);
    }),
  );
});
