import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boundedCache } from "../../../../core/wording/boundedCache";
import { compiledLanguage, withClasses } from "../../../../core/wording/compiledLanguage";
import { english } from "../../../../core/wording/english/english";
import { findWording } from "../../../../core/wording/findWording";
import { peopleAsRoles } from "../../../../core/wording/peopleAsRoles";
import { plainProse } from "../../../../core/wording/plainProse";
import { proseWords } from "../../../../core/wording/proseWords";

const longest = 100_000;
const repeated = (piece: string) => piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest);

describe("texts made to take long", () => {
  it.each([
    ["one word", repeated("a")],
    ["words that begin a phrase", repeated("if the had should ")],
    ["people without end", repeated("the on-call engineer ")],
    ["people that did nothing yet", repeated("she really also just ")],
    ["adverbs", `she ${repeated("really ")}`],
    ["the beginnings of counterfactuals", repeated("had they would if only he could have ")],
    ["opened quotations", repeated('"should have ')],
    ["opened links", repeated("[should](")],
    ["opened tags and comments", repeated("<!-- <a ")],
    ["opened code", repeated("`` ` should ")],
    ["addresses", repeated("a@b.c.d-e_")],
    ["emphasis", repeated("*_*_ root cause ")],
    ["headings and bullets", repeated("- # * 1. improve \n")],
    ["numbers behind an action", `Improve ${repeated("monitoring and ")}`],
    ["spaces", repeated(" ")],
    ["tokens", repeated("{@p1} should ")],
    ["apostrophes", repeated("n't'd've ")],
    ["without, without end", repeated("he went without ")],
  ])("%s: 100,000 letters are read in less than 2 s", (_, text) => {
    const from = performance.now();
    findWording(text);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});

describe("the words that patterns stand near", () => {
  const sentences = [
    ...english.rules.flatMap(({ hits }) => hits),
    ...["marked.txt", "left.txt"].flatMap((file) =>
      readFileSync(`test/files/wording/${file}`, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#")),
    ),
  ];
  const compiled = compiledLanguage(english);
  const read = sentences.map((sentence) => {
    const prose = plainProse(sentence);
    const words = proseWords(prose.lower);
    return { sentence, prose, words, roles: peopleAsRoles(prose, words, english.people).text };
  });

  it("leave no pattern out that would match", () => {
    const missed = english.rules.flatMap((rule) =>
      rule.match.flatMap((pattern) => {
        const source = withClasses(pattern.source, english.classes);
        const expression = new RegExp(source, "u");
        return read
          .filter(({ roles, prose, words }) => {
            const isMatch = expression.test(source.includes("\\uE002") ? roles : prose.lower);
            return isMatch && !compiled.mayMatch(words).some((each) => each.pattern === pattern);
          })
          .map(({ sentence }) => `${rule.id}, near “${pattern.near}”: ${sentence}`);
      }),
    );
    expect(missed).toEqual([]);
  });
});

describe("what is remembered", () => {
  it("stays within its bound, and the latest used stays", () => {
    const cache = boundedCache<string>(100);
    const made: string[] = [];
    const get = (key: string) =>
      cache.get(key, () => {
        made.push(key);
        return key;
      });
    get("kept");
    for (let at = 0; at < 1_000; at += 1) {
      get(`text ${at}`);
      get("kept");
    }
    expect(made.filter((key) => key === "kept")).toEqual(["kept"]);
    expect(cache.size()).toBeLessThanOrEqual(40);
  });

  it("of a page only the paragraph that changed is read again", () => {
    const paragraph = (number: number) => `Paragraph ${number} was read, and she should have checked it.`;
    const page = (count: number) => Array.from({ length: count }, (_, at) => paragraph(at)).join("\n\n");
    const before = findWording(page(500));
    const from = performance.now();
    const after = findWording(`${page(500)} Obviously.`);
    const took = performance.now() - from;
    expect(before).toHaveLength(500);
    expect(after).toHaveLength(501);
    expect(took).toBeLessThan(50);
  });
});
