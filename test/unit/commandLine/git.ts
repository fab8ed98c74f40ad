import { spawnSync } from "node:child_process";

/** How git ended, and all that it said. */
interface GitEnded {
  readonly code: number | null;
  readonly said: string;
}

/** Runs git in a folder, as nobody in particular. */
export function git(folder: string, ...args: readonly string[]): GitEnded {
  const identity = ["-c", "user.name=Team", "-c", "user.email=team@example.org", "-c", "init.defaultBranch=main"];
  const ended = spawnSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  return { code: ended.status, said: `${ended.stdout}${ended.stderr}` };
}

/** The same where git must not refuse; what it said. */
export function done(folder: string, ...args: readonly string[]): string {
  const { code, said } = git(folder, ...args);
  if (code !== 0) throw new Error(`git ${args.join(" ")}: ${said}`);
  return said;
}
