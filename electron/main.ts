import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { app } from "electron";
import { runApp } from "./app";
import { closeDebugging } from "./closedDoors";
import { isOwnUrl } from "./origin";
import { answerFrom } from "./ownProtocol";
import { hasScreen } from "./platform";
import { printAndEnd } from "./printStart";
import { commandInArguments, printInArguments } from "./startArguments";

const out = dirname(dirname(fileURLToPath(import.meta.url)));
const command = app.isPackaged ? commandInArguments(process.argv) : undefined;
const print = printInArguments(process.argv);

if (app.isPackaged) closeDebugging();
if (print !== undefined) {
  printAndEnd(print);
} else if (command === undefined) {
  runApp({
    answerOwn: () => answerFrom(join(out, "renderer")),
    doors: {
      mayRequest: (url) => isOwnUrl(url) || url.startsWith("data:") || url.startsWith("blob:secondstory://app/"),
      mayNavigate: () => false,
      hostRules: "MAP * ~NOTFOUND",
    },
    preload: join(out, "preload", "preload.cjs"),
    devTools: !app.isPackaged,
  });
} else {
  // The command line takes no lock and opens no window: it ends before Electron looks for a screen.
  const commandLine = join(out, "cli.mjs");
  const switches = process.argv.slice(1, -command.length);
  // Printing does need one: without it the command says so, where Chromium would only say that it cannot start.
  // Whatever the variable held is overwritten: it names a program to start.
  process.env.SECOND_STORY_PRINTER = JSON.stringify(hasScreen() ? [process.execPath, ...switches] : []);
  process.argv.splice(1, process.argv.length, commandLine, ...command);
  await import(pathToFileURL(commandLine).href);
  process.exit(process.exitCode);
}
