import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

const root = import.meta.dirname;

/** The older of the two runtimes that the app runs on (4-architecture, "Electron 33 and current"). */
const hostTarget = "node20.18";
const windowTarget = "chrome130";

/** The fonts of the first picture come beside the script: asked for only when text is laid out, it would be laid out twice. */
const firstFonts: Plugin = {
  name: "first-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /\/(?:inter|source-serif-4)-latin-wght-normal-[^/]*\.woff2$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `./${file}` },
          injectTo: "head" as const,
        })),
  },
};

export default defineConfig(({ command }) => {
  const developing = command === "serve";
  const out = developing ? "out/dev" : "out";
  return {
    main: {
      build: {
        target: hostTarget,
        outDir: `${out}/main`,
        externalizeDeps: false,
        rollupOptions: {
          input: { main: resolve(root, developing ? "electron/devMain.ts" : "electron/main.ts") },
          output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    },
    preload: {
      build: {
        target: hostTarget,
        outDir: `${out}/preload`,
        externalizeDeps: false,
        rollupOptions: {
          input: { preload: resolve(root, "electron/preload.ts") },
          output: { format: "cjs", entryFileNames: "[name].cjs" },
        },
      },
    },
    renderer: {
      root: resolve(root, "renderer"),
      plugins: [react(), firstFonts],
      // The window's origin is its own, so it has to be told where the development server's socket is.
      server: {
        port: 5173,
        strictPort: true,
        hmr: { protocol: "ws", host: "localhost", clientPort: 5173 },
        fs: { allow: [root] },
      },
      worker: {
        format: "es",
        rollupOptions: {
          output: { entryFileNames: "workers/[name]-[hash].js", chunkFileNames: "workers/[name]-[hash].js" },
        },
      },
      build: {
        target: windowTarget,
        outDir: `${out}/renderer`,
        // electron-vite leaves it off; parsing the names and comments would delay the first picture.
        minify: true,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 5_000,
        rollupOptions: {
          input: { index: resolve(root, "renderer/index.html") },
          // What the first picture needs comes in one piece: each further file costs it a request.
          output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
        },
      },
    },
  };
});
