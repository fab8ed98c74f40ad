// @ts-check
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./places.mjs";

const run = promisify(execFile);

/**
 * An archive as a colleague might send it to whoever has the finished example: one incident is the same, one was edited
 * there, one is new.
 * @returns {Promise<string>} its bytes in base64
 */
export async function sampleArchive() {
  const folder = await mkdtemp(join(tmpdir(), "second-story-archive-"));
  const workspace = join(folder, "workspace");
  const archive = join(folder, "handover.secondstory");
  const cli = (/** @type {readonly string[]} */ ...args) =>
    run(process.execPath, [join(root, "build/cli.mjs"), ...args]);
  const edit = async (/** @type {string} */ name, /** @type {Record<string, unknown>} */ fields) => {
    const file = join(workspace, "incidents", name, "incident.json");
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), ...fields }, null, 2));
  };
  try {
    await cli("sample", workspace);
    await edit("inc-2015-014", { title: "Certificate of the API ran out", severity: "SEV2" });
    await edit("inc-2015-011", { id: "another", key: "INC-2015-009", title: "Disk of the backup host full" });
    await cli("archive", workspace, "-o", archive, "--sources");
    return (await readFile(archive)).toString("base64");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
