import { zoneOffsets } from "./readClock";

const said = /\btimes?\b(?: are)?(?: all)?(?: given)?(?: in)? ?\(? ?(?:in )?([a-z]{3,4})\b/iu;

/** The zone that a heading or remark states for the times below: "Timeline (all times UTC)", "Time (UTC)". */
export function statedZone(text: string): string | undefined {
  const name = said.exec(text)?.[1]?.toUpperCase();
  return name === undefined || !Object.hasOwn(zoneOffsets, name) ? undefined : zoneOffsets[name];
}
