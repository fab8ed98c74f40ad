import { findWording } from "../../core/wording/findWording";
import { readText } from "./input";
import type { Outcome } from "./output";

/** `wording FILE [--json]`: wording findings in plain text or Markdown. */
export function wordingCommand(path: string, asJson: boolean): Outcome {
  const findings = findWording(readText(path));
  if (asJson) {
    const rows = findings.map(({ line, column, length, rule, category, quote, ask }) => ({
      line,
      column,
      length,
      rule,
      category,
      quote,
      ask,
    }));
    return { stdout: `${JSON.stringify(rows, null, 2)}\n`, exitCode: 0 };
  }
  const lines = findings.map(
    ({ line, column, category, quote, ask }) => `${path}:${line}:${column}  ${category}: “${quote}”. ${ask}`,
  );
  return { stdout: `${lines.length === 0 ? "Nothing to look at." : lines.join("\n")}\n`, exitCode: 0 };
}
