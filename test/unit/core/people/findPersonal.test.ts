import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonal } from "../../../../core/people/findPersonal";
import { personalPatterns } from "../../../../core/people/personalPatterns";

function withGaps(text: string): string {
  return findPersonal(text).reduceRight(
    (left, { start, end, gap }) => left.slice(0, start) + gap + left.slice(end),
    text,
  );
}

describe("patterns of what is nobody else's business", () => {
  it.each(personalPatterns.flatMap((each) => each.hits.map((hit) => [each.id, hit, each] as const)))(
    "%s is found in “%s”",
    (_id, hit, { kind, gap }) => {
      expect(findPersonal(hit)).toEqual([expect.objectContaining({ kind, gap })]);
    },
  );

  it.each(personalPatterns.flatMap((each) => each.misses.map((miss) => [each.id, miss] as const)))(
    "%s: nothing is found in “%s”",
    (_id, miss) => {
      expect(findPersonal(miss)).toEqual([]);
    },
  );

  it.each([
    ["ask jane@example.org or +44 20 7946 0958.", "ask [mail address] or [phone number]."],
    ["amqp://shop:hunter2@10.0.0.7:5672/", "amqp://[password]@[IP address]:5672/"],
    ["login with password=hunter2, then go on", "login with password=[password], then go on"],
  ])("“%s” becomes “%s”", (text, shown) => {
    expect(withGaps(text)).toBe(shown);
  });

  it("what stands in a gap is not found again, and finds lie in order, none over another", () => {
    const pieces = fc.constantFrom(...personalPatterns.flatMap(({ hits, misses }) => [...hits, ...misses]), "\n", ". ");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const text = parts.join(" ");
        const found = findPersonal(text);
        for (const [at, { start, end }] of found.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
        }
        const once = withGaps(text);
        expect(withGaps(once)).toBe(once);
      }),
    );
  });

  it("a long line of one kind costs what its length does", () => {
    for (const piece of ["a@", "1.", "+1 ", "password ", "eyJa", "ab:", "://a:", "-----BEGIN PRIVATE KEY-----"]) {
      // What grows with the square of it would not be done within this test's time.
      expect(findPersonal(piece.repeat(20_000)).length).toBeLessThanOrEqual(20_000);
    }
  });
});
