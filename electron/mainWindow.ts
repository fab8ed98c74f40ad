import { app, BrowserWindow, nativeTheme } from "electron";
import { sendEvent } from "./bridgeHost";
import { closeContents, type Doors } from "./closedDoors";
import type { HostSettings } from "./hostSettings";
import { origin } from "./origin";
import { lastWindowPlace, rememberWindowPlace } from "./windowPlace";

const flushPatienceMs = 5_000;
const reloadAgainMs = 10_000;

export interface MainWindow {
  readonly window: BrowserWindow;
  /** Shows it in front of all others, wherever it was; one that is not drawn yet, as soon as it is. */
  bringUp(): void;
  /** The page takes events from now on. */
  listening(): void;
  /** The page has put on disk all that it can: a window that waits to close may do so. */
  flushed(): void;
  /** It goes, and waits for its page at most: nothing can be shown in it any more. */
  isClosing(): boolean;
}

interface WindowOptions {
  readonly preload: string;
  readonly devTools: boolean;
  /** It is not shown before somebody asks for it. */
  readonly isHidden: boolean;
  /** The session's doors are closed: nothing is loaded before. */
  readonly closed: Promise<void>;
}

/** Opens the one window. It is shown when its first picture is ready, and closes when the page has saved. */
export function openMainWindow(settings: HostSettings, doors: Doors, options: WindowOptions): MainWindow {
  const { maximized, ...place } = lastWindowPlace(settings);
  const window = new BrowserWindow({
    ...place,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#17181b" : "#f7f6f3",
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: process.platform === "darwin",
      devTools: options.devTools,
    },
  });
  closeContents(window.webContents, doors);
  rememberWindowPlace(window, settings);
  window.on("page-title-updated", (event) => event.preventDefault());
  const bringUp = showWhenReady(window, { maximized, isHidden: options.isHidden });
  reloadAfterCrash(window);
  const saving = saveBeforeClosing(window);
  void options.closed.then(() => {
    if (!window.isDestroyed()) void window.loadURL(`${origin}/`);
  });
  return { window, bringUp, ...saving };
}

/** @returns what brings it up */
function showWhenReady(
  window: BrowserWindow,
  { maximized, isHidden }: { readonly maximized: boolean; readonly isHidden: boolean },
): () => void {
  let isReady = false;
  let isWanted = !isHidden;
  const show = (): void => {
    // Once: it shows a window, too.
    if (maximized && !window.isVisible()) window.maximize();
    window.show();
  };
  window.once("ready-to-show", () => {
    isReady = true;
    if (isWanted) show();
    // Elsewhere the starter or the dock brings it up; the taskbar has to have it for that.
    else if (process.platform === "win32") window.minimize();
  });
  return () => {
    isWanted = true;
    if (!isReady) return;
    if (window.isMinimized()) window.restore();
    if (!window.isVisible()) show();
    window.focus();
  };
}

/** A page that died is opened again; what it had acknowledged is in the working copy. Once, so that it cannot spin. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = 0;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    console.error(`The page of the window ended (${reason}).`);
    const now = performance.now();
    if (last === 0 || now - last > reloadAgainMs) void window.loadURL(`${origin}/`);
    last = now;
  });
}

type Saving = Pick<MainWindow, "listening" | "flushed" | "isClosing">;

/** Holds the window open until the page has saved; a page that never listened has nothing to save. */
function saveBeforeClosing(window: BrowserWindow): Saving {
  let listens = false;
  let mayClose = false;
  let waiting: NodeJS.Timeout | undefined;
  const close = (): void => {
    clearTimeout(waiting);
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  // The window's own page alone: a preview that loads within it changes nothing about who listens.
  window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) listens = false;
  });
  window.on("close", (event) => {
    if (mayClose || !listens || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (waiting !== undefined) return;
    waiting = setTimeout(close, flushPatienceMs);
    sendEvent(window, "flushBeforeClose", undefined);
  });
  return {
    listening: () => {
      listens = true;
    },
    flushed: () => {
      if (waiting !== undefined) close();
    },
    isClosing: () => waiting !== undefined,
  };
}
