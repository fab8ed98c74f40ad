import { useEffect, useMemo, useState } from "react";
import type { CascadePicture } from "../../../core/picture/cascadePicture";
import { type CascadeScene, cascadeScene } from "../../../core/picture/cascadeScene";
import { sceneAside } from "./sceneAside";

/** Nodes and links; up to here a scene is made within a frame or two. */
const LARGE = 120;

const blank = cascadeScene({
  cascade: { nodes: [], links: [], safeguards: [] },
  times: new Map(),
  statuses: new Map(),
  actions: [],
});

/** What stands on the canvas; while a large cascade is drawn for the first time, nothing does. */
export interface ShownScene {
  readonly scene: CascadeScene;
  readonly isDrawing: boolean;
}

/** The scene of a picture: a small one at once, a large one from the worker, the one before standing meanwhile. */
export function useScene(picture: CascadePicture): ShownScene {
  const { nodes, links } = picture.cascade;
  const isLarge = nodes.length + links.length > LARGE;
  const small = useMemo(() => (isLarge ? null : cascadeScene(picture)), [isLarge, picture]);
  const [large, setLarge] = useState<CascadeScene | null>(null);
  useEffect(() => {
    if (!isLarge) return setLarge(null);
    let isWanted = true;
    void sceneAside(picture).then((scene) => {
      if (isWanted && scene !== null) setLarge(scene);
    });
    return () => {
      isWanted = false;
    };
  }, [isLarge, picture]);
  const scene = small ?? large;
  return scene === null ? { scene: blank, isDrawing: true } : { scene, isDrawing: false };
}
