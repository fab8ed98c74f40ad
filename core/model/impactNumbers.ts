import { type Result, refusal, success } from "./finding";
import type { ImpactNumber } from "./incidentEdits";

type Amount = Pick<ImpactNumber, "min" | "max" | "unit">;

const amount = String.raw`(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s*(k|m)(?![a-z]))?`;
const range = new RegExp(String.raw`^(?:between\s+)?${amount}\s*(?:and|to|–|-)\s*${amount}\s*(.*)$`, "i");
const bound = new RegExp(
  String.raw`^(at least|more than|over|at most|less than|up to|about|≈|~)?\s*${amount}\s*(.*)$`,
  "i",
);

/**
 * A number of the impact as people type it: "between 310 and 420 orders", "at least 2,000 people", "about 50k EUR".
 * What stands behind the number is its unit. "unknown" is a number that nobody knows.
 */
export function readImpactAmount(text: string): Result<Amount> {
  const said = text.trim();
  if (said === "" || /^(unknown|not known|\?)$/i.test(said)) return success({});
  const between = range.exec(said);
  if (between !== null) {
    const [min, max] = [numberOf(between[1], between[2]), numberOf(between[3], between[4])];
    return success({ min: Math.min(min, max), max: Math.max(min, max), ...unitOf(between[5]) });
  }
  const single = bound.exec(said);
  if (single === null) {
    return refusal(
      "amount",
      said,
      `“${said}” holds no number. Write it like “between 310 and 420 orders” or “unknown”.`,
    );
  }
  const value = numberOf(single[2], single[3]);
  const unit = unitOf(single[4]);
  switch ((single[1] ?? "").toLowerCase()) {
    case "at least":
    case "more than":
    case "over":
      return success({ min: value, ...unit });
    case "at most":
    case "less than":
    case "up to":
      return success({ max: value, ...unit });
    default:
      return success({ min: value, max: value, ...unit });
  }
}

/** A number of the impact in words: "between 310 and 420 orders". Without a number: "not known". */
export function impactAmountInWords({ min, max, unit }: Amount): string {
  const written = (value: number) => value.toLocaleString("en-GB");
  const rest = unit === undefined || unit === "" ? "" : ` ${unit}`;
  if (min === undefined && max === undefined) return "not known";
  if (min === undefined) return `at most ${written(max ?? 0)}${rest}`;
  if (max === undefined) return `at least ${written(min)}${rest}`;
  return min === max ? `${written(min)}${rest}` : `between ${written(min)} and ${written(max)}${rest}`;
}

function numberOf(digits = "", scale = ""): number {
  const factor = scale.toLowerCase() === "k" ? 1_000 : scale.toLowerCase() === "m" ? 1_000_000 : 1;
  return Number(digits.replaceAll(/[, ]/g, "")) * factor;
}

function unitOf(text = ""): { readonly unit?: string } {
  const unit = text.trim();
  return unit === "" ? {} : { unit };
}
