import { expect, test } from "vitest";
import { atOnce } from "../../../../core/model/steps";
import { orderOfEvents } from "../../../../core/timeline/order";
import { orderGraphInSteps } from "../../../../core/timeline/orderGraph";
import { incidentOf } from "./incidentOf";

/** All events overlap in many ways and stand in three sources: the worst for a closure that is stored by pairs. */
function crowded(count: number) {
  return incidentOf({
    events: Array.from({ length: count }, (_, index) => ({
      id: `e${index}`,
      title: "x",
      source: { id: `s${index % 3}`, line: index + 1 },
      when: {
        kind: "range",
        earliest: new Date(((index * 7919) % count) * 1_000).toISOString(),
        latest: new Date(((index * 7919) % count) * 1_000 + 600_000).toISOString(),
        zone: "UTC",
      },
    })),
  });
}

test.each([100, 1_000, 10_000])("%i events need at most five links each, not one per pair", (count) => {
  const links = atOnce(orderGraphInSteps(crowded(count))).successors.reduce((sum, next) => sum + next.length, 0);
  expect(links).toBeLessThanOrEqual(5 * count);
});

test("ten thousand events in one row are no danger to the stack", () => {
  const row = incidentOf({
    events: Array.from({ length: 10_000 }, (_, index) => ({
      id: `e${index}`,
      title: "x",
      after: index + 1 < 10_000 ? [`e${index + 1}`] : [],
    })),
  });
  const order = orderOfEvents(row);
  expect(order.sorted[0]?.id).toBe("e9999");
  expect(order.certainlyBefore("e9999", "e0")).toBe(true);
});
