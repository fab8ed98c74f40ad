/** Whether this is a Mac, by what Chromium says: there Mod is Cmd, elsewhere Ctrl. */
export const isMac = navigator.platform.startsWith("Mac");
