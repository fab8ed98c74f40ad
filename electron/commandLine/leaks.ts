import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { showPeople } from "../../core/model/people";
import { type Leak, leaksInLines, leaksOf } from "../../core/people/leaks";
import { soleRoleInWords, soleRoles } from "../../core/people/soleRoles";
import { fail } from "./failure";
import { type IncidentInput, readInput, readText, workspaceAround } from "./input";
import type { Outcome } from "./output";

/** What `leaks` was asked for. */
export interface LeaksOptions {
  readonly json: boolean;
  /** The texts that were taken in as well, line by line. */
  readonly sources: boolean;
}

/**
 * `leaks IN [--sources] [--json]`: every place that names somebody of the people list, or says what is nobody else's
 * business. Exit 1 when there is one.
 */
export async function leaksCommand(path: string, { json, sources }: LeaksOptions): Promise<Outcome> {
  const input = await readInput(path);
  if (input.kind === "text")
    fail(`${input.file} is no incident file. Name an incident, its folder, a workspace or an archive.`);
  const incidents = input.kind === "workspace" ? input.incidents : [input];
  const workspace = input.kind === "workspace" ? input.workspace : workspaceAround(path, input)?.workspace;
  const services = (workspace?.services ?? []).flatMap(({ name, aliases }) => [name, ...aliases]);
  const found = incidents.map((each) => {
    const leaks = [...leaksOf(each.incident, services), ...(sources ? leaksOfSources(each, services) : [])];
    return { incident: each.incident, leaks };
  });
  const exitCode = found.some(({ leaks }) => leaks.length > 0) ? 1 : 0;
  const notes = found.flatMap(({ incident }) =>
    soleRoles(incident.people).map((role) => `${incident.key}: ${soleRoleInWords(role)}`),
  );
  if (json) {
    const rows = found.flatMap(({ incident, leaks }) =>
      leaks.map(({ kind, where, found: text, instead, advice }) => ({
        incident: incident.key,
        kind,
        where: showPeople(where, incident.people, "roles"),
        found: text,
        instead: instead === null ? null : showPeople(instead, incident.people, "roles"),
        ...(instead === null && { advice }),
      })),
    );
    return { stdout: `${JSON.stringify(rows, null, 2)}\n`, exitCode };
  }
  const lines = found.flatMap(({ incident, leaks }) =>
    leaks.map((leak) => `${incident.key}  ${inWords(leak, (text) => showPeople(text, incident.people, "roles"))}`),
  );
  return { stdout: `${lines.length === 0 ? "Nothing found." : lines.join("\n")}\n`, notes, exitCode };
}

function inWords({ kind, where, before, found, after, instead, advice }: Leak, show: (text: string) => string): string {
  const around = show(`${before}⟦${found}⟧${after}`).replace(/\s+/gu, " ").trim();
  return `${kind}  ${show(where)}: ${around}  → ${instead === null ? advice : show(instead)}`;
}

function leaksOfSources({ file, incident }: IncidentInput, services: readonly string[]): readonly Leak[] {
  return incident.sources.flatMap((source) => {
    const text = join(dirname(file), "sources", `${source.sha256}.txt`);
    return existsSync(text) ? leaksInLines(incident, source, readText(text).split("\n"), services) : [];
  });
}
