// @ts-check
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { outFolder, root } from "./places.mjs";
import { isStale } from "./stale.mjs";

/*
 * `npm run -s cli -- …`: runs the command line in this process, bundled anew first when its sources changed. npm
 * starts scripts in the checkout; the paths that a person typed belong to the folder they typed them in.
 */
const bundle = join(outFolder, "cli.mjs");
if (await isStale(bundle, ["core", "electron", "package-lock.json"])) {
  const { buildCli } = await import("./build-cli.mjs");
  await buildCli(root, outFolder);
}
// For PDF the command line starts Electron; this is how, in a checkout.
process.env.SECOND_STORY_PRINTER = JSON.stringify([process.execPath, join(root, "build", "print-page.mjs")]);
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv.splice(1, 1, bundle);
await import(pathToFileURL(bundle).href);
