import { expect, test } from "vitest";
import { hasOtherLetters } from "../../../../core/picture/otherLetters";

test.each([
  "Queue “A” → renamed · 14:02 – 15:00 ≈ ½ …",
  "Größe, naïve façade, Łódź",
  "a &amp; b &lt;c&gt; &#39;d&#39;",
  "e\u0301",
])("%s is in Inter", (text) =>
  expect(hasOtherLetters(`<svg><title>x</title><text x="1">${text}</text></svg>`)).toBe(false),
);

test.each(["שרת התור", "キューが止まる", "الخادم", "कतार", "queue 🔥"])("%s needs the system's fonts", (text) =>
  expect(hasOtherLetters(`<svg><text x="1">${text}</text></svg>`)).toBe(true),
);

test("names of elements and attributes are not letters of the picture", () => {
  expect(hasOtherLetters('<svg data-id="שרת"><text>plain</text></svg>')).toBe(false);
});
