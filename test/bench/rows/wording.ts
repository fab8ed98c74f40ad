import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findWording } from "../../../core/wording/findWording";
import type { BenchMachine } from "../machine";
import { processorTime } from "../processorTime";
import type { BenchRow, Outcome } from "../row";
import { median } from "../statistics";

const sizes = [1_000, 3_000, 9_000] as const;
const turns = 15;
/** Findings are rarer in what people write than among sentences of which half were chosen to be found. */
const leftPerMarked = 8;

export const wording: BenchRow = {
  id: "wording",
  what: "The wording of a page, 3,000 words",
  goal: "≤ 5 ms a page; while typing only the changed paragraph is read again",
  method:
    "findWording, as window and command line call it, in Node, on pages of paragraphs of five sentences from the sentences held back " +
    `(${leftPerMarked} ordinary ones to each that is to be found), every page of words that it has not seen; time of the processor, median of ${turns}. ` +
    "Beside it: the very first page, which makes the rules ready, and the same page with one letter more.",
  measure,
};

async function measure({ root, say }: BenchMachine): Promise<Outcome> {
  const sentences = pageSentences(root);
  const firstMs = processorTime(() => findWording(page(sentences, 3_000, 0)));
  for (let warm = 0; warm < 20; warm += 1) findWording(page(sentences, 3_000, 50_000 + warm));
  const seen = sizes.map((words) => {
    const runs = Array.from({ length: turns }, (_, turn) => {
      const text = page(sentences, words, words + turn);
      const ms = processorTime(() => findWording(text));
      return { ms, typedMs: processorTime(() => findWording(`${text}x`)) };
    });
    say(`${words} words`);
    return { words, ms: median(runs.map(({ ms }) => ms)), typedMs: median(runs.map(({ typedMs }) => typedMs)) };
  });
  const middle = seen.find(({ words }) => words === 3_000);
  return {
    sizes: seen.map(({ words, ms, typedMs }) => ({
      size: `${words.toLocaleString("en-GB")} words`,
      amount: words,
      value: ms,
      unit: "ms",
      note: `a letter more ${typedMs.toFixed(2)} ms${words === 3_000 ? `, the very first page ${firstMs.toFixed(0)} ms` : ""}`,
    })),
    verdicts: [
      { goal: "3,000 words", value: middle?.ms ?? Number.NaN, limit: 5, unit: "ms" },
      { goal: "a letter more on 3,000 words", value: middle?.typedMs ?? Number.NaN, limit: 1, unit: "ms" },
    ],
    grows: true,
  };
}

function pageSentences(root: string): readonly string[] {
  const read = (file: string) =>
    readFileSync(join(root, "test/files/wording", file), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
  const marked = read("marked.txt");
  return read("left.txt").flatMap((sentence, index) =>
    index % leftPerMarked === 0 ? [sentence, marked[(index * 7) % marked.length] ?? ""] : [sentence],
  );
}

/** A page whose paragraphs no other seed has: each names its number. */
function page(sentences: readonly string[], words: number, seed: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (let number = 0; count < words; number += 1) {
    const at = (seed * 31 + number * 5) % sentences.length;
    const paragraph = `Part ${seed}.${number} of it. ${[0, 1, 2, 3, 4].map((next) => sentences[(at + next) % sentences.length]).join(" ")}`;
    count += paragraph.split(" ").length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join("\n\n");
}
