import type { Interval } from "../model/interval";
import { NodeKind } from "../model/vocabulary";
import type { CascadePicture, LinkStatus } from "./cascadePicture";
import { wholeWindow } from "./timeAxis";
import type { PictureEvent, TimelinePicture } from "./timelinePicture";
import { clockText, dateText } from "./timeTicks";

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

/** An interval on the clock: "14:02", "13:30 – 13:50", "before 14:10", "after 14:10", with dates where `dated`. */
function timeWords({ earliest, latest }: Interval, zone: string, dated: boolean): string {
  const at = (ms: number) =>
    dated ? `${dateText(ms, zone)} ${clockText(ms, zone, false)}` : clockText(ms, zone, false);
  if (!Number.isFinite(earliest)) return Number.isFinite(latest) ? `before ${at(latest)}` : "at an unknown time";
  if (!Number.isFinite(latest)) return `after ${at(earliest)}`;
  return latest - earliest < 60_000 ? at(earliest) : `${at(earliest)} – ${at(latest)}`;
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
  const days = [dateText(window.fromMs, zone), dateText(window.toMs, zone)];
  const dated = days[0] !== days[1];
  const shown = new Set(events.map((event) => event.lane)).size;
  const span = dated ? `from ${days[0]} to ${days[1]}` : `on ${days[0]}`;
  const key = events.filter((event) => event.key);
  const told = (key.length === 0 ? [...events] : key).sort(byTime).map((event) => {
    const lane = event.lane === undefined ? undefined : names.get(event.lane);
    const end = event.end === undefined ? "" : ` until ${timeWords(event.end, zone, dated)}`;
    return `${timeWords(event.interval, zone, dated)}${end} ${event.title}${lane === undefined ? "" : ` (${lane})`}`;
  });
  const moments = keyTimes.map((keyTime) => `${keyTime.label} ${timeWords(keyTime.interval, zone, dated)}`);
  return [
    `Timeline of ${counted(events.length, "event", "events")} in ${counted(shown, "lane", "lanes")}, ${span} (${zone}).`,
    ...(moments.length === 0 ? [] : [`Key times: ${listed(moments)}.`]),
    ...(told.length === 0 ? [] : [`${key.length === 0 ? "Events" : "Key events"}: ${listed(told)}.`]),
  ].join(" ");
}
