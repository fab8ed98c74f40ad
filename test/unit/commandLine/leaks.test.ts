import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

const chat = "14:02 Jane Doe: renamed it\n14:03 nobody knew\n";
const sha256 = createHash("sha256").update(chat).digest("hex");

const incident = {
  schema: 1,
  id: "i1",
  key: "INC-1",
  title: "jdoe renamed the queue",
  summary: "amqp://shop:hunter2@queue.example.org/ was pasted; {@p1} knew.",
  people: [{ id: "p1", name: "Jane Doe", role: "administrator on duty", team: "platform" }],
  sources: [{ id: "s1", name: "chat.txt", sha256, lines: 2 }],
};

test("leaks lists each name, address and secret with its place and what stands instead, and ends with 1 where there is one", async () => {
  const folder = await emptyFolder();
  const file = join(folder, "incident.json");
  await writeFile(file, JSON.stringify(incident));
  await mkdir(join(folder, "sources"));
  await writeFile(join(folder, "sources", `${sha256}.txt`), chat);

  const told = await secondStory(["leaks", folder]);
  expect(told.code).toBe(1);
  expect(told.out.trim().split("\n")).toEqual([
    "INC-1  name  title: ⟦jdoe⟧ renamed the queue  → administrator on duty",
    "INC-1  secret  summary: amqp://⟦shop:hunter2⟧@queue.example.org/ was pasted;  → [password]",
  ]);
  expect(told.err).toContain("“administrator on duty” is one person here. Instead: “someone of platform”.");
  const rows = JSON.parse((await secondStory(["leaks", folder, "--sources", "--json"])).out) as object[];
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatchObject({ kind: "name", where: "source “chat.txt”, line 1", found: "Jane Doe", instead: null });

  await writeFile(file, JSON.stringify({ ...incident, title: "Renamed", summary: "{@p1} knew." }));
  expect(await secondStory(["leaks", folder])).toMatchObject({ code: 0, out: "Nothing found.\n" });
});
