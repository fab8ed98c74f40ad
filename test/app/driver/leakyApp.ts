import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect } from "vitest";

const checkout = resolve(import.meta.dirname, "../../..");

/** The filters of a page, as the bundle spells them, and what is put there instead. */
const holes: Readonly<Record<string, string>> = {
  'contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");': "",
  "cancel: !allowed": "cancel: false",
  "MAP * ~NOTFOUND": "",
  '["dns-prefetch-disable"]': "",
  '"Content-Security-Policy": contentSecurityPolicy': '"X-Planted": contentSecurityPolicy',
};

/**
 * A copy of the bundled app with its filters taken out: the planted fault of every test that looks for a leak.
 * @param from what is copied: the checkout, or a copy that has a fault already
 */
export async function leakyApp(folder: string, from = checkout): Promise<string> {
  await mkdir(join(folder, "out"), { recursive: true });
  await cp(join(from, "package.json"), join(folder, "package.json"));
  for (const part of ["main", "preload", "renderer"])
    await cp(join(from, "out", part), join(folder, "out", part), { recursive: true });
  const main = join(folder, "out", "main", "main.js");
  const host = await readFile(main, "utf8");
  for (const filter of Object.keys(holes)) expect(host).toContain(filter);
  await writeFile(
    main,
    Object.entries(holes).reduce((text, [filter, hole]) => text.replaceAll(filter, hole), host),
  );
  return folder;
}
