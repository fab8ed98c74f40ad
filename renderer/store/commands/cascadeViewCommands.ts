import { appCommand } from "../command";

export const goToCause = appCommand({ id: "cascade.up", title: "To the cause", keys: "Up", menu: "Cascade" });
export const goToEffect = appCommand({ id: "cascade.down", title: "To the effect", keys: "Down", menu: "Cascade" });
export const goLeft = appCommand({
  id: "cascade.left",
  title: "To the one at the left",
  keys: "Left",
  menu: "Cascade",
});
export const goRight = appCommand({
  id: "cascade.right",
  title: "To the one at the right",
  keys: "Right",
  menu: "Cascade",
});
export const nextUntested = appCommand({
  id: "cascade.nextUntested",
  title: "Next untested link",
  keys: "J",
  menu: "Cascade",
});
export const letGo = appCommand({
  id: "cascade.letGo",
  title: "Let go of the selection",
  keys: "Escape",
  menu: "Cascade",
});
export const showTree = appCommand({
  id: "cascade.tree",
  title: "Tree of causes beside the picture",
  keys: "O",
  menu: "Cascade",
});
export const showEventDrawer = appCommand({
  id: "cascade.events",
  title: "Events beside the picture",
  keys: "V",
  menu: "Cascade",
});
export const showPanel = appCommand({
  id: "cascade.panel",
  title: "What the cascade says beside the picture",
  keys: "P",
  menu: "Cascade",
});
export const zoomInOnCascade = appCommand({ id: "cascade.zoomIn", title: "Zoom in", keys: "+", menu: "Cascade" });
export const zoomOutOfCascade = appCommand({ id: "cascade.zoomOut", title: "Zoom out", keys: "-", menu: "Cascade" });
export const fitCascade = appCommand({
  id: "cascade.fit",
  title: "Fit the whole cascade",
  keys: "0",
  menu: "Cascade",
});

export const cascadeViewCommands = [
  goToCause,
  goToEffect,
  goLeft,
  goRight,
  nextUntested,
  letGo,
  showTree,
  showEventDrawer,
  showPanel,
  zoomInOnCascade,
  zoomOutOfCascade,
  fitCascade,
];
