import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { replaceFile } from "./atomicFile";
import { bytesOf } from "./textBytes";

/** Where Linux desktops look for what they start at login (XDG Autostart). */
export function autostartPath(configFolder: string): string {
  return join(configFolder, "autostart", "second-story.desktop");
}

/** Writes the entry that starts a program with its arguments. */
export async function writeAutostart(path: string, command: readonly string[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(path, bytesOf(autostartEntry(command)), "anything");
}

/** Where the entry is there for another place of the program, as after an update, it names this one from now on. */
export async function refreshAutostart(path: string, command: readonly string[]): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => "");
  if ((await isAutostarted(path)) && text !== autostartEntry(command)) await writeAutostart(path, command);
}

export async function removeAutostart(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Whether the entry is there, and no settings of the desktop have switched it off. */
export async function isAutostarted(path: string): Promise<boolean> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text !== "" && !/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/im.test(text);
}

function autostartEntry(command: readonly string[]): string {
  return `${[
    "[Desktop Entry]",
    "Type=Application",
    "Name=Second Story",
    `Exec=${command.map(quoted).join(" ")}`,
    "Terminal=false",
    "X-GNOME-Autostart-enabled=true",
  ].join("\n")}\n`;
}

/** Quoted as the Desktop Entry Specification has it: for the command line, then as the value of a key. */
function quoted(argument: string): string {
  const forCommand = `"${argument.replaceAll(/["`$\\]/g, "\\$&").replaceAll("%", "%%")}"`;
  return forCommand.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}
