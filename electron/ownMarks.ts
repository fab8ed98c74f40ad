import { stat } from "node:fs/promises";

/** What this app last left on disk, so that the watcher can tell its own writes from somebody else's. */
export interface OwnMarks {
  /** Notes the present state of a file that was just written, or that it was taken away. */
  note(absolute: string): Promise<void>;
  /** Whether the file still is as it was noted. */
  isOwn(absolute: string): Promise<boolean>;
}

async function markOf(absolute: string): Promise<string> {
  try {
    const found = await stat(absolute, { bigint: true });
    return `${found.ino}:${found.size}:${found.mtimeNs}`;
  } catch {
    return "gone";
  }
}

export function createOwnMarks(): OwnMarks {
  const marks = new Map<string, string>();
  return {
    async note(absolute) {
      marks.set(absolute, await markOf(absolute));
    },
    async isOwn(absolute) {
      const mark = marks.get(absolute);
      return mark !== undefined && mark === (await markOf(absolute));
    },
  };
}
