import { findWording } from "../../core/wording/findWording";
import type { Outcome } from "./output";
import { readWordingInput } from "./wordingInput";

/** `wording FILE [--json]`: wording findings in plain text, Markdown or a Word file. */
export function wordingCommand(path: string, asJson: boolean): Outcome {
  const { text, isWord } = readWordingInput(path);
  const findings = findWording(text, { linesAreParagraphs: isWord }).map((finding) => ({
    ...finding,
    place: isWord ? `paragraph ${finding.line}` : `line ${finding.line}, column ${finding.column}`,
  }));
  if (asJson) {
    const rows = findings.map(({ place, line, column, length, rule, category, quote, ask, why, source }) => ({
      place,
      line,
      column,
      length,
      rule,
      category,
      quote,
      ask,
      why,
      source,
    }));
    return { stdout: `${JSON.stringify(rows, null, 2)}\n`, exitCode: 0 };
  }
  const lines = findings.map(({ line, column, category, quote, ask, place }) => {
    const at = isWord ? `${path}, ${place}` : `${path}:${line}:${column}`;
    return `${at}  ${category}: “${quote.replace(/\s+/g, " ")}”. ${ask}`;
  });
  return { stdout: `${lines.length === 0 ? "Nothing to look at." : lines.join("\n")}\n`, exitCode: 0 };
}
