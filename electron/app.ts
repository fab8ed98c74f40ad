import { app, session } from "electron";
import { z } from "zod";
import { answerCalls, sendEvent } from "./bridgeHost";
import { closeContents, closeNetwork, closeSession, type Doors } from "./closedDoors";
import { followEnding } from "./ending";
import { hostCalls } from "./hostCalls";
import { type HostSettings, openHostSettings } from "./hostSettings";
import { keepLaunchAtLogin, startsHidden } from "./launchAtLogin";
import { type MainWindow, openMainWindow } from "./mainWindow";
import { showFirstMenu } from "./nativeMenu";
import { createOpenedPaths } from "./openedPaths";
import { createOutsideFiles } from "./outsideFiles";
import { registerOwnScheme } from "./ownProtocol";
import { nameToSystem, profileFolder } from "./platform";
import { pathsInArguments } from "./startArguments";
import { createWorkspaceHost } from "./workspaceSession";

/** What differs between the bundled app and one under development. */
export interface AppParts {
  /** Has the requests of the app's own origin answered, once the app is ready. */
  readonly answerOwn: () => void;
  readonly doors: Doors;
  readonly preload: string;
  readonly devTools: boolean;
}

/** A second start's own arguments: Chromium passes them on in another order, so they travel beside. */
const handedOver = z.object({ paths: z.array(z.string()), isHidden: z.boolean() });

/** Starts the app, or hands what this start names to the one that has the profile already. */
export function runApp(parts: AppParts): void {
  if (!app.commandLine.hasSwitch("user-data-dir")) app.setPath("userData", profileFolder());
  nameToSystem();
  registerOwnScheme();
  closeNetwork(parts.doors);
  const paths = [...pathsInArguments(process.argv, !app.isPackaged, process.cwd())];
  const isHidden = paths.length === 0 && startsHidden(process.argv);
  if (!app.requestSingleInstanceLock({ paths, isHidden })) {
    app.quit();
    return;
  }
  app.on("web-contents-created", (_event, contents) => closeContents(contents, parts.doors));
  // On a Mac a double click comes as an event, possibly before the app is ready.
  let take = async (path: string): Promise<void> => void paths.push(path);
  app.on("open-file", (event, path) => {
    event.preventDefault();
    void take(path);
  });
  const settings = openHostSettings(app.getPath("userData"));
  // Not awaited at the top level: an ESM main module that waits for `ready` there never becomes ready.
  void app.whenReady().then(async () => {
    take = await start(parts, { paths, isHidden }, settings);
  });
}

/** @returns what takes in a path that is opened later */
async function start(
  parts: AppParts,
  { paths, isHidden }: { readonly paths: readonly string[]; readonly isHidden: boolean },
  settings: HostSettings,
): Promise<(path: string) => Promise<void>> {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: "off" });
  const closed = closeSession(session.defaultSession, parts.doors);
  parts.answerOwn();
  showFirstMenu();

  let main: MainWindow | undefined;
  // Of the first window alone: a later one was asked for.
  let staysHidden = isHidden;
  const window = () => main?.window;
  const workspaces = createWorkspaceHost(settings, {
    folderChanged: (event) => sendEvent(window(), "folderChanged", event),
    backupNews: (event) => sendEvent(window(), "backupNews", event),
    textsReplaced: (event) => sendEvent(window(), "textsReplaced", event),
  });
  const outside = createOutsideFiles();
  const opened = createOpenedPaths(workspaces, outside, window);
  const currentWindow = (): MainWindow => {
    if (main !== undefined) return main;
    main = openMainWindow(settings, parts.doors, { ...parts, isHidden: staysHidden, closed });
    staysHidden = false;
    main.window.on("closed", () => {
      main = undefined;
      opened.notReady();
    });
    main.window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) opened.notReady();
    });
    return main;
  };
  const ending = followEnding({
    comeBack: () => currentWindow().bringUp(),
    settle: () => {
      workspaces.stop();
      return settings.settled();
    },
  });
  const bringUp = (): void => {
    if (ending.isUnderWay() || main?.isClosing() === true) {
      ending.askBack();
      opened.notReady();
    } else currentWindow().bringUp();
  };
  const takeLater = async (later: readonly string[]): Promise<void> => {
    bringUp();
    await taken;
    await opened.takeLater(later);
  };

  // A folder that this start names is the one that the window opens.
  const taken = opened.takeAtStart(paths);
  const openLast = () => taken.then(workspaces.openLast);
  answerCalls(
    window,
    hostCalls(settings, { ...workspaces, openLast }, currentWindow, { outside, sendWaiting: opened.ready }),
  );
  // Heard before there is a window: a second start, or an end, may come while this one's paths are looked at.
  app.on("second-instance", (_event, _argv, _folder, data) => {
    const given = handedOver.safeParse(data);
    if (given.success && given.data.isHidden) return;
    void takeLater(given.success ? given.data.paths : []);
  });
  app.on("activate", bringUp);
  currentWindow();
  void keepLaunchAtLogin();
  await taken;
  return (path) => takeLater([path]);
}
