import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { type ProtocolResponse, protocol } from "electron";
import { isAbsence } from "./fileFailure";
import { contentSecurityPolicy, isOwnUrl, scheme } from "./origin";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Stands in index.html where each load's own nonce goes. */
const noncePlace = "%STYLE_NONCE%";

/** Must run before the app is ready. */
export function registerOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true } },
  ]);
}

/**
 * Answers requests of the app's own origin from the folder of the built window. Not with `protocol.handle`: its requests
 * and responses are those of Node's web client, whose loading alone keeps the first picture waiting, and each body then
 * goes through two streams.
 */
export function answerFrom(folder: string): void {
  protocol.registerBufferProtocol(scheme, (request, answer) => {
    fileOf(folder, request).then(answer, () => answer({ error: unexpected }));
  });
}

/** Chromium's number for what should not have happened: the request fails. */
const unexpected = -9;

async function fileOf(
  folder: string,
  { method, url }: { readonly method: string; readonly url: string },
): Promise<ProtocolResponse> {
  const path = pathWithin(folder, url);
  if (method !== "GET" || path === undefined) return nothingHere();
  try {
    return page(path, await readFile(path));
  } catch (error) {
    if (isAbsence(error)) return nothingHere();
    throw error;
  }
}

function pathWithin(folder: string, url: string): string | undefined {
  if (!isOwnUrl(url)) return undefined;
  try {
    const asked = decodeURIComponent(new URL(url).pathname);
    const path = normalize(join(folder, asked === "/" || asked === "" ? "index.html" : asked));
    return path.startsWith(folder + sep) && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

function page(path: string, bytes: Buffer): ProtocolResponse {
  const nonce = randomBytes(16).toString("base64");
  const isPage = path.endsWith(".html");
  return {
    data: isPage ? Buffer.from(bytes.toString("utf8").replaceAll(noncePlace, nonce)) : bytes,
    headers: {
      "Content-Type": contentTypes[extname(path)] ?? "application/octet-stream",
      "Content-Security-Policy": contentSecurityPolicy(nonce, isWorker(path)),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  };
}

/** Workers are named so by the bundler's configuration; a page itself runs no WebAssembly. */
function isWorker(path: string): boolean {
  return path.includes(`${sep}workers${sep}`);
}

function nothingHere(): ProtocolResponse {
  return {
    statusCode: 404,
    data: Buffer.from("There is nothing here."),
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  };
}
