import { expect, test } from "vitest";
import { allOf } from "../../../../core/model/allOf";

test("all of one, of two and of more are said as a person says it", () => {
  expect([1, 2, 3, 1_400].map((count) => allOf(count, "link"))).toEqual([
    "the one link is",
    "both links are",
    "all 3 links are",
    "all 1,400 links are",
  ]);
});
