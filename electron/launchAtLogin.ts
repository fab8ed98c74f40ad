import { app } from "electron";
import { autostartPath, isAutostarted, refreshAutostart, removeAutostart, writeAutostart } from "./autostartFile";
import type { CallArgs, CallResult } from "./bridge";
import { failureOf } from "./fileFailure";
import { platformName } from "./platform";
import { hiddenSwitch } from "./startArguments";

/** Whether the system starts the app, out of sight, when the person logs in. */
export async function launchesAtLogin(): Promise<boolean> {
  if (platformName() === "linux") return isAutostarted(ownPath());
  return app.getLoginItemSettings({ args: ownArguments() }).openAtLogin;
}

/** Has the system start the app when the person logs in, or ends that. */
export async function setLaunchAtLogin({
  isOn,
}: CallArgs<"setLaunchAtLogin">): Promise<CallResult<"setLaunchAtLogin">> {
  if (platformName() !== "linux") {
    app.setLoginItemSettings({ openAtLogin: isOn, args: ownArguments() });
    return;
  }
  const path = ownPath();
  try {
    if (isOn) await writeAutostart(path, [ownProgram(), ...ownArguments()]);
    else await removeAutostart(path);
  } catch (error) {
    return failureOf(error, path);
  }
}

/** An AppImage of a newer version has another name: what starts at login follows it. */
export async function keepLaunchAtLogin(): Promise<void> {
  if (platformName() !== "linux" || !app.isPackaged) return;
  await refreshAutostart(ownPath(), [ownProgram(), ...ownArguments()]).catch((error: unknown) =>
    console.warn("What starts at login could not be brought up to date:", error),
  );
}

/** Whether this start is to stay out of sight: by its switch, or on a Mac as one at login, which takes no arguments. */
export function startsHidden(argv: readonly string[]): boolean {
  if (argv.includes(hiddenSwitch)) return true;
  return platformName() === "darwin" && app.getLoginItemSettings().wasOpenedAtLogin;
}

function ownPath(): string {
  return autostartPath(app.getPath("appData"));
}

/** An AppImage runs from a place that is there while it runs; the file itself is named beside. */
function ownProgram(): string {
  return (app.isPackaged ? process.env.APPIMAGE : undefined) ?? process.execPath;
}

function ownArguments(): string[] {
  return app.isPackaged ? [hiddenSwitch] : [app.getAppPath(), hiddenSwitch];
}
