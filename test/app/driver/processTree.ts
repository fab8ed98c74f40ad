import { readdir, readFile } from "node:fs/promises";

/** A process and all that came from it, as /proc tells it right now. */
export async function processTree(pid: number): Promise<number[]> {
  const children = new Map<number, number[]>();
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    // The second field is the program's name in brackets and may hold spaces; the parent is the second one behind it.
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree: number[] = [];
  const open = [pid];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    tree.push(next);
    open.push(...(children.get(next) ?? []));
  }
  return tree;
}

/** Ends a whole tree at once, as a power cut would: nothing in it can tidy up. */
export async function killTree(pid: number): Promise<void> {
  for (const member of await processTree(pid)) {
    try {
      process.kill(member, "SIGKILL");
    } catch {
      // It ended between the listing and now.
    }
  }
}
