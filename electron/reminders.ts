import { app, Notification, nativeImage } from "electron";
import type { CallArgs } from "./bridge";
import type { MainWindow } from "./mainWindow";

/** The one that is shown: Electron forgets those that nobody holds, and with them what a click does. */
let shown: Notification | undefined;

/** Whether the system shows notifications; a Linux without libnotify does not. */
export function canNotify(): boolean {
  return Notification.isSupported();
}

/** Shows a notification in place of the last one. */
export function remind({ title, body }: CallArgs<"remind">, onClick: () => void): void {
  if (!canNotify()) return;
  shown?.close();
  shown = new Notification({ title, body: process.platform === "linux" ? withoutMarkup(body) : body, silent: true });
  shown.on("click", onClick);
  shown.show();
}

/** Linux desktops read markup in the body, links among it. */
function withoutMarkup(text: string): string {
  return text.replaceAll("<", "‹").replaceAll(">", "›");
}

/** Shows a count at the app's sign: in the dock, at the starter, or as a dot in the taskbar. */
export function setBadge({ count }: CallArgs<"setBadge">, { window }: MainWindow): void {
  if (process.platform !== "win32") app.setBadgeCount(count);
  else window.setOverlayIcon(count === 0 ? null : dot(), count === 0 ? "" : `${count} need somebody`);
}

const DOT = 16;

function dot(): Electron.NativeImage {
  const bitmap = Buffer.alloc(DOT * DOT * 4);
  const middle = (DOT - 1) / 2;
  for (let at = 0; at < DOT * DOT; at += 1) {
    const isInside = Math.hypot((at % DOT) - middle, Math.floor(at / DOT) - middle) < DOT / 2 - 1;
    if (isInside) bitmap.set([0x2a, 0x3e, 0xb4, 0xff], at * 4);
  }
  return nativeImage.createFromBitmap(bitmap, { width: DOT, height: DOT });
}
