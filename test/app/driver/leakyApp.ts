import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect } from "vitest";

const checkout = resolve(import.meta.dirname, "../../..");

/** The filters of a page, as the bundle spells them, and what is put there instead. */
const holes: Readonly<Record<string, string>> = {
  'contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");': "",
  "cancel: !allowed": "cancel: false",
  "MAP * ~NOTFOUND": "",
  '"Content-Security-Policy": contentSecurityPolicy': '"X-Planted": contentSecurityPolicy',
};

/** A copy of the bundled app with its filters taken out: the planted fault of every test that looks for a leak. */
export async function leakyApp(folder: string): Promise<string> {
  await mkdir(join(folder, "out"), { recursive: true });
  await cp(join(checkout, "package.json"), join(folder, "package.json"));
  for (const part of ["main", "preload", "renderer"])
    await cp(join(checkout, "out", part), join(folder, "out", part), { recursive: true });
  const main = join(folder, "out", "main", "main.js");
  const host = await readFile(main, "utf8");
  for (const filter of Object.keys(holes)) expect(host).toContain(filter);
  await writeFile(
    main,
    Object.entries(holes).reduce((text, [filter, hole]) => text.replaceAll(filter, hole), host),
  );
  return folder;
}
