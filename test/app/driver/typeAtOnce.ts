import type { RunningApp } from "./launch";

/**
 * Real key events without any pause between them, as from the fastest of typists: all of them wait in the window's queue
 * before it has looked at the first. Keys as Playwright calls them: "a", "Control+2", "Shift+Tab", "ArrowDown".
 */
export async function typeAtOnce({ electron }: RunningApp, ...keys: readonly string[]): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, strokes) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const { keyCode, modifiers, text } of strokes) {
        contents?.sendInputEvent({ type: "keyDown", keyCode, modifiers });
        if (text !== "") contents?.sendInputEvent({ type: "char", keyCode: text });
        contents?.sendInputEvent({ type: "keyUp", keyCode, modifiers });
      }
    },
    keys.map((stroke) => {
      const parts = stroke.split(/\+(?=.)/u);
      const key = parts.at(-1) ?? "";
      return {
        keyCode: key === " " ? "Space" : key.replace("Arrow", ""),
        modifiers: (/^[A-Z]$/u.test(key) ? ["Shift"] : parts.slice(0, -1)).map(
          (part) => part.toLowerCase() as "control" | "shift" | "alt",
        ),
        text: parts.length > 1 || key.length > 1 ? (key === "Enter" ? "Enter" : "") : key,
      };
    }),
  );
}
