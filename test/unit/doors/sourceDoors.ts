/** A way out of the app, or into it, that may stand in the sources only where somebody has thought about it. */
export interface SourceDoor {
  readonly pattern: RegExp;
  readonly why: string;
  /** The files, from the checkout, that may hold it. */
  readonly allowed: readonly string[];
}

const dev = "electron/devMain.ts";

/** The Electron security checklist as far as reading can tell, and every way a page can reach out. */
export const sourceDoors: readonly SourceDoor[] = [
  { pattern: /\bnodeIntegration\w*: (?!false)/, why: "gives a page Node", allowed: [] },
  {
    pattern: /\b(?:contextIsolation|sandbox|webSecurity): (?!true)/,
    why: "takes a wall away from a page",
    allowed: [],
  },
  { pattern: /\bwebviewTag: (?!false)/, why: "lets a page hold other pages", allowed: [] },
  { pattern: /\ballowRunningInsecureContent: (?!false)/, why: "mixes in what anybody can change", allowed: [] },
  { pattern: /\b(?:experimentalFeatures|enableBlinkFeatures)\b/, why: "is not ready for hostile content", allowed: [] },
  {
    pattern: /\bnew (?:BrowserWindow|BaseWindow|WebContentsView)\b/,
    why: "makes a page with settings of its own",
    allowed: ["electron/mainWindow.ts", "electron/printedPdf.ts"],
  },
  {
    pattern: /\bshell\.openExternal\b/,
    why: "hands an address to another program",
    allowed: ["electron/externalLink.ts"],
  },
  {
    pattern: /\bshell\.openPath\b/,
    why: "hands a file to another program",
    allowed: ["electron/exports.ts", "electron/hostCalls.ts"],
  },
  { pattern: /\bexecuteJavaScript|insertCSS\b/, why: "runs text as a program", allowed: [] },
  {
    pattern: /\beval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*["'`]/,
    why: "runs text as a program",
    allowed: [],
  },
  {
    pattern:
      /\bdangerouslySetInnerHTML\b|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bcreateContextualFragment\b/,
    why: "takes text for markup",
    allowed: [],
  },
  { pattern: /\bsrcdoc\b/i, why: "takes text for a page", allowed: ["renderer/features/report/ReportPreview.tsx"] },
  { pattern: /<webview\b/, why: "holds another page", allowed: [] },
  { pattern: /\bwindow\.open\b/, why: "opens another page", allowed: [] },
  { pattern: /\bfile:\/\//, why: "lets a page read files", allowed: [] },
  {
    pattern: /\bhttp:\/\/(?!schemas\.|purl\.org\/|www\.w3\.org\/)/,
    why: "is an address on the network",
    allowed: [dev],
  },
  {
    pattern: /\bfetch\(/,
    why: "asks for an address",
    allowed: [
      dev,
      "renderer/features/report/pngBySystemFonts.ts",
      "renderer/features/report/previewFonts.ts",
      "renderer/features/report/reportWorker.ts",
    ],
  },
  {
    pattern: /\b(?:WebSocket|EventSource|XMLHttpRequest|sendBeacon|RTCPeerConnection|WebTransport|importScripts)\b/,
    why: "reaches the network",
    allowed: [],
  },
  {
    pattern:
      /["'](?:node:)?(?:net|tls|dgram|dns|http|https|http2|inspector|vm|worker_threads|cluster)(?:\/promises)?["']/,
    why: "reaches the network, or runs text",
    allowed: [],
  },
  {
    pattern: /["'](?:node:)?child_process["']/,
    why: "starts other programs",
    allowed: ["electron/commandLine/mergeSetUp.ts", "electron/commandLine/pdf.ts"],
  },
  {
    pattern: /\b(?:autoUpdater|crashReporter|enableRemoteModule)\b|@electron\/remote|\bnet\.(?:fetch|request)\b/,
    why: "talks to the world, or gives a page the host",
    allowed: [],
  },
  {
    pattern: /(?<!wasm-)\bunsafe-(?:inline|eval)\b/,
    why: "loosens the content security policy",
    allowed: [dev, "core/report/writeHtml.ts", "electron/printedPdf.ts"],
  },
  {
    pattern: /\bipcRenderer\b|\bcontextBridge\b/,
    why: "gives a page a way to the host",
    allowed: ["electron/preload.ts"],
  },
  { pattern: /\bipcMain\b/, why: "hears a page", allowed: ["electron/bridgeHost.ts"] },
  {
    pattern: /\bregisterSchemesAsPrivileged\b|\bbypassCSP\b|\ballowServiceWorkers\b/,
    why: "gives a protocol rights",
    allowed: ["electron/ownProtocol.ts"],
  },
  { pattern: /\b(?:append|remove)Switch\b/, why: "changes Chromium itself", allowed: ["electron/closedDoors.ts"] },
  {
    pattern: /\bdevTools: (?!false|boolean|options\.devTools|!app\.isPackaged)/,
    why: "opens the tools in people's hands",
    allowed: [dev],
  },
  { pattern: /\bopenDevTools\b|\btoggleDevTools\b/, why: "opens the tools in people's hands", allowed: [] },
];

/**
 * Where a source opens a door that its file may not. Comments are passed over: they may speak of anything.
 * @param file its path from the checkout, with forward slashes
 * @returns a line each: file, line, why
 */
export function openDoors(file: string, text: string): readonly string[] {
  return text.split("\n").flatMap((line, index) => {
    if (/^\s*(?:\/\/|\/?\*)/.test(line)) return [];
    return sourceDoors
      .filter(({ pattern, allowed }) => pattern.test(line) && !allowed.includes(file))
      .map(({ why }) => `${file}:${index + 1} ${why}: ${line.trim()}`);
  });
}
