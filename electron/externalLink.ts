import { type BrowserWindow, dialog, shell } from "electron";
import type { CallArgs, CallResult } from "./bridge";

const allowed = new Set(["https:", "http:", "mailto:"]);

/** The address to open, normalised; nothing when it is not one that may leave the app. */
function openableUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return allowed.has(url.protocol) ? url.href : undefined;
}

/** Shows where a link leads and opens it in the person's own program when they agree. */
export async function openLink(window: BrowserWindow, { url }: CallArgs<"openLink">): Promise<CallResult<"openLink">> {
  const target = openableUrl(url);
  if (target === undefined) return "refused";
  const mail = target.startsWith("mailto:");
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: mail ? "Write to this address?" : "Open this address in the browser?",
    detail: target,
    buttons: ["Open", "Cancel"],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return "cancelled";
  await shell.openExternal(target);
  return "opened";
}
