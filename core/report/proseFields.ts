import type { Incident } from "../model/incident";

/** A text that people wrote and that a report prints. */
export interface ProseField {
  /** Where it stands, for a person: `event “Server renamed”, detail`. */
  readonly where: string;
  readonly text: string;
  readonly kind: "prose" | "action";
  /** Of an action: the observable end is stated, so that its title may be general. */
  readonly hasDoneWhen?: boolean;
}

function field(where: string, text: string | undefined): readonly ProseField[] {
  return text === undefined || text.trim() === "" ? [] : [{ where, text, kind: "prose" }];
}

/**
 * What was written of an incident, in the order of its report, with all its events or with those that are given.
 * Quoted raw lines are left alone.
 */
export function proseFields(incident: Incident, events: Incident["events"] = incident.events): readonly ProseField[] {
  return [
    ...field("title", incident.title),
    ...field("summary", incident.summary),
    ...field("impact", incident.impact.text),
    ...events.flatMap(({ title, detail }) => [
      ...field(`event “${title}”`, title),
      ...field(`event “${title}”, detail`, detail),
    ]),
    ...incident.cascade.nodes.flatMap(({ label }) => field(`cascade, “${label}”`, label)),
    ...incident.cascade.links.flatMap(({ note }) => field("cascade, note on a link", note)),
    ...incident.factors.flatMap(({ note }) => field("contributing factor", note)),
    ...incident.insights.flatMap(({ kind, text }) => field(`learned, ${kind}`, text)),
    ...incident.actions.flatMap(({ number, title, detail, doneWhen }): readonly ProseField[] => [
      { where: `action A${number}`, text: title, kind: "action", hasDoneWhen: doneWhen !== undefined },
      ...field(`action A${number}, detail`, detail),
    ]),
    ...incident.changes.flatMap(({ what }) => field("change before it", what)),
  ];
}
