import { addDays } from "../model/calendarDate";
import type { Source } from "../model/source";
import { startOfDate } from "../model/zone";
import type { IntakeContext } from "./importer";
import { kindOfText, proposeEvents } from "./intakeText";
import type { Proposals } from "./proposedLines";

const relativeWords = /\b(?:yesterday|today|tonight|this morning|ago)\b/iu;
/** In a chat all else counts from the message that says it. */
const relativeHeading = /^[\s—–-]*(?:yesterday|today)[\s—–-]*$/imu;

/** What a source's text is read under. */
export interface SourceReading extends Pick<Source, "name" | "kind"> {
  /** IANA name or offset of times that state none. */
  readonly zone: string;
  readonly year?: number | undefined;
  /** Of the incident, for times without a date; null where nothing tells it. */
  readonly day: string | null;
  /** When it was taken in, ms since epoch: what "yesterday" counts from. */
  readonly takenAt: number;
}

/**
 * What the lines of a source propose. Times without a date lie on the day of the incident; where the text speaks of
 * "yesterday", or the incident has no day yet, they count from when it was taken in.
 */
export function readSource(
  { name, kind, zone, year, day, takenAt }: SourceReading,
  text: string,
  onProgress?: IntakeContext["onProgress"],
): Proposals {
  const isChat = kind === "chat" || (kind === "other" && kindOfText(name, text) === "chat");
  const base = (isChat ? relativeHeading : relativeWords).test(text) ? null : day;
  const stated = year ?? (base === null ? undefined : Number(base.slice(0, 4)));
  return proposeEvents({
    name,
    onProgress,
    text,
    zone,
    reference: base === null ? takenAt : startOfDate(addDays(base, 1), zone) - 1,
    ...(stated === undefined ? {} : { year: stated }),
    ...(kind === "other" ? {} : { kind }),
  });
}
