import type { ProseWord } from "./proseWords";
import type { WordingLanguage, WordingPattern, WordingRule } from "./rule";

/** A pattern of a rule, compiled when the first text asks for it. */
export interface CompiledPattern {
  readonly rule: WordingRule;
  readonly pattern: WordingPattern;
  /** It reads people as marks; else it reads plain prose. */
  readonly readsRoles: boolean;
  readonly expression: () => RegExp;
}

export interface CompiledLanguage {
  readonly language: WordingLanguage;
  /** The patterns that may match in a text of these words, in the order of the rules. O(words). */
  readonly mayMatch: (words: readonly ProseWord[]) => readonly CompiledPattern[];
}

const shortestPrefix = 4;
const className = /<([a-z]+)>/gu;

/**
 * Makes a language ready to read: an index from words to the patterns that stand near them. Nothing is compiled yet:
 * of some hundred patterns an ordinary page asks for a few, and a first page costs no more than those.
 */
export function compiledLanguage(language: WordingLanguage): CompiledLanguage {
  const patterns: CompiledPattern[] = [];
  const byWord = new Map<string, number[]>();
  const byPrefix = new Map<string, { readonly prefix: string; readonly index: number }[]>();
  for (const rule of language.rules) {
    for (const pattern of rule.match) {
      const index = patterns.push(compiledPattern(rule, pattern, language.classes)) - 1;
      for (const word of pattern.near.split(" ")) {
        if (!word.endsWith("*")) listed(byWord, word).push(index);
        else listed(byPrefix, word.slice(0, shortestPrefix)).push({ prefix: word.slice(0, -1), index });
      }
    }
  }
  return {
    language,
    mayMatch: (words) => {
      const asked = new Set<number>();
      for (const { word } of words) {
        for (const index of byWord.get(word) ?? []) asked.add(index);
        if (word.length < shortestPrefix) continue;
        for (const { prefix, index } of byPrefix.get(word.slice(0, shortestPrefix)) ?? [])
          if (word.startsWith(prefix)) asked.add(index);
      }
      return [...asked].sort((a, b) => a - b).flatMap((index) => patterns[index] ?? []);
    },
  };
}

function listed<Entry>(map: Map<string, Entry[]>, key: string): Entry[] {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
}

function compiledPattern(
  rule: WordingRule,
  pattern: WordingPattern,
  classes: WordingLanguage["classes"],
): CompiledPattern {
  const { source } = pattern;
  let expression: RegExp | undefined;
  return {
    rule,
    pattern,
    readsRoles: source.includes("<") && withClasses(source, classes).includes("\\uE002"),
    expression: () => {
      expression ??= new RegExp(withClasses(source, classes), "gu");
      return expression;
    },
  };
}

/** A source with its word classes written out; a run of letters is no longer than a long word. */
export function withClasses(source: string, classes: WordingLanguage["classes"]): string {
  const bounded = source.replaceAll("]+", "]{1,30}").replaceAll("]*", "]{0,30}");
  return bounded.replace(className, (_, name: string) => {
    const found = classes[name];
    if (found === undefined)
      throw new Error(`The pattern ${source} names the class ${name}, which the language lacks.`);
    return withClasses(found, classes);
  });
}
