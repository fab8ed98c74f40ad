import { useEffect, useRef, useSyncExternalStore } from "react";
import { signal } from "../store/signal";

/** What dropping files onto the window would do now. */
export interface DropPurpose {
  /** Finishes the sentence "Drop the files to …". */
  readonly purpose: string;
  readonly onFiles: (files: readonly File[]) => void;
}

const purposes = signal<readonly DropPurpose[]>([]);

/** While the surface is mounted, files dropped anywhere onto the window come to it. */
export function useDroppedFiles(purpose: string, onFiles: (files: readonly File[]) => void): void {
  const current = useRef(onFiles);
  current.current = onFiles;
  useEffect(() => {
    const own: DropPurpose = { purpose, onFiles: (files) => current.current(files) };
    purposes.set([...purposes.get(), own]);
    return () => purposes.set(purposes.get().filter((other) => other !== own));
  }, [purpose]);
}

/** The innermost surface's purpose, if one has said any. */
export function useDropPurpose(): DropPurpose | undefined {
  return useSyncExternalStore(purposes.subscribe, purposes.get).at(-1);
}
