import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const checkout = resolve(import.meta.dirname, "../../..");

test("every promise of the docs names a test that is there", async () => {
  const page = await readFile(join(checkout, "docs/contributing/promises.md"), "utf8");
  const rows = [...page.matchAll(/^\| (.+?) +\| `(test\/[^`]+)` +\| (.+?) +\|$/gm)];
  expect(rows.length).toBeGreaterThan(30);
  const missing = [];
  for (const [, promise, file = "", name = ""] of rows) {
    const text = await readFile(join(checkout, file), "utf8").catch(() => "");
    if (!text.includes(`"${name}"`) && !text.includes(`\`${name}\``)) missing.push(`${promise}: ${file}, ${name}`);
  }
  expect(missing).toEqual([]);
});
