/** What a fixed id of the sample is for; its number stands in the id, so that a file of the sample reads well. */
const kinds = {
  incident: "001",
  person: "002",
  service: "003",
  source: "004",
  event: "005",
  node: "006",
  link: "007",
  safeguard: "008",
  factor: "009",
  insight: "00a",
  action: "00b",
  review: "00c",
  step: "00d",
  note: "00e",
  parked: "00f",
  decision: "010",
  change: "011",
  asked: "012",
  impactNumber: "013",
  evidence: "014",
  ledger: "015",
  window: "016",
  rule: "017",
  proof: "018",
  workspace: "019",
} as const;

/** The first part of an id: which of the three incidents, or the workspace that they share. */
const times = {
  shared: "0151fa7b-dc00",
  queue: "0152647c-1700",
  certificate: "01516146-ab00",
  index: "01506638-a600",
} as const;

export type SampleScope = keyof typeof times;

/** A fixed id of the form of a UUIDv7: the same in every copy of the sample. `number` is unique within scope and kind. */
export function sampleId(scope: SampleScope, kind: keyof typeof kinds, number: number): string {
  return `${times[scope]}-7${kinds[kind]}-8000-${String(number).padStart(12, "0")}`;
}
