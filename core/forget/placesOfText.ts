import { timesIn } from "./forgetting";

const places = [
  { place: "backups", is: /^\.backups\/(?:files|torn)\// },
  { place: "set aside", is: /^\.backups\// },
  { place: "sources", is: /\/sources\/[^/]+$/ },
  { place: "attachments", is: /\/attachments\/[^/]+$/ },
  { place: "histories", is: /(?:^|\/)history[^/]*\.jsonl$/ },
  { place: "incidents", is: /\/incident\.json$/ },
  { place: "workspace", is: /./ },
] as const;

type Place = (typeof places)[number]["place"];

/** How often a text stands in one kind of place. */
export interface PlaceCount {
  readonly place: Place;
  readonly times: number;
  readonly files: number;
}

/** Where in the files a text stands, by kind of place; those without it are left out. */
export function placesOfText(
  files: readonly { readonly path: string; readonly text: string }[],
  text: string,
): readonly PlaceCount[] {
  const found = new Map<Place, { times: number; files: number }>();
  for (const file of files) {
    const times = timesIn(file.text, text);
    const place = places.find(({ is }) => is.test(file.path))?.place;
    if (times === 0 || place === undefined) continue;
    const before = found.get(place) ?? { times: 0, files: 0 };
    found.set(place, { times: before.times + times, files: before.files + 1 });
  }
  return [...found].map(([place, count]) => ({ place, ...count }));
}
