import { contextBridge, ipcRenderer } from "electron";
import { callChannel, callNames, eventChannel, eventNames } from "./callNames";

const calls = Object.fromEntries(
  callNames.map((name) => [name, (args: unknown) => ipcRenderer.invoke(callChannel(name), args)]),
);

contextBridge.exposeInMainWorld("secondStory", {
  ...calls,
  on(name: unknown, handler: (payload: unknown) => void): () => void {
    const event = eventNames.find((known) => known === name);
    if (event === undefined) throw new Error(`There is no event ${String(name)}.`);
    const listener = (_event: unknown, payload: unknown): void => handler(payload);
    ipcRenderer.on(eventChannel(event), listener);
    return () => ipcRenderer.off(eventChannel(event), listener);
  },
});
