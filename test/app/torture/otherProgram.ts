import { randomUUID } from "node:crypto";
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { addIdea } from "../../../core/actions/edits";
import { printIncident, readIncident } from "../../../core/model/files";
import type { Dice } from "./dice";
import { readKept, WORKSPACE } from "./keptFiles";

/** The status that the other program gives an action. */
export const movedTo = "agreed";

/** Another program at a workspace: it renames, moves, copies and removes what it likes, and brings back what it took. */
export class OtherProgram {
  /** What it did, a line each. */
  readonly did: string[] = [];
  /** The ids of incidents of which it left more than one folder. */
  readonly copied = new Set<string>();
  /** The ids of incidents that it removed for good, with how many lines it had done then. */
  readonly removed = new Map<string, number>();
  /** The actions whose status it set, by the incident's id, with how many lines it had done then. */
  readonly moved: { readonly incident: string; readonly action: string; readonly at: number }[] = [];
  readonly #away: { readonly at: string; readonly from: string }[] = [];
  #count = 0;

  constructor(
    private readonly workspace: string,
    private readonly elsewhere: string,
    private readonly dice: Dice,
  ) {}

  /** Does one thing. */
  async act(): Promise<void> {
    const folders = await this.#folders();
    const folder = folders[this.dice.below(folders.length)];
    this.#count += 1;
    const what = this.dice.below(9);
    if (what === 0) return this.#takeAway(join(this.workspace, "workspace.json"));
    if (what === 1) return this.#takeAway(this.workspace);
    if (what === 2 || folder === undefined) return this.#bringOneBack();
    const place = join(this.workspace, "incidents", folder);
    if (what === 3) return this.#takeAway(place);
    if (what === 4) return this.#takeAway(join(place, "incident.json"));
    if (what === 5) return this.#copy(folder);
    if (what === 7) return this.#moveAction(folder);
    if (what === 6 && folders.length > 2) return this.#remove(folder);
    return this.#rename(folder);
  }

  /** Moves an action of an incident that is there. */
  async moveAction(): Promise<void> {
    const [folder] = await this.#folders();
    this.#count += 1;
    if (folder !== undefined) await this.#moveAction(folder);
  }

  async #folders(): Promise<readonly string[]> {
    return [...(await readKept(this.workspace)).keys()].filter((folder) => folder !== WORKSPACE);
  }

  /** Brings everything back that it took, the last first. */
  async bringAllBack(): Promise<void> {
    while (this.#away.length > 0) await this.#bringOneBack();
  }

  async #rename(folder: string): Promise<void> {
    const to = `named anew ${this.#count}`;
    await rename(join(this.workspace, "incidents", folder), join(this.workspace, "incidents", to));
    this.did.push(`renamed ${folder} to ${to}`);
  }

  async #copy(folder: string): Promise<void> {
    const to = `${folder.slice(0, 40)} copy ${this.#count}`;
    const id = await this.#idOf(folder);
    await cp(join(this.workspace, "incidents", folder), join(this.workspace, "incidents", to), { recursive: true });
    if (id !== undefined) this.copied.add(id);
    this.did.push(`copied ${folder} to ${to}`);
  }

  /** Sets the status of an action and puts it first, as a script would; where there is none, it adds one. */
  async #moveAction(folder: string): Promise<void> {
    const path = join(this.workspace, "incidents", folder, "incident.json");
    const text = await readFile(path, "utf8");
    const read = readIncident(text, path);
    if (!read.ok) throw new Error(read.finding.message);
    const incident = read.value.value;
    const title = `Action ${this.#count} of another program`;
    const { actions } = incident.actions.length > 0 ? incident : addIdea(incident, { id: randomUUID(), title });
    const moved = actions[this.dice.below(actions.length)];
    if (moved === undefined) return;
    const others = actions.filter((action) => action !== moved);
    const next = printIncident({ ...incident, actions: [{ ...moved, status: movedTo }, ...others] });
    await writeFile(`${path}.new`, next);
    // What was saved meanwhile is not written over.
    if ((await readFile(path, "utf8")) !== text) return rm(`${path}.new`);
    await rename(`${path}.new`, path);
    this.did.push(`moved “${moved.title}” in ${folder}`);
    this.moved.push({ incident: incident.id, action: moved.id, at: this.did.length });
  }

  async #remove(folder: string): Promise<void> {
    const id = await this.#idOf(folder);
    if (id === undefined) return;
    await rm(join(this.workspace, "incidents", folder), { recursive: true });
    this.did.push(`removed ${folder}`);
    this.removed.set(id, this.did.length);
  }

  async #takeAway(path: string): Promise<void> {
    // What is away already, or lies in a folder that is, cannot be taken any more.
    if ((await stat(path).catch(() => null)) === null) return this.#bringOneBack();
    const at = join(this.elsewhere, `${this.#count} ${basename(path)}`);
    await mkdir(this.elsewhere, { recursive: true });
    await rename(path, at);
    this.#away.push({ at, from: path });
    this.did.push(`took ${basename(path)} away`);
  }

  async #bringOneBack(): Promise<void> {
    const last = this.#away.pop();
    if (last === undefined) return;
    const { at, from } = last;
    // Its folder may be another by now, and its name be taken: then it comes back beside.
    const parent = join(from, "..");
    await mkdir(parent, { recursive: true });
    const isTaken = (await stat(from).catch(() => null)) !== null;
    const to = isTaken
      ? join(
          parent,
          `${basename(from).replace(/\.json$/, "")} back ${this.#count}${basename(from).endsWith(".json") ? ".json" : ""}`,
        )
      : from;
    await rename(at, to);
    if (isTaken) this.did.push(`brought ${basename(from)} back as ${basename(to)}`);
    else this.did.push(`brought ${basename(from)} back`);
  }

  async #idOf(folder: string): Promise<string | undefined> {
    const document = (await readKept(this.workspace)).get(folder)?.document;
    return document?.id;
  }
}
