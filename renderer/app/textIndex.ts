/** A text to find: what it is called weighs more than what is quietly said of it. */
export interface IndexedText {
  readonly title: string;
  readonly where: string;
}

/** Finds places in the list that was indexed, the best first. */
export type TextIndex = (words: string, limit: number) => readonly number[];

/** What a word adds to the score of a text, by how it fits. */
const fits = { title: 6, titleBegun: 5, where: 3, whereBegun: 2, mistyped: 1 } as const;
/** Among equals the shorter title stands first; longer than this, titles count as equal. */
const longest = 63;
/** Shorter words are not looked for mistyped. */
const shortestMistyped = 5;
const nothing: readonly number[] = [];

/**
 * Indexes texts by their words, small and capital letters alike. Every word of a search must fit: a word of the text
 * itself, the beginning of one, or, where nothing begins so, a word mistyped a little. A search costs a few passes over
 * arrays of numbers, whatever is typed: docs/decisions/own-search-index.md.
 */
export function textIndex(texts: readonly IndexedText[]): TextIndex {
  const titles = new Map<string, number[]>();
  const wheres = new Map<string, number[]>();
  const lengths = new Uint8Array(texts.length);
  for (const [at, { title, where }] of texts.entries()) {
    const words = wordsOf(title);
    lengths[at] = Math.min(longest, words.length);
    for (const word of new Set(words)) note(titles, word, at);
    for (const word of new Set(wordsOf(where))) note(wheres, word, at);
  }
  const vocabulary = [...new Set([...titles.keys(), ...wheres.keys()])].sort();

  function score(word: string): Uint8Array {
    const scores = new Uint8Array(texts.length);
    const add = (places: readonly number[] | undefined, score: number) => {
      for (const at of places ?? nothing) if ((scores[at] ?? 0) < score) scores[at] = score;
    };
    let isBegun = false;
    for (let at = firstNotBefore(vocabulary, word); vocabulary[at]?.startsWith(word); at += 1) {
      const found = vocabulary[at] ?? "";
      isBegun = true;
      add(wheres.get(found), found === word ? fits.where : fits.whereBegun);
      add(titles.get(found), found === word ? fits.title : fits.titleBegun);
    }
    if (isBegun || word.length < shortestMistyped) return scores;
    const off = Math.round(word.length * 0.2);
    for (const found of vocabulary) {
      if (!isWithin(word, found, off)) continue;
      add(titles.get(found), fits.mistyped);
      add(wheres.get(found), fits.mistyped);
    }
    return scores;
  }

  return (words, limit) => {
    const wanted = [...new Set(wordsOf(words))];
    if (wanted.length === 0) return [];
    const scores = wanted.map(score);
    const buckets: number[][] = [];
    for (let at = 0; at < texts.length; at += 1) {
      let sum = 0;
      for (const each of scores) {
        const one = each[at] ?? 0;
        if (one === 0) {
          sum = 0;
          break;
        }
        sum += one;
      }
      if (sum === 0) continue;
      const rank = sum * (longest + 1) + longest - (lengths[at] ?? 0);
      const bucket = buckets[rank];
      if (bucket === undefined) buckets[rank] = [at];
      else if (bucket.length < limit) bucket.push(at);
    }
    return best(buckets, limit);
  };
}

function best(buckets: readonly (readonly number[] | undefined)[], limit: number): readonly number[] {
  const found: number[] = [];
  for (let rank = buckets.length - 1; rank >= 0 && found.length < limit; rank -= 1) {
    found.push(...(buckets[rank] ?? nothing));
  }
  return found.slice(0, limit);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function note(places: Map<string, number[]>, word: string, at: number): void {
  const known = places.get(word);
  if (known === undefined) places.set(word, [at]);
  else known.push(at);
}

/** Where in sorted words the first stands that does not come before `word`. */
function firstNotBefore(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one word becomes the other by at most so many letters changed, left out or put in. */
function isWithin(word: string, other: string, most: number): boolean {
  if (other.length < word.length - most || Math.abs(other.length - word.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= word.length; at += 1) {
    const next = [at];
    for (let index = 1; index <= other.length; index += 1) {
      const same = word[at - 1] === other[index - 1] ? 0 : 1;
      next.push(Math.min((row[index - 1] ?? 0) + same, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[other.length] ?? 0) <= most;
}
