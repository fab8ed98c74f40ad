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

/** Counts where in the files a text stands, by kind of place, a file at a time; those without it are left out. */
export function countPlaces(): {
  readonly add: (path: string, times: number) => void;
  readonly places: () => readonly PlaceCount[];
} {
  const found = new Map<Place, { times: number; files: number }>();
  return {
    add: (path, times) => {
      const place = places.find(({ is }) => is.test(path))?.place;
      if (times === 0 || place === undefined) return;
      const before = found.get(place) ?? { times: 0, files: 0 };
      found.set(place, { times: before.times + times, files: before.files + 1 });
    },
    places: () => [...found].map(([place, count]) => ({ place, ...count })),
  };
}
