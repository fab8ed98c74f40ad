import { NodeKind } from "../model/vocabulary";
import { dateOf } from "../model/zone";
import { dateInWords, intervalInWords } from "../timeline/words";
import type { CascadePicture, LinkStatus } from "./cascadePicture";
import { wholeWindow } from "./timeAxis";
import type { PictureEvent, TimelinePicture } from "./timelinePicture";

const MOST_NAMED = 12;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a; b; c", the first twelve, and how many more. */
function listed(items: readonly string[]): string {
  const more = items.length - MOST_NAMED;
  const named = items.slice(0, MOST_NAMED).join("; ");
  return more > 0 ? `${named}; and ${more} more` : named;
}

const kindWords: Readonly<Record<NodeKind, readonly [string, string]>> = {
  trigger: ["Trigger", "Triggers"],
  condition: ["Condition that was there all along", "Conditions that were there all along"],
  failure: ["Failure", "Failures"],
  decision: ["Decision", "Decisions"],
  impact: ["Impact", "Impacts"],
};

function nodeSentences({ cascade, times }: CascadePicture): readonly string[] {
  return NodeKind.options.flatMap((kind) => {
    const nodes = cascade.nodes.filter((node) => node.kind === kind && node.state !== "rejected");
    if (nodes.length === 0) return [];
    const named = nodes.map((node) => {
      const time = times.get(node.id);
      return time === undefined || kind === "condition" ? node.label : `${node.label} (${time})`;
    });
    return [`${kindWords[kind][nodes.length === 1 ? 0 : 1]}: ${listed(named)}.`];
  });
}

function statusSentence({ cascade, statuses }: CascadePicture): readonly string[] {
  const count = (status: LinkStatus) => cascade.links.filter((link) => statuses.get(link.id) === status).length;
  const parts = [
    [count("live"), "on an open path to an impact"],
    [count("promised"), "broken once an agreed action is verified"],
    [count("broken"), "broken"],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return told.length === 0 ? [] : [`Of the links: ${told.join("; ")}.`];
}

/**
 * What the picture of a cascade shows, for those who cannot see it: how much, each node by its kind, which links are
 * open or broken, how the safeguards did. Labels are taken as they are: roles instead of names are the caller's part.
 */
export function altTextOfCascade(picture: CascadePicture): string {
  const { nodes, links, safeguards } = picture.cascade;
  if (nodes.length === 0) return "An empty cascade.";
  const size = `Cascade of ${counted(nodes.length, "node", "nodes")} and ${counted(links.length, "link", "links")}.`;
  const guards = safeguards.map((safeguard) => `${safeguard.label} (${safeguard.state})`);
  return [
    size,
    ...nodeSentences(picture),
    ...statusSentence(picture),
    ...(guards.length === 0 ? [] : [`Safeguards: ${listed(guards)}.`]),
  ].join(" ");
}

function byTime(a: PictureEvent, b: PictureEvent): number {
  const difference =
    Math.max(a.interval.earliest, -Number.MAX_VALUE) - Math.max(b.interval.earliest, -Number.MAX_VALUE);
  return Number.isNaN(difference) ? 0 : difference;
}

/** What the picture of a timeline shows: span, key times, key events (all, where none is key) with time and lane. */
export function altTextOfTimeline(picture: TimelinePicture): string {
  const { events, lanes, keyTimes, zone } = picture;
  const window = wholeWindow(picture);
  if (window === null) return "An empty timeline.";
  const names = new Map(lanes.map((lane) => [lane.id, lane.name]));
  const from = dateInWords(dateOf(window.fromMs, zone), true);
  const to = dateInWords(dateOf(window.toMs, zone), true);
  const date = from !== to;
  const shown = new Set(events.map((event) => event.lane)).size;
  const span = date ? `from ${from} to ${to}` : `on ${from}`;
  const key = events.filter((event) => event.key);
  const told = (key.length === 0 ? [...events] : key).sort(byTime).map((event) => {
    const lane = event.lane === undefined ? undefined : names.get(event.lane);
    const end = event.end === undefined ? "" : ` until ${intervalInWords(event.end, zone, { date })}`;
    return `${intervalInWords(event.interval, zone, { date })}${end} ${event.title}${lane === undefined ? "" : ` (${lane})`}`;
  });
  const moments = keyTimes.map((keyTime) => `${keyTime.label} ${intervalInWords(keyTime.interval, zone, { date })}`);
  return [
    `Timeline of ${counted(events.length, "event", "events")} in ${counted(shown, "lane", "lanes")}, ${span} (${zone}).`,
    ...(moments.length === 0 ? [] : [`Key times: ${listed(moments)}.`]),
    ...(told.length === 0 ? [] : [`${key.length === 0 ? "Events" : "Key events"}: ${listed(told)}.`]),
  ].join(" ");
}
