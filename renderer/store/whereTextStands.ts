import { formsOf, holds, timesIn } from "../../core/forget/forgetting";
import { countPlaces, type PlaceCount } from "../../core/forget/placesOfText";
import { isSameInOtherForm, otherSpellingsIn, sought } from "../../core/forget/spellings";
import { spellingsInFile } from "../../core/forget/spellingsInFile";
import { readIncident } from "../../core/model/files";
import { type Result, success } from "../../core/model/finding";
import { type Followed, holdingInBytes, readEveryText } from "./everyText";
import { isFixedSpelling } from "./forget";
import { flush } from "./saver";
import { openSession } from "./session";

/** Another way in which a text is written somewhere. */
export interface OtherSpelling {
  readonly spelling: string;
  readonly times: number;
  readonly files: number;
  /** Only case, form, spaces or escapes differ. */
  readonly isSame: boolean;
  /** A part of the words that files are made of: it cannot be replaced. */
  readonly isFixed: boolean;
}

/** Where a text stands, as a person reads it before it goes. */
export interface FoundText {
  readonly places: readonly PlaceCount[];
  readonly others: readonly OtherSpelling[];
  /** Files that hold it and are left as they are. */
  readonly left: readonly string[];
  /** Files that nobody can look into as text. */
  readonly notSearched: readonly string[];
  readonly hasGit: boolean;
}

/** Where a text stands in the folder of the open workspace, backups and histories included, and in which spellings. */
export async function whereTextStands(text: string, followed: Followed): Promise<Result<FoundText>> {
  await flush(openSession());
  const wanted = sought(text);
  const counted = countPlaces();
  const others = new Map<string, { times: number; files: number }>();
  const left = new Set<string>();
  const names = new Map<string, string>();
  const isNamedSo = (path: string): boolean => {
    const plain = path.normalize("NFC").replace(/[0-9a-f]{64}/g, "");
    return holds(plain, text) || otherSpellingsIn(plain, wanted).length > 0;
  };
  const read = await readEveryText((file) => {
    if (isNamedSo(file.path)) left.add(file.path);
    noteNames(file, names);
    if (file.kind === "leftover") return success(undefined);
    const spellings = spellingsInFile(file, wanted);
    if (file.kind === "other") {
      if (isListOfBackup(file.path)) return success(undefined);
      if (holds(file.text, text) || spellings.length > 0) left.add(file.path);
      return success(undefined);
    }
    counted.add(file.path, timesIn(file.text, text));
    for (const spelling of spellings) {
      const before = others.get(spelling) ?? { times: 0, files: 0 };
      others.set(spelling, { times: before.times + 1, files: before.files });
    }
    for (const spelling of new Set(spellings)) {
      const { times, files } = others.get(spelling) ?? { times: 0, files: 0 };
      others.set(spelling, { times, files: files + 1 });
    }
    return success(undefined);
  }, followed);
  if (!read.ok) return read;
  const { noText, unreadable, hasGit } = read.value;
  const holding = await holdingInBytes(noText, formsOf(text));
  if (!holding.ok) return holding;
  for (const path of [...holding.value, ...[...noText, ...unreadable].filter(isNamedSo)]) left.add(path);
  const notSearched = [...noText, ...unreadable].filter((path) => !left.has(path) && !path.startsWith(".backups/"));
  return success({
    places: counted.places(),
    others: [...others]
      .map(([spelling, count]) => ({
        spelling,
        ...count,
        isSame: isSameInOtherForm(spelling, text),
        isFixed: isFixedSpelling(spelling),
      }))
      .toSorted((one, other) => Number(other.isSame) - Number(one.isSame) || other.times - one.times),
    left: [...left].sort(),
    notSearched: notSearched.map((path) => namedPath(path, names)).sort(),
    hasGit,
  });
}

/** Under which names people know the attachments, by their hashes. */
function noteNames({ as, text }: { readonly as: string; readonly text: string }, names: Map<string, string>): void {
  if (!/^incidents\/[^/]+\/incident\.json$/.test(as) || !text.includes('"attachments"')) return;
  const read = readIncident(text, as);
  if (read.ok) for (const { sha256, name } of read.value.value.attachments) names.set(sha256, name);
}

/** `incidents/inc-2016-001: plan.docx` instead of a name that is a hash. */
function namedPath(path: string, names: ReadonlyMap<string, string>): string {
  const hash = /\/attachments\/([0-9a-f]{64})\.[a-z0-9]+$/.exec(path)?.[1];
  const name = hash === undefined ? undefined : names.get(hash);
  return name === undefined ? path : `${path.slice(0, path.indexOf("/attachments/"))}: ${name}`;
}

function isListOfBackup(path: string): boolean {
  return /^\.backups\/\d{8}T\d{9}Z-[a-z-]{1,20}\.json$/.test(path);
}
