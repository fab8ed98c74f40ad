// What a plain Electron runs when it is given the folder of an app: it loads that app under the app's own name.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
let folder;
for (let index = 0; index < args.length && folder === undefined; index += 1) {
  const arg = args[index];
  if (arg === "-r" || arg === "--require") {
    index += 1;
    require(resolve(args[index]));
  } else if (!arg.startsWith("-")) {
    folder = resolve(arg);
  }
}

if (folder === undefined) {
  process.stderr.write("Name the folder of the app to run.\n");
  app.exit(2);
} else {
  const described = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  app.setName(described.productName ?? described.name);
  app.setVersion(described.version);
  app.setAppPath(folder);
  // Awaited at the top level: without it Electron reports itself ready before the app has registered its protocol.
  await import(pathToFileURL(join(folder, described.main)).href);
}
