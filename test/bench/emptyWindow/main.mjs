// @ts-check
// What the app is measured against: one window with one line of text, shown when it is ready.
import { join } from "node:path";
import { app, BrowserWindow } from "electron";

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once("ready-to-show", () => window.show());
  void window.loadFile(join(import.meta.dirname, "index.html"));
});
app.on("window-all-closed", () => app.quit());
