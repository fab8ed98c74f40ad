/** What an error says, in one line: the database repeats itself in a second one. */
export function firstLine(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return (said.split("\n")[0] ?? "").trim().replace(/\.$/, "");
}
