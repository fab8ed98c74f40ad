import type { CascadePicture } from "../../../core/picture/cascadePicture";
import type { CascadeScene } from "../../../core/picture/cascadeScene";
import { newestAside } from "../../app/newestAside";

/** The scene of a picture, made by a worker. Null where a newer picture was asked for before this one's turn came. */
export const sceneAside = newestAside<CascadePicture, CascadeScene>(
  () => new Worker(new URL("./sceneWorker.ts", import.meta.url), { type: "module" }),
);
