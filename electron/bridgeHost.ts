import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import type { z } from "zod";
import { bridgeCalls, type CallArgs, type CallResult, type EventPayload } from "./bridge";
import { type CallName, callChannel, callNames, type EventName, eventChannel } from "./callNames";
import { isOwnUrl } from "./origin";

export type CallAnswers = {
  readonly [Name in CallName]: (args: CallArgs<Name>) => CallResult<Name> | Promise<CallResult<Name>>;
};

type CallSchemas = { readonly [Name in CallName]: { readonly args: z.ZodType<CallArgs<Name>> } };
const schemas: CallSchemas = bridgeCalls;

/**
 * Answers the window's calls. Each is checked first: it must come from the main frame of the app's own page, and its
 * arguments must be what the contract says.
 */
export function answerCalls(currentWindow: () => BrowserWindow | undefined, answers: CallAnswers): void {
  for (const name of callNames) answerCall(name, currentWindow, answers);
}

function answerCall<Name extends CallName>(
  name: Name,
  currentWindow: () => BrowserWindow | undefined,
  answers: CallAnswers,
): void {
  ipcMain.handle(callChannel(name), (event, given: unknown) => {
    if (!isFromOwnPage(event, currentWindow()))
      throw new Error(`${name} was called from elsewhere than the app's window.`);
    const args = schemas[name].args.safeParse(given);
    if (!args.success) throw new Error(`${name} was called with something else than it takes: ${args.error.message}`);
    return answers[name](args.data);
  });
}

function isFromOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame;
  return window !== undefined && frame !== null && frame === window.webContents.mainFrame && isOwnUrl(frame.url);
}

/** Sends an event to the window, if there is one. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(eventChannel(name), payload);
}
