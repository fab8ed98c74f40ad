/** What a line of notes is by its marks, before anything is read in it. */
export type LineForm = "front matter" | "blank" | "fence" | "code" | "rule" | "table head" | "heading" | "text";

const heading = /^\s{0,3}#{1,6}\s+\S/u;
/** A line drawn, or the line under a table's head. */
const rule = /^[-*_=\s|:]{3,}$/u;
const fence = /^\s{0,12}(?:`{3,}|~{3,})/u;

/** The form of every line of a Markdown or plain text. One pass. */
export function lineForms(lines: readonly string[]): readonly LineForm[] {
  const frontMatterEnd =
    lines[0]?.trim() === "---" ? lines.findIndex((line, at) => at > 0 && line.trim() === "---") : -1;
  let isFenced = false;
  return lines.map((line, at): LineForm => {
    if (at <= frontMatterEnd) return "front matter";
    if (line.trim() === "") return "blank";
    if (fence.test(line)) {
      isFenced = !isFenced;
      return "fence";
    }
    if (isFenced) return "code";
    if (rule.test(line.trim())) return "rule";
    if (heading.test(line)) return "heading";
    return line.trimStart().startsWith("|") && isRule(lines[at + 1]) ? "table head" : "text";
  });
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== "" && rule.test(line.trim());
}
