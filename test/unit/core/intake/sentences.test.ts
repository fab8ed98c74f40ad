import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../../../core/intake/sentences";

const split = (text: string) => sentences(text).map((sentence) => sentence.text);

describe("sentences", () => {
  it.each([
    ["It stopped. We waited! Was it back? Yes.", ["It stopped.", "We waited!", "Was it back?", "Yes."]],
    ["At 2 p.m. Nina saw it.", ["At 2 p.m. Nina saw it."]],
    ["Version 2.4.1 ran, e.g. on mq1. Then 3.0 came.", ["Version 2.4.1 ran, e.g. on mq1.", "Then 3.0 came."]],
    ["It stopped... Then it ran.", ["It stopped...", "Then it ran."]],
    ['He said "it is back." We checked.', ['He said "it is back."', "We checked."]],
    ["First part\n\nsecond part", ["First part", "second part"]],
    ["one line\nbroken off", ["one line\nbroken off"]],
    ["  ", []],
  ])("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("stand where they say, in order, and leave out nothing but white space", () => {
    const piece = fc.constantFrom("It stopped", ". ", "! ", "\n", "\n\n", "A", "e.g. ", " ", "14.02");
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string())).map((pieces) => pieces.join("")),
        (text) => {
          const found = sentences(text);
          for (const { text: sentence, from } of found) expect(text.slice(from, from + sentence.length)).toBe(sentence);
          expect(
            found
              .map((sentence) => sentence.text)
              .join("")
              .replace(/\s/gu, ""),
          ).toBe(text.replace(/\s/gu, ""));
        },
      ),
    );
  });
});
