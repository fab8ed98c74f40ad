import "../../app/withoutEval";
import type { CascadePicture } from "../../../core/picture/cascadePicture";
import { type CascadeScene, cascadeScene } from "../../../core/picture/cascadeScene";

/* Large cascades are laid out off the window's thread, by the same function as small ones. */

self.addEventListener("message", ({ data }: MessageEvent<CascadePicture>) => {
  self.postMessage(cascadeScene(data) satisfies CascadeScene);
});
