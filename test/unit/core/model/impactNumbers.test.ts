import fc from "fast-check";
import { expect, test } from "vitest";
import { impactAmountInWords, readImpactAmount } from "../../../../core/model/impactNumbers";

test.for([
  ["between 310 and 420 orders", { min: 310, max: 420, unit: "orders" }],
  ["420 to 310 orders", { min: 310, max: 420, unit: "orders" }],
  ["310–420", { min: 310, max: 420 }],
  ["at least 2,000 people", { min: 2_000, unit: "people" }],
  ["up to 5 %", { max: 5, unit: "%" }],
  ["about 50k EUR", { min: 50_000, max: 50_000, unit: "EUR" }],
  ["1.5m requests", { min: 1_500_000, max: 1_500_000, unit: "requests" }],
  ["3 months of data", { min: 3, max: 3, unit: "months of data" }],
  ["3 kg", { min: 3, max: 3, unit: "kg" }],
  ["between 2 and 3 minutes", { min: 2, max: 3, unit: "minutes" }],
  ["unknown", {}],
  ["", {}],
] as const)("“%s” is understood", ([said, amount]) => {
  expect(readImpactAmount(said)).toEqual({ ok: true, value: amount });
});

test("words without a number are refused with a way to say it", () => {
  expect(readImpactAmount("quite a lot")).toMatchObject({
    ok: false,
    finding: { message: expect.stringContaining("“quite a lot” holds no number") },
  });
});

test("what is shown of an amount is read back as the same amount", () => {
  const number = fc.nat({ max: 10_000_000 });
  const unit = fc.constantFrom(undefined, "orders", "people", "minutes", "kg", "EUR");
  const amount = fc.oneof(
    fc.tuple(number, number).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
    number.map((min) => ({ min })),
    number.map((max) => ({ max })),
  );
  fc.assert(
    fc.property(amount, unit, (bounds, of) => {
      const whole = of === undefined ? bounds : { ...bounds, unit: of };
      expect(readImpactAmount(impactAmountInWords(whole))).toEqual({ ok: true, value: whole });
    }),
  );
});
