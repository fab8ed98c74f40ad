import { expect, test } from "vitest";
import type { AnyCommand, MenuName } from "../../../renderer/store/command";
import { allCommands } from "../../../renderer/store/commandRegistry";

const page = "../../../docs/using/keyboard.md";

/** In the order of the page; no menu can be left out. */
const headings: Readonly<Record<MenuName, string>> = {
  Go: "Going somewhere",
  Edit: "Undo and find",
  File: "Files and reports",
  View: "The window",
  Timeline: "On the timeline",
  Cascade: "On the cascade",
  Action: "On actions",
  Help: "Help",
};

test("the page of keys says what the registry says: after a change, run this test with -u", async () => {
  await expect(pageOfKeys(allCommands)).toMatchFileSnapshot(page);
});

test("every command with keys has its line", () => {
  const lines = pageOfKeys(allCommands)
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const withKeys = allCommands.filter(({ keys, menu }) => keys !== undefined && menu !== undefined);
  expect(allCommands.filter(({ keys, menu }) => keys !== undefined && menu === undefined)).toEqual([]);
  expect(lines).toHaveLength(withKeys.length + size.length + everyList.length);
});

function pageOfKeys(commands: readonly AnyCommand[]): string {
  const withKeys = commands.filter((command) => command.keys !== undefined);
  const sections = Object.entries(headings).map(([menu, heading]) =>
    section(
      heading,
      withKeys.filter((command) => command.menu === menu),
    ),
  );
  return `${[intro, ...sections.filter((text) => text !== ""), sizes, everywhere].join("\n\n")}\n`;
}

function section(heading: string, commands: readonly AnyCommand[]): string {
  if (commands.length === 0) return "";
  return `## ${heading}\n\n${table(commands.map(({ keys = "", title }) => [inWords(keys), title.replace("…", "")]))}`;
}

/** A Markdown table with its columns aligned, as the formatter wants it. */
function table(cells: readonly (readonly [string, string])[]): string {
  const all: readonly (readonly [string, string])[] = [["key", "does"], ...cells];
  const widthOf = (column: 0 | 1) => Math.max(...all.map((row) => row[column].length));
  const [first, second] = [widthOf(0), widthOf(1)];
  const lines = all.map(([key, does]) => `| ${key.padEnd(first)} | ${does.padEnd(second)} |`);
  return [lines[0], `| ${"-".repeat(first)} | ${"-".repeat(second)} |`, ...lines.slice(1)].join("\n");
}

const arrows: Readonly<Record<string, string>> = {
  Left: "←",
  Right: "→",
  Up: "↑",
  Down: "↓",
  Mod: "Ctrl",
  Escape: "Esc",
};

function inWords(keys: string): string {
  if (keys === "+" || keys === "-") return `\`${keys}\``;
  return keys
    .split("+")
    .map((key) => `\`${arrows[key] ?? key}\``)
    .join(" ");
}

const intro = `# Keyboard

Nothing needs a mouse. Single letters act while no text field has the caret; \`Esc\` leaves a field and backs out of
whatever is open. On a Mac, Ctrl is Cmd. The same list opens in the app with \`?\`.`;

const size: readonly (readonly [string, string])[] = [
  ["`Ctrl` `+`", "Everything larger"],
  ["`Ctrl` `-`", "Everything smaller"],
  ["`Ctrl` `0`", "Everything in its own size"],
];

const everyList: readonly (readonly [string, string])[] = [
  ["`↑` `↓`", "To the row before or after"],
  ["`Home` `End`", "To the first or last row"],
  ["`Enter`", "Open the row, or edit it in place"],
  ["`Tab`", "To the next part of the window"],
];

const sizes = `## Size\n\n${table(size)}`;
const everywhere = `## In every list

${table(everyList)}`;
