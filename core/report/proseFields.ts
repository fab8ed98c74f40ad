import type { Incident } from "../model/incident";

/** A text that people wrote and that a report prints. */
export interface ProseField {
  /** Which one, as a path with record ids: `/events/<id>/detail`. */
  readonly path: string;
  /** Where it stands, for a person: `event “Server renamed”, detail`. */
  readonly where: string;
  readonly text: string;
  readonly kind: "prose" | "action";
  /** Of an action: the observable end is stated, so that its title may be general. */
  readonly hasDoneWhen?: boolean;
}

function field(path: string, where: string, text: string | undefined): readonly ProseField[] {
  return text === undefined || text.trim() === "" ? [] : [{ path, where, text, kind: "prose" }];
}

/**
 * What was written of an incident, in the order of its report, with all its events or with those that are given.
 * Quoted raw lines are left alone.
 */
export function proseFields(incident: Incident, events: Incident["events"] = incident.events): readonly ProseField[] {
  const { cascade } = incident;
  return [
    ...field("/title", "title", incident.title),
    ...field("/summary", "summary", incident.summary),
    ...field("/impact/text", "impact", incident.impact.text),
    ...events.flatMap(({ id, title, detail }) => [
      ...field(`/events/${id}/title`, `event “${title}”`, title),
      ...field(`/events/${id}/detail`, `event “${title}”, detail`, detail),
    ]),
    ...cascade.nodes.flatMap(({ id, label }) => field(`/cascade/nodes/${id}/label`, `cascade, “${label}”`, label)),
    ...cascade.links.flatMap(({ id, note }) => field(`/cascade/links/${id}/note`, "cascade, note on a link", note)),
    ...incident.factors.flatMap(({ id, note }) => field(`/factors/${id}/note`, "contributing factor", note)),
    ...incident.insights.flatMap(({ id, kind, text }) => field(`/insights/${id}/text`, `learned, ${kind}`, text)),
    ...incident.actions.flatMap(({ id, number, title, detail, doneWhen }): readonly ProseField[] => [
      {
        path: `/actions/${id}/title`,
        where: `action A${number}`,
        text: title,
        kind: "action",
        hasDoneWhen: doneWhen !== undefined,
      },
      ...field(`/actions/${id}/detail`, `action A${number}, detail`, detail),
    ]),
    ...incident.changes.flatMap(({ id, what }) => field(`/changes/${id}/what`, "change before it", what)),
  ];
}
