import type { Incident } from "../../core/model/incident";
import { wordingTexts } from "../../core/report/wordingFindings";
import { waiverOf } from "../../core/wording/waivers";
import { markedRanges } from "./markedRanges";

const look = "::highlight(wording) { text-decoration: underline dotted 2px #8a5a00; }";

/** Marks the phrases to look at in the page of a report, as the surfaces do. The page runs no script and stays as it is. */
export function markReport(page: Document, incident: Incident): void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (view === null || page.body === null) return;
  const { people, services, waivers } = wordingTexts({ ...incident, events: [] });
  const paths = new Set(waivers.map(({ path }) => path));
  const ranges = markedRanges(page.body, { people, services, kind: "prose" }).filter(({ found }) =>
    [...paths].every((path) => waiverOf(waivers, { path, ...found }) === undefined),
  );
  const style = new view.CSSStyleSheet();
  style.replaceSync(look);
  page.adoptedStyleSheets = [style];
  view.CSS.highlights.set("wording", new view.Highlight(...ranges.map(({ range }) => range)));
}
