import type { Incident } from "../model/incident";
import { type PeopleShownAs, personLabel } from "../model/people";
import type { Person } from "../model/person";
import { cleanText } from "./cleanText";
import type { LeafChange } from "./leaves";
import { folded, isEveryday, type NamePattern, namePatterns, nameWords, partsOf } from "./namePatterns";

/** The one gate that every text of a report passes; `notes` says what was masked beyond people. */
interface NameGate extends LeafChange {
  readonly notes: readonly string[];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const token = /\{@([A-Za-z0-9_.:-]{1,64})\}/g;

/** Where people's tokens stand, with what is shown for them; a token that fits nobody is "someone". */
function findTokens(text: string, labels: ReadonlyMap<string, string>): readonly Found[] {
  return [...text.matchAll(token)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: labels.get(match[1] ?? "") ?? "someone",
  }));
}

/**
 * The label as it reads at its place: a role within a sentence gets its article ("approved by the platform lead"), one
 * that stands alone, or has an article already, does not.
 */
function inContext(text: string, { start, end, label }: Found): string {
  const isRole = /^\p{Ll}/u.test(label) && !/^(?:the|an?|our|one|some\w*|service [A-Z\d])\b/.test(label);
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const after = text.slice(end).split("\n", 1)[0] ?? "";
  if (!isRole || (before + after).trim() === "" || /[^\s(“"‘—–/]$/u.test(before)) return label;
  if (/(?:^|[^\p{L}])(?:the|an?|our|their|its|his|her|my|your|one|another|each|every|as)\s+$/iu.test(before))
    return label;
  return /(?:^|[.!?]["”’]?\s+)$/.test(before) ? `The ${label}` : `the ${label}`;
}

class NameFinder {
  private readonly patterns: readonly (NamePattern & { readonly exact: RegExp; readonly label: string })[];
  private readonly everyName: RegExp | null;
  /** Without a word of this there is no name: asked first, because it is several times faster. */
  private readonly words: RegExp;
  /** By person's id: the role, or what stands for it. */
  readonly labels: ReadonlyMap<string, string>;

  constructor(people: readonly Person[]) {
    const patterns = namePatterns(people);
    const labels = new Map(people.map((person) => [person.id, safeLabel(person, patterns)]));
    this.labels = labels;
    this.patterns = patterns.map((each) => ({
      ...each,
      exact: new RegExp(`^(?:${each.source})$`, "u"),
      label: labels.get(each.person.id) ?? "someone",
    }));
    this.everyName = anyOf(patterns);
    this.words = new RegExp(nameWords(people).join("|"), "u");
  }

  find(text: string): readonly Found[] {
    const plain = folded(text);
    if (this.everyName === null || !this.words.test(plain)) return [];
    return [...plain.matchAll(this.everyName)].flatMap((match): readonly Found[] => {
      const start = match.index;
      const end = start + match[0].length;
      const bare = match[0];
      const pattern = this.patterns.find((each) => each.exact.test(bare));
      if (pattern?.capitals === true && !isInCapitals(text.slice(start, end))) return [];
      if (pattern === undefined || (pattern.everyday && !isNameUse(text, start, end, pattern.month))) return [];
      return [{ start, end, label: pattern.label }];
    });
  }
}

function anyOf(patterns: readonly NamePattern[]): RegExp | null {
  return patterns.length === 0 ? null : new RegExp(patterns.map(({ source }) => source).join("|"), "gu");
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

function isNameUse(text: string, start: number, end: number, month: boolean): boolean {
  const first = text.charAt(start);
  if (first === first.toLowerCase()) return false;
  return !(month && (/\d\s*$/.test(text.slice(0, start)) || /^\s*\d/.test(text.slice(end))));
}

/** The role that stands for a person; one that itself bears a name of the list is not used. */
function safeLabel(person: Person, patterns: readonly NamePattern[]): string {
  const names = anyOf(patterns);
  const label = personLabel(person, "roles");
  if (names === null || folded(label).search(names) < 0) return label;
  const byTeam = personLabel({ id: person.id, team: person.team }, "roles");
  return folded(byTeam).search(names) < 0 ? byTeam : "someone";
}

/** Each find, as it reads in its sentence, is written into the piece in which it begins; what lies in later pieces goes. */
function replacedPieces(texts: readonly string[], found: readonly Found[]): readonly string[] {
  if (found.length === 0) return texts;
  const whole = texts.join("");
  let offset = 0;
  return texts.map((text) => {
    const from = offset;
    const to = from + text.length;
    offset = to;
    let written = "";
    let at = from;
    for (const each of found) {
      if (each.end <= at || each.start >= to) continue;
      if (each.start >= from) written += text.slice(at - from, each.start - from) + inContext(whole, each);
      at = Math.min(each.end, to);
    }
    return written + text.slice(at - from);
  });
}

function bearsName(service: string, people: readonly Person[], finder: NameFinder): boolean {
  if (finder.find(service).length > 0) return true;
  const parts = people
    .flatMap((person) => partsOf(person.name ?? ""))
    .filter((part) => part.length >= 4 && !isEveryday(part));
  const words = folded(service).split(/[^\p{L}]+/u);
  return words.some((word) => parts.some((part) => word.startsWith(part) || word.endsWith(part)));
}

/** Services that bear a person's name, as people of their own that are called "service A", "service B". */
function maskedServices(
  incident: Pick<Incident, "people" | "services">,
  services: readonly string[],
  finder: NameFinder,
): readonly Person[] {
  const names = [...new Set([...incident.services.map(({ name }) => name), ...services])];
  return names
    .filter((name) => bearsName(name.normalize("NFC"), incident.people, finder))
    .map((name, index) => ({ id: `service-${index}`, name, role: `service ${letterOf(index)}` }));
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** The services' names as they stand, whole: a service is never named by a part of its name. */
class ServiceFinder {
  private readonly everyName: RegExp | null;
  private readonly labels: ReadonlyMap<string, string>;

  constructor(services: readonly Person[]) {
    const sorted = [...services].sort((a, b) => (b.name ?? "").length - (a.name ?? "").length);
    this.labels = new Map(sorted.map(({ name, role }) => [folded((name ?? "").normalize("NFC")), role ?? ""]));
    const sources = [...this.labels.keys()].map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
    this.everyName = sources.length === 0 ? null : new RegExp(sources.join("|"), "gu");
  }

  find(text: string): readonly Found[] {
    if (this.everyName === null) return [];
    return [...folded(text).matchAll(this.everyName)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      label: this.labels.get(match[0]) ?? "a service",
    }));
  }
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/**
 * The gate of one report. With `names`, people's tokens become names and the rest stays. With `roles`, tokens become
 * roles, and every name of the people list, in any case, with or without accents, possessive, as initial and surname,
 * in an address or a file name, becomes the role of its person; services that bear a name become "service A".
 * 7-report, "People are roles". `services` are further service names, of the workspace. Applying it twice changes
 * nothing more.
 */
export function nameGate(
  incident: Pick<Incident, "people" | "services">,
  shownAs: PeopleShownAs,
  services: readonly string[] = [],
): NameGate {
  const { people } = incident;
  const names = new NameFinder(people);
  const labels =
    shownAs === "roles" ? names.labels : new Map(people.map((person) => [person.id, personLabel(person, "names")]));
  const spoken = (texts: readonly string[]) => {
    const clean = texts.map(cleanText);
    // What a role is called was typed by somebody as well.
    return replacedPieces(clean, findTokens(clean.join(""), labels)).map(cleanText);
  };
  if (shownAs === "names") {
    return { text: (text) => spoken([text])[0] ?? "", pieces: spoken, href: cleanText, notes: [] };
  }
  const masked = maskedServices(incident, services, names);
  const serviceNames = new ServiceFinder(masked);
  const pieces = (texts: readonly string[]) => {
    const shown = spoken(texts);
    const withoutServices = replacedPieces(shown, serviceNames.find(shown.join("")));
    return replacedPieces(withoutServices, names.find(withoutServices.join(""))).map(cleanText);
  };
  const text = (each: string) => pieces([each])[0] ?? "";
  const href = (address: string) => {
    const shown = decoded(cleanText(address));
    const found = [...serviceNames.find(shown), ...names.find(shown)];
    return found.length === 0 ? cleanText(address) : null;
  };
  const notes = masked.map(
    ({ role }) => `One service bears the name of a person. It is called “${role}” in this report.`,
  );
  return { text, pieces, href, notes };
}
