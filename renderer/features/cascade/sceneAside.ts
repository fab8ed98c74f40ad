import type { CascadePicture } from "../../../core/picture/cascadePicture";
import type { CascadeScene } from "../../../core/picture/cascadeScene";

interface Order {
  readonly picture: CascadePicture;
  readonly resolve: (scene: CascadeScene | null) => void;
}

let worker: Worker | undefined;
let drawn: Order | null = null;
let next: Order | null = null;

/**
 * The scene of a picture, made by a worker. One is drawn at a time; of those that come meanwhile only the last is drawn,
 * and the others resolve to null: nobody waits for them any more.
 */
export function sceneAside(picture: CascadePicture): Promise<CascadeScene | null> {
  return new Promise((resolve) => {
    next?.resolve(null);
    next = { picture, resolve };
    draw();
  });
}

function draw(): void {
  if (drawn !== null || next === null) return;
  worker ??= startWorker();
  drawn = next;
  next = null;
  worker.postMessage(drawn.picture);
}

function startWorker(): Worker {
  const started = new Worker(new URL("./sceneWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<CascadeScene>) => {
    drawn?.resolve(data);
    drawn = null;
    draw();
  });
  return started;
}
