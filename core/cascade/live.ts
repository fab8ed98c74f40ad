import type { z } from "zod";
import type { Action } from "../model/action";
import type { CascadeLink, CascadeNode } from "../model/cascade";
import type { Event } from "../model/event";
import { type Result, refusal, success } from "../model/finding";
import type { Incident } from "../model/incident";
import { type Interval, intervalOf, isBefore } from "../model/interval";
import { effectiveIntervalOf } from "../timeline/effective";
import { keyTimeInterval } from "../timeline/keyTimes";
import { orderOfEvents } from "../timeline/order";
import { BareCascadeFile } from "./bareCascade";
import { isBreakingStrength } from "./breakingStrength";
import type { BareAction, BareCascade, BareLink, BareNode } from "./cascadeTypes";
import { referenceFault } from "./references";

/**
 * Reads a bare cascade (3-cascade, "As JSON") from parsed JSON. Refused, with one line: a shape that does not fit, an
 * id that stands twice over the four lists, a link that leads nowhere, an id that no node, link or safeguard bears.
 */
export function parseBareCascade(json: unknown, file = "the cascade"): Result<BareCascade> {
  const parsed = BareCascadeFile.safeParse(json);
  if (!parsed.success) return refusal("not-a-cascade", file, `${file}: ${shapeFault(parsed.error)}`);
  const fault = referenceFault(parsed.data);
  if (fault !== null) return refusal("not-a-cascade", file, `${file}: ${fault}`);
  return success(inMemory(parsed.data));
}

type CascadeFile = z.output<typeof BareCascadeFile>;

function shapeFault(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "its content does not fit.";
  const place = issue.path.length === 0 ? "the content" : `"${issue.path.map(String).join("/")}"`;
  return `${place}: ${issue.message}.`;
}

function inMemory(file: CascadeFile): BareCascade {
  return {
    nodes: file.nodes.map((node) => ({
      id: node.id,
      label: node.label ?? node.id,
      kind: node.kind,
      needs: node.needs ?? null,
      state: node.state,
      hasStop: node.stop !== undefined,
      breakable: node.breakable,
      services: node.services,
      isEvidenced: node.events.length + node.evidence.length > 0,
      time: node.when === undefined ? null : intervalOf(node.when),
    })),
    links: file.links.map((link) => ({
      id: link.id,
      from: link.from,
      to: link.to,
      kind: link.kind,
      without: link.without ?? "not asked",
      feedback: link.feedback,
      breakable: link.breakable,
      statedOrder: null,
    })),
    safeguards: file.safeguards.map(({ id, label, state, guards }) => ({ id, label: label ?? id, state, guards })),
    actions: file.actions.map(({ id, status, strength, breaks }) => ({
      id,
      status,
      isBreaking: strength === undefined || isBreakingStrength(strength),
      breaks,
    })),
    detected: file.keyTimes.detected === undefined ? null : intervalOf(file.keyTimes.detected),
  };
}

/**
 * The cascade of an incident with effective times and stated orders. Actions of `allIncidents` count where they name
 * this incident's elements; without it only the incident's own do. What leads nowhere is left out: the file's reader
 * refuses it, an edit cannot make it.
 */
export function bareCascadeOf(incident: Incident, allIncidents: readonly Incident[] = []): BareCascade {
  const { nodes, links, safeguards } = incident.cascade;
  const events = eventsOfNodes(incident);
  const times = new Map(nodes.map((node) => [node.id, timeOf(incident, events.get(node.id) ?? [])]));
  const whole = links.filter((link) => times.has(link.from) && times.has(link.to));
  const elements = new Set([...nodes, ...whole].map((element) => element.id));
  const kept = safeguards.map(({ id, label, state, guards }) => ({
    id,
    label,
    state,
    guards: guards.filter((guarded) => elements.has(guarded)),
  }));
  for (const { id } of kept) elements.add(id);
  const others = allIncidents.filter((other) => other.id !== incident.id);
  return {
    nodes: nodes.map((node) => bareNode(node, times.get(node.id) ?? null)),
    links: whole.map((link) => bareLink(incident, link, times, events)),
    safeguards: kept,
    actions: [incident, ...others].flatMap(({ actions }) => actions.flatMap(actionOn(incident.id, elements))),
    detected: keyTimeInterval(incident, "detected"),
  };
}

function bareNode(node: CascadeNode, time: Interval | null): BareNode {
  return {
    id: node.id,
    label: node.label,
    kind: node.kind,
    needs: node.needs ?? null,
    state: node.state,
    hasStop: node.stop !== undefined,
    breakable: node.breakable,
    services: node.services,
    isEvidenced: node.events.length + node.evidence.length > 0,
    time,
  };
}

function bareLink(
  incident: Incident,
  link: CascadeLink,
  times: ReadonlyMap<string, Interval | null>,
  events: ReadonlyMap<string, readonly Event[]>,
): BareLink {
  const cause = times.get(link.from) ?? null;
  const effect = times.get(link.to) ?? null;
  const isOpen = cause !== null && effect !== null && !isBefore(cause, effect) && !isBefore(effect, cause);
  return {
    id: link.id,
    from: link.from,
    to: link.to,
    kind: link.kind,
    without: link.without ?? "not asked",
    feedback: link.feedback,
    breakable: link.breakable,
    statedOrder: isOpen ? statedOrder(incident, events.get(link.from) ?? [], events.get(link.to) ?? []) : null,
  };
}

/** By node: its events that have a time. */
function eventsOfNodes(incident: Incident): ReadonlyMap<string, readonly Event[]> {
  const wanted = new Set(incident.cascade.nodes.flatMap((node) => node.events));
  const found = new Map(
    incident.events
      .filter((event) => event.when !== undefined && wanted.has(event.id))
      .map((event) => [event.id, event]),
  );
  return new Map(incident.cascade.nodes.map((node) => [node.id, node.events.flatMap((id) => found.get(id) ?? [])]));
}

function timeOf(incident: Incident, events: readonly Event[]): Interval | null {
  const intervals = events.flatMap((event) => effectiveIntervalOf(incident, event) ?? []);
  if (intervals.length === 0) return null;
  return {
    earliest: Math.min(...intervals.map((interval) => interval.earliest)),
    latest: Math.min(...intervals.map((interval) => interval.latest)),
  };
}

/** 3-cascade, "order-uncertain": decided when every timed event of one end follows one of the other. */
function statedOrder(incident: Incident, causes: readonly Event[], effects: readonly Event[]): BareLink["statedOrder"] {
  const order = orderOfEvents(incident);
  const allFollow = (later: readonly Event[], earlier: readonly Event[]) =>
    later.every((event) => earlier.some((other) => order.certainlyBefore(other.id, event.id)));
  if (allFollow(effects, causes)) return "cause first";
  return allFollow(causes, effects) ? "effect first" : null;
}

function actionOn(incidentId: string, elements: ReadonlySet<string>): (action: Action) => BareAction[] {
  return ({ id, status, strength, breaks }) => {
    const named = breaks.filter((broken) => broken.incident === incidentId && elements.has(broken.element));
    if (named.length === 0) return [];
    return [
      {
        id,
        status,
        isBreaking: strength !== undefined && isBreakingStrength(strength),
        breaks: named.map((broken) => broken.element),
      },
    ];
  };
}
