import { momentAt } from "./findMoment";
import type { Gravity } from "./proposedLines";

const SPACE = 0x20;
const TAB = 0x09;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const COLON = 0x3a;
const LONGEST_HOST = 64;
const LONGEST_PROGRAM = 48;
const LONGEST_ID = 10;

const gravities: Readonly<Record<string, Exclude<Gravity, null>>> = {
  TRACE: "low",
  DEBUG: "low",
  INFO: "low",
  NOTICE: "low",
  WARN: "warning",
  WARNING: "warning",
  ERROR: "error",
  FATAL: "error",
  CRITICAL: "error",
};
const A = 0x41;
/** By the place of their first letter in the alphabet. */
const levels: readonly (readonly string[])[] = Array.from({ length: 26 }, (_, letter) =>
  Object.keys(gravities).filter((name) => name.charCodeAt(0) === A + letter),
);
const none: readonly string[] = [];
/** A time in front of a host; before noon, so that "am" and "pm" count. */
const time = "2016-01-21 09:07:14";
/** Words that may belong to the time in front of them, whatever follows. */
const joining = new Set(["or", "to", "and", "until", "till", "give"]);

/** How grave a level ("WARN") is. */
export function gravityOf(level: string | undefined): Gravity {
  return level === undefined ? null : (gravities[level] ?? null);
}

/**
 * Recognises what follows the time in a line of a log, as readLogLine does: a level and words, or host, program and
 * words. Over character codes; what it does not know for certain it leaves to readLogLine.
 */
export class LogLineEnd {
  /** Of the line that was recognised last. */
  gravity: Gravity = null;

  private hostFrom = 0;
  private hostLength = 0;
  private readonly hosts = new Set<string>();

  constructor(private readonly text: string) {}

  /** Whether the line, whose time stands in [from, at), goes on as a line of a log does and ends at `to`. */
  recognises(from: number, at: number, to: number): boolean {
    const { text } = this;
    const isOpened = text.charCodeAt(from) === OPEN;
    const isClosed = text.charCodeAt(at) === CLOSE;
    if (isOpened !== isClosed) return false;
    const word = this.behindBlanks(isClosed ? at + 1 : at);
    if (word === (isClosed ? at + 1 : at) || word >= to) return false;
    return this.isLevel(word) || this.isSystem(word);
  }

  /** "[ERROR]: " */
  private isLevel(from: number): boolean {
    const { text } = this;
    const start = text.charCodeAt(from) === OPEN ? from + 1 : from;
    for (const name of levels[text.charCodeAt(start) - A] ?? none) {
      if (!text.startsWith(name, start)) continue;
      let at = start + name.length;
      if (text.charCodeAt(at) === CLOSE) at += 1;
      if (text.charCodeAt(at) === COLON) at += 1;
      if (this.behindBlanks(at) === at) continue;
      this.gravity = gravityOf(name);
      return true;
    }
    return false;
  }

  /** "mq1 broker[812]: " */
  private isSystem(from: number): boolean {
    const { text } = this;
    let at = from;
    while (isOfHost(text.charCodeAt(at))) at += 1;
    const length = at - from;
    if (length === 0 || length > LONGEST_HOST || !isLetterOrDigit(text.charCodeAt(from))) return false;
    const program = this.behindBlanks(at);
    if (program === at) return false;
    at = program;
    while (isOfHost(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2f) at += 1;
    if (at === program || at - program > LONGEST_PROGRAM) return false;
    if (text.charCodeAt(at) === OPEN) {
      const id = at + 1;
      at = id;
      while (isDigit(text.charCodeAt(at))) at += 1;
      if (at === id || at - id > LONGEST_ID || text.charCodeAt(at) !== CLOSE) return false;
      at += 1;
    }
    if (text.charCodeAt(at) !== COLON || this.behindBlanks(at + 1) === at + 1) return false;
    this.gravity = null;
    return this.isKnownHost(from, length) || this.learnsHost(from, length);
  }

  private isKnownHost(from: number, length: number): boolean {
    if (length !== this.hostLength) return false;
    for (let at = 0; at < length; at += 1) {
      if (this.text.charCodeAt(this.hostFrom + at) !== this.text.charCodeAt(from + at)) return false;
    }
    return true;
  }

  /** A host called "pm" or "sec" would be read as a part of the time: the general reader is asked once for each name. */
  private learnsHost(from: number, length: number): boolean {
    const host = this.text.slice(from, from + length);
    if (!this.hosts.has(host)) {
      const read = momentAt(`${time} ${host} program: words`, 0, { today: time.slice(0, 10) });
      if (read === null || read.to !== time.length || joining.has(host.toLowerCase())) return false;
      this.hosts.add(host);
    }
    this.hostFrom = from;
    this.hostLength = length;
    return true;
  }

  private behindBlanks(from: number): number {
    let at = from;
    for (let code = this.text.charCodeAt(at); code === SPACE || code === TAB; code = this.text.charCodeAt(at)) at += 1;
    return at;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A letter, a digit, "_", "." or "-". */
function isOfHost(code: number): boolean {
  return isLetterOrDigit(code) || code === 0x5f || code === 0x2e || code === 0x2d;
}
