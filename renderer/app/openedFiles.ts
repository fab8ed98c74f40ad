import { useSyncExternalStore } from "react";
import { signal } from "../store/signal";
import { warn } from "../ui/notices";
import { openArchives } from "./archives";

const waiting = signal<readonly File[]>([]);

/**
 * Follows the files that are opened by double click or by a second start. They wait here until something on the window
 * can take them: the first ones come before there is anything. The returned function ends it.
 */
export function followOpenedFiles(): () => void {
  return window.secondStory.on("filesOpened", ({ files, failures }) => {
    for (const failure of failures) warn(failure);
    openArchives(files.flatMap((file) => ("id" in file ? [file] : [])));
    const others = files.flatMap((file) => ("bytes" in file ? [new File([file.bytes], file.name)] : []));
    if (others.length > 0) waiting.set([...waiting.get(), ...others]);
  });
}

/** The files that wait to be taken. */
export function useOpenedFiles(): readonly File[] {
  return useSyncExternalStore(waiting.subscribe, waiting.get);
}

/** They were taken. */
export function takeOpenedFiles(): void {
  waiting.set([]);
}
