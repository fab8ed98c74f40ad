import { app, type Session, type WebContents } from "electron";

/** What a page may ask for; in the bundled app its own origin, nothing else. */
export interface Doors {
  /** Whether a request may go out of the page. */
  mayRequest(url: string): boolean;
  /** Whether the page may go to another address by itself. */
  mayNavigate(url: string): boolean;
  /** Chromium's rule for host names; `MAP * ~NOTFOUND` resolves none. */
  readonly hostRules: string;
}

/** Chromium's own debugger, which no fuse closes: asked for on the command line, it is not opened. */
export function closeDebugging(): void {
  for (const name of ["remote-debugging-port", "remote-debugging-pipe", "remote-debugging-address"])
    app.commandLine.removeSwitch(name);
}

/** Must run before the app is ready. */
export function closeNetwork(doors: Doors): void {
  const switches: readonly (readonly [string, string?])[] = [
    ["host-resolver-rules", doors.hostRules],
    ["no-proxy-server"],
    ["no-pings"],
    ["disable-background-networking"],
    ["disable-component-update"],
    ["disable-domain-reliability"],
    ["disable-quic"],
    ["disable-sync"],
    ["dns-prefetch-disable"],
  ];
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** Closes a session: no request but the own, no permission, no download, no dictionary, no proxy. */
export async function closeSession(session: Session, doors: Doors): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerDictionaryDownloadURL("secondstory://app/dictionaries/");
  session.setSpellCheckerEnabled(process.platform === "darwin");
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = doors.mayRequest(details.url);
    if (!allowed) console.warn(`A request was refused: ${details.url.slice(0, 200)}`);
    answer({ cancel: !allowed });
  });
  session.on("will-download", (event) => event.preventDefault());
  await session.setProxy({ mode: "direct" });
}

/** Closes a page: it stays where it is, opens no window and holds no other page. */
export function closeContents(contents: WebContents, doors: Doors): void {
  // Its datagrams pass by the filter of requests and by the content security policy.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("will-navigate", (event) => {
    if (!doors.mayNavigate(event.url)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!doors.mayNavigate(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
