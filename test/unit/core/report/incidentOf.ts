import type { Incident } from "../../../../core/model/incident";
import { Incident as IncidentSchema } from "../../../../core/model/incident";
import type { ReportOptions } from "../../../../core/report/reportOptions";

/** An incident with the schema's defaults for all that is not given. */
export function incidentOf(fields: Record<string, unknown> = {}): Incident {
  return IncidentSchema.parse({ schema: 1, id: "i1", key: "INC-2016-001", title: "The queue stopped", ...fields });
}

export const reportOptions: ReportOptions = {
  audience: "full",
  people: "roles",
  paper: "A4",
  at: "2016-02-25T10:00:00.000Z",
  today: "2016-02-25",
};

/** A moment of 21 January 2016 in London, to the minute: at("14:06"). */
export function at(time: string) {
  return { kind: "exact", at: `2016-01-21T${time}:00.000Z`, precision: "minute", zone: "Europe/London" };
}

/** Names that stand in every corner of an incident, written in every manner. */
export const leakyPeople = [
  { id: "p1", name: "Zoltán Wiśniewski", role: "administrator on duty", team: "platform team" },
  { id: "p2", name: "Ngozi Okonkwo-Bell", role: "support lead" },
  { id: "p3", name: "Xiu", team: "order team" },
] as const;

const sha = "ab".repeat(32);

export function leakyIncident(): Incident {
  const [zoltan, ngozi, xiu] = ["Zoltán Wiśniewski", "ngozi OKONKWO-BELL", "Xiu"];
  return incidentOf({
    title: `${zoltan}'s rename stopped the queue`,
    sumngozi: `**Zol**tan and *Wiśniewski* asked [${ngozi}](https://example.org/~ngozi.okonkwo-bell). {@p1} told z.wisniewski@example.org.`,
    severity: "SEV2",
    tags: [xiu],
    zone: "Europe/London",
    people: leakyPeople,
    services: [
      { id: "s1", name: "wisniewskidb" },
      { id: "s2", name: "shop" },
    ],
    keyTimes: { impactStart: { event: "e1" }, detected: at("14:26"), mitigated: at("16:52") },
    impact: {
      text: `Told by ${zoltan}`,
      numbers: [{ id: "n1", label: `calls to ${xiu}`, min: 1, max: 3, note: `says ${ngozi}` }],
    },
    events: [
      {
        id: "e1",
        when: at("14:02"),
        title: `${ngozi} calls XIU`,
        detail: `ZOLTAN WISNIEWSKI looks at wisniewskidb`,
        lane: "s1",
        key: true,
        source: { id: "src1", line: 3 },
        evidence: [
          { id: "v1", kind: "line", source: "src1", line: 3, quote: `14:02 <zoltan> ask Ngozi Okonkwo-Bell` },
          { id: "v2", kind: "attachment", attachment: "a1" },
          { id: "v3", kind: "link", url: "https://wiki.example.org/users/zoltan%20wi%C5%9Bniewski", note: "his page" },
        ],
      },
      { id: "e2", when: at("14:06"), title: "Queue unreachable", lane: `${xiu}'s team` },
    ],
    cascade: {
      nodes: [
        { id: "c1", label: `Renamed by ${zoltan}`, kind: "trigger", events: ["e1"] },
        { id: "c2", label: "wisniewskidb unreachable", kind: "failure", events: ["e2"] },
        { id: "c3", label: "No orders", kind: "impact" },
      ],
      links: [
        { id: "l1", from: "c1", to: "c2", kind: "triggered", without: "no", note: `says ${xiu}` },
        { id: "l2", from: "c2", to: "c3", kind: "spread" },
      ],
      safeguards: [{ id: "g1", label: `${ngozi} watches`, state: "missing", guards: ["l1"] }],
    },
    themes: [{ id: "t1", name: `ask ${xiu}` }],
    factors: [{ id: "f1", theme: "t1", note: `${ngozi} knew`, nodes: ["c1"], events: ["e1"] }],
    insights: [{ id: "k1", kind: "got lucky", text: `${xiu} was awake`, by: "{@p3}" }],
    changes: [
      {
        id: "ch1",
        what: `${zoltan} renamed it`,
        services: ["s1"],
        changedBy: "{@p1}",
        approvedBy: zoltan,
        asked: [{ id: "as1", who: ngozi, level: "told", question: `${xiu}?`, answer: `ok, ${zoltan}` }],
      },
    ],
    actions: [
      {
        id: "x1",
        number: 1,
        title: `Free ${zoltan}`,
        owner: "{@p2}",
        status: "agreed",
        strength: "eliminate",
        breaks: [{ incident: "i1", element: "l1" }],
        interim: { what: `${xiu} watches` },
        tracker: { url: "https://t.example.org/OKONKWO-BELL/1", key: "T-1" },
      },
      {
        id: "x2",
        number: 2,
        title: "No",
        status: "declined",
        risk: { reason: `${ngozi} said no`, acceptedBy: zoltan },
      },
    ],
    reviews: [{ id: "r1", date: "2016-01-28", held: true, facilitator: ngozi, scribe: "{@p3}" }],
    sources: [
      { id: "src1", name: `mail of ${zoltan}.eml`, kind: "mail", sha256: sha, lines: 9, assumed: [`year by ${xiu}`] },
    ],
    attachments: [
      { id: "a1", name: "Ngozi_Okonkwo-Bell.png", sha256: sha, ext: "png", bytes: 12, alt: `${xiu} smiles` },
    ],
  });
}
