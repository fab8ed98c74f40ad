import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { printIncident, printWorkspace } from "../../../core/model/files";
import { Incident } from "../../../core/model/incident";
import { Workspace } from "../../../core/model/workspace";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";

/** Fields that must stay as they are though any text would do: they name something, or stand in a source letter by letter. */
const kept = new Set(["id", "key", "quote", "zone", "url", "from", "to"]);
/** Fields of a word or two that a person wrote. */
const short = /^(?:title|label|name|role|owner|who|aliases|impact)$/u;

/**
 * Writes the finished example into a folder, with other words in every text that a person wrote: about as long as
 * before, each another, and mixed with a key, a time and the name of a machine as such lines are.
 */
export async function writeInScript(folder: string, words: readonly string[]): Promise<void> {
  const { workspace, incidents } = sampleWorkspace();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "workspace.json"), printWorkspace(inScript(Workspace, workspace, words)));
  for (const each of incidents) {
    const place = join(folder, "incidents", each.folder);
    await mkdir(join(place, "sources"), { recursive: true });
    await writeFile(join(place, "incident.json"), printIncident(inScript(Incident, each.incident, words)));
    for (const { sha256, text } of each.sources) await writeFile(join(place, "sources", `${sha256}.txt`), text);
  }
}

/** The document in other words; a word of the model, where the schema wants one, stays. */
function inScript<Schema extends z.ZodType>(schema: Schema, document: object, words: readonly string[]) {
  const written = rewritten(document, words);
  for (const { path } of schema.safeParse(written).error?.issues ?? []) {
    const holder = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), written);
    const before = path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), document);
    Reflect.set(Object(holder), path.at(-1) ?? "", before);
  }
  return schema.parse(written);
}

function rewritten(document: object, words: readonly string[]): unknown {
  let count = 0;
  const sentence = (length: number): string => {
    count += 1;
    const mixed = ["INC-2016-001", "14:05", "mq1", "25"][count % 4] ?? "";
    const parts = [words[count % words.length] ?? ""];
    while (parts.join(" ").length + 6 < length) {
      parts.push(parts.length === 2 ? mixed : (words[(count + parts.length * 3) % words.length] ?? ""));
    }
    return length < 30 ? `${parts.join(" ")} ${count}` : parts.join(" ");
  };
  const walk = (each: unknown, key: string): unknown => {
    if (kept.has(key)) return each;
    if (Array.isArray(each)) return each.map((inner) => walk(inner, key));
    if (typeof each === "object" && each !== null) {
      return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, walk(inner, name)]));
    }
    if (typeof each !== "string" || !(/\p{L}{2,} /u.test(each) || short.test(key))) return each;
    return sentence(each.length);
  };
  return walk(document, "");
}
