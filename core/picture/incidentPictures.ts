import { isBreakingStrength } from "../cascade/breakingStrength";
import type { BareCascade } from "../cascade/cascadeTypes";
import { linkStates } from "../cascade/linkStates";
import { bareCascadeOf } from "../cascade/live";
import type { Action } from "../model/action";
import type { Incident } from "../model/incident";
import { keyTimeNames } from "../model/incident";
import { effectiveIntervalOf, endIntervalOf } from "../timeline/effective";
import { keyTimeInterval, keyTimeWords } from "../timeline/keyTimes";
import { lanesOf } from "../timeline/lanes";
import { uncertainOrders } from "../timeline/uncertainOrder";
import { intervalInWords } from "../timeline/words";
import type { ActionMark, CascadePicture } from "./cascadePicture";
import type { PictureEvent, TimelinePicture, TimeWindow } from "./timelinePicture";

/** How the texts of a picture are shown: person tokens written out, names masked. */
export type ShowText = (text: string) => string;

/** What the cascade's picture depends on beside the incident. */
export interface CascadePictureOptions {
  readonly show: ShowText;
  /** All incidents of the workspace: their actions may break this cascade too. */
  readonly incidents?: readonly Incident[] | undefined;
  readonly legend?: boolean;
}

/** The picture of an incident's cascade: the same for canvas, Word and command line. */
export function cascadePictureOf(
  incident: Incident,
  { show, incidents, legend }: CascadePictureOptions,
): CascadePicture {
  const cascade = bareCascadeOf(incident, incidents);
  return {
    cascade: {
      nodes: incident.cascade.nodes.map((node) => ({ ...node, label: show(node.label) })),
      links: incident.cascade.links,
      safeguards: incident.cascade.safeguards.map((safeguard) => ({ ...safeguard, label: show(safeguard.label) })),
    },
    times: nodeTimes(incident, cascade),
    statuses: linkStates(cascade),
    actions: actionMarks(incident, cascade, incidents ?? []),
    ...(legend === undefined ? {} : { legend }),
  };
}

/** The picture of a bare cascade, as the command line is given one; its times in UTC. */
export function bareCascadePicture(bare: BareCascade): CascadePicture {
  const fields = { events: [], services: [], evidence: [], elsewhere: [], sameAs: [] };
  return {
    cascade: {
      nodes: bare.nodes.map(({ id, label, kind, needs, state }) => ({
        ...fields,
        id,
        label,
        kind,
        needs: needs ?? undefined,
        state,
      })),
      links: bare.links,
      safeguards: bare.safeguards,
    },
    times: new Map(
      bare.nodes.flatMap((node) => (node.time === null ? [] : [[node.id, intervalInWords(node.time, "UTC")] as const])),
    ),
    statuses: linkStates(bare),
    actions: [],
  };
}

function nodeTimes(incident: Incident, cascade: BareCascade): ReadonlyMap<string, string> {
  const events = new Map(incident.events.map((event) => [event.id, event]));
  return new Map(
    incident.cascade.nodes.map((node) => {
      const time = cascade.nodes.find((bare) => bare.id === node.id)?.time ?? null;
      if (time === null) return [node.id, node.kind === "condition" ? "all along" : ""];
      const ends = node.events.flatMap((id) => {
        const event = events.get(id);
        return event === undefined ? [] : (endIntervalOf(incident, event) ?? []);
      });
      const lasted = ends.length === 0 ? time : { ...time, latest: Math.max(...ends.map((end) => end.latest)) };
      return [node.id, intervalInWords(lasted, incident.zone)];
    }),
  );
}

function actionMarks(incident: Incident, cascade: BareCascade, incidents: readonly Incident[]): readonly ActionMark[] {
  const elements = new Set([...cascade.nodes, ...cascade.links, ...cascade.safeguards].map((element) => element.id));
  return [incident, ...incidents.filter((other) => other.id !== incident.id)].flatMap((owner) =>
    owner.actions.flatMap((action) => {
      const effect = effectOf(action);
      if (effect === null) return [];
      const label = owner.id === incident.id ? `A${action.number}` : `${owner.key}-A${action.number}`;
      return action.breaks
        .filter((named) => named.incident === incident.id && elements.has(named.element))
        .map(({ element }) => ({
          id: action.id,
          label,
          element,
          effect,
        }));
    }),
  );
}

function effectOf(action: Action): ActionMark["effect"] | null {
  if (action.status === "idea" || action.status === "declined") return null;
  if (action.strength === undefined || !isBreakingStrength(action.strength)) return "weakens";
  return action.status === "verified" || action.status === "proven" ? "settled" : "promised";
}

/** What the timeline's picture depends on beside the incident. */
export interface TimelinePictureOptions {
  readonly show: ShowText;
  readonly width: number;
  readonly window?: TimeWindow | undefined;
  /** Draws key events alone. */
  readonly keyOnly?: boolean;
  readonly zone?: string | undefined;
  readonly legend?: boolean;
}

/** The picture of an incident's timeline: the same for screen, Word and command line. */
export function timelinePictureOf(incident: Incident, options: TimelinePictureOptions): TimelinePicture {
  const uncertain = uncertainOrders(incident);
  const events = incident.events.flatMap((event): readonly PictureEvent[] => {
    const interval = effectiveIntervalOf(incident, event);
    if (interval === null || (options.keyOnly === true && !event.key)) return [];
    const { id, kind, key, lane } = event;
    const end = endIntervalOf(incident, event) ?? undefined;
    return [{ id, kind, key, lane, title: options.show(event.title), interval, end, uncertain: uncertain.has(id) }];
  });
  return {
    events,
    lanes: lanesOf(incident).flatMap(({ id, name }) => (id === null ? [] : [{ id, name: options.show(name) }])),
    keyTimes: keyTimeNames.flatMap((name) => {
      const interval = keyTimeInterval(incident, name);
      return interval === null ? [] : [{ id: name, label: keyTimeWords[name], interval }];
    }),
    zone: options.zone ?? incident.zone,
    width: options.width,
    ...(options.window === undefined ? {} : { window: options.window }),
    ...(options.legend === undefined ? {} : { legend: options.legend }),
  };
}
