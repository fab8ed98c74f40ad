import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { protocol } from "electron";
import { runApp } from "./app";
import { isOwnUrl, scheme } from "./origin";

/*
 * The entry of `npm run dev` alone; the bundle is built from main.ts and holds nothing of this. The window keeps its
 * origin, and its files come from the development server, which also needs a socket for hot reload, inline scripts
 * and inline styles.
 */
const out = dirname(dirname(fileURLToPath(import.meta.url)));
const server = process.env.ELECTRON_RENDERER_URL ?? "http://localhost:5173";
const socket = server.replace(/^http/, "ws");
const relaxedPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self' ${socket}`,
  "worker-src 'self' blob:",
].join("; ");

async function serve(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await fetch(`${server}${pathname}${search}`, {
    headers: { accept: request.headers.get("accept") ?? "*/*" },
  });
  const headers = new Headers({ "Content-Security-Policy": relaxedPolicy });
  const type = answer.headers.get("content-type");
  if (type !== null) headers.set("Content-Type", type);
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
}

runApp({
  answerOwn: () => protocol.handle(scheme, serve),
  doors: {
    mayRequest: (url) =>
      isOwnUrl(url) || url.startsWith(server) || url.startsWith(socket) || /^(?:data|blob|devtools):/.test(url),
    mayNavigate: isOwnUrl,
    hostRules: "MAP * ~NOTFOUND, EXCLUDE localhost",
  },
  preload: join(out, "preload", "preload.cjs"),
  devTools: true,
});
