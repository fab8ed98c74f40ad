import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allCommands } from "../../../../renderer/store/commandRegistry";

const folder = join(import.meta.dirname, "../../../../renderer/store/commands");

function isCommand(value: unknown): boolean {
  return typeof value === "object" && value !== null && "id" in value && "title" in value && "target" in value;
}

test("every command that is declared stands in the registry, so that none escapes what is checked of all", async () => {
  const known = new Set<unknown>(allCommands);
  const missing: string[] = [];
  let found = 0;
  for (const file of await readdir(folder)) {
    const module: Readonly<Record<string, unknown>> = await import(join(folder, file));
    for (const [name, value] of Object.entries(module).filter(([, each]) => isCommand(each))) {
      found += 1;
      if (!known.has(value)) missing.push(`${file}: ${name}`);
    }
  }
  expect(missing).toEqual([]);
  expect(found).toBeGreaterThan(150);
});
