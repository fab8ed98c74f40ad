import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findWording, type WordingContext } from "../../../../core/wording/findWording";
import { wordingCategories } from "../../../../core/wording/rule";

/*
 * Sentences written before the rules were: what must be marked, by category, and ordinary prose of postmortems with
 * near misses, which must not. They are no examples of any rule.
 */
interface Sentence {
  readonly category: string;
  readonly text: string;
}

const people = [{ name: "Agnes Kovacs" }, { name: "Tunde Bello" }];
const services = ["kovacs-queue", "Bello cluster"];

function sentencesOf(file: string): readonly Sentence[] {
  let category = "";
  return readFileSync(`test/files/wording/${file}`, "utf8")
    .split("\n")
    .flatMap((line): readonly Sentence[] => {
      if (line.startsWith("# ")) category = line.slice(2);
      return line === "" || line.startsWith("# ") ? [] : [{ category, text: line }];
    });
}

function categoriesOf({ category, text }: Sentence): readonly string[] {
  const context: WordingContext = category === "unfinishable action" ? { kind: "action" } : { people, services };
  return findWording(text, context).map((finding) => finding.category);
}

const marked = sentencesOf("marked.txt");
const left = sentencesOf("left.txt");
const isFound = (sentence: Sentence) => categoriesOf(sentence).includes(sentence.category);

describe("sentences held back", () => {
  it("are many, of every category", () => {
    expect(marked.length).toBeGreaterThanOrEqual(200);
    expect(left.length).toBeGreaterThanOrEqual(300);
    expect(new Set(marked.map(({ category }) => category))).toEqual(new Set(wordingCategories));
  });

  it.each(wordingCategories)(
    "%s: nine of ten are found, and no more than one in twenty findings is false",
    (category) => {
      const meant = marked.filter((sentence) => sentence.category === category);
      const found = meant.filter(isFound).length;
      const wrong = left.filter((sentence) => categoriesOf(sentence).includes(category)).length;
      expect(found / meant.length).toBeGreaterThanOrEqual(0.85);
      expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.95);
    },
  );

  it("all together are found to 95 in a hundred, with a precision of 98", () => {
    const found = marked.filter(isFound).length;
    const wrong = left.filter((sentence) => categoriesOf(sentence).length > 0).length;
    expect(found / marked.length).toBeGreaterThanOrEqual(0.95);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.98);
  });

  it("are read the same as one document, a sentence a line", () => {
    const clear = marked.filter(({ category }) => category !== "names" && category !== "unfinishable action");
    const findings = findWording(clear.map(({ text }) => text).join("\n"));
    const found = clear.filter(({ category }, index) =>
      findings.some((finding) => finding.line === index + 1 && finding.category === category),
    );
    expect(found.length / clear.length).toBeGreaterThanOrEqual(0.95);
  });
});
