import { join, resolve } from "node:path";
import { defineConfig, loadConfigFromFile, mergeConfig } from "electron-vite";

/** Where the bundle goes: a throwaway folder, never `out/`. */
const folder = process.env.DOOR_FOLDER ?? "";
if (folder === "") throw new Error("DOOR_FOLDER names the folder that the app with a door is bundled into.");

/** The app bundled as ever, with one more entry in the window, which shares every module with the app's own. */
export default defineConfig(async (env) => {
  const { config } = await loadConfigFromFile(env, resolve("electron.vite.config.ts"));
  return mergeConfig(config, {
    main: { build: { outDir: join(folder, "main") } },
    preload: { build: { outDir: join(folder, "preload") } },
    renderer: {
      build: {
        outDir: join(folder, "renderer"),
        rollupOptions: {
          input: { door: resolve("test/app/driver/storeDoor.ts") },
          output: { entryFileNames: "assets/[name].js" },
        },
      },
    },
  });
});
