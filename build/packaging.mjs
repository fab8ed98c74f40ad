// @ts-check
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { outFolder } from "./places.mjs";

/*
 * What is packed, and for which systems. `build/package.mjs` gives it the runtime of this machine; the installers
 * other than a plain folder fetch helpers, so they are made where their hosts can be reached.
 */

/** Where icons.mjs paints the app's icon. */
export const iconFolder = join(outFolder, "icons");

/**
 * @param {{ dist: string, version: string }} electron the folder of the runtime to pack, and its version
 * @param {string} output the folder that the app is packed into
 * @returns {import("electron-builder").Configuration}
 */
export function packaging(electron, output) {
  return {
    appId: "app.second-story",
    productName: "Second Story",
    copyright: "The Second Story team",
    directories: { output, buildResources: iconFolder },
    electronDist: electron.dist,
    electronVersion: electron.version,
    npmRebuild: false,
    // Everything the app needs is in the bundle; node_modules would bring ten times its size.
    files: [
      "out/main/**",
      "out/preload/**",
      "out/renderer/**",
      "out/cli.mjs",
      "out/report-assets/**",
      "package.json",
      "!node_modules/**",
    ],
    asar: true,
    fileAssociations: [
      { ext: "secondstory", name: "Second Story archive", mimeType: "application/x-second-story", role: "Editor" },
    ],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    },
    // A plain Electron would open any folder named on its command line.
    afterPack: ({ appOutDir }) => rm(join(appOutDir, "resources", "default_app.asar"), { force: true }),
    mac: {
      target: ["dmg"],
      icon: join(iconFolder, "icon.icns"),
      category: "public.app-category.productivity",
      hardenedRuntime: true,
    },
    win: { target: ["nsis"], icon: join(iconFolder, "icon.ico") },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    linux: {
      target: ["AppImage", "deb"],
      icon: iconFolder,
      category: "Office",
      executableName: "second-story",
      maintainer: "The Second Story team",
    },
    publish: null,
  };
}
