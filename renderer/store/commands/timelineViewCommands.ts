import { appCommand } from "../command";

export const beginEntry = appCommand({ id: "timeline.beginEntry", title: "Add an event", keys: "A", menu: "Timeline" });
export const editWords = appCommand({
  id: "timeline.editWords",
  title: "Edit the event's words",
  keys: "F2",
  menu: "Timeline",
});
export const editTime = appCommand({
  id: "timeline.editTime",
  title: "Edit the event's time",
  keys: "T",
  menu: "Timeline",
});
export const takeInNotes = appCommand({
  id: "timeline.takeInNotes",
  title: "Take in notes…",
  keys: "I",
  menu: "Timeline",
});
export const takeAllDated = appCommand({
  id: "timeline.takeAllDated",
  title: "Take all dated lines of the source",
  keys: "Mod+Enter",
  menu: "Timeline",
});
export const showOriginalLine = appCommand({
  id: "timeline.showOriginalLine",
  title: "Show the original line",
  keys: "O",
  menu: "Timeline",
});
export const showEventDetail = appCommand({
  id: "timeline.showDetail",
  title: "Show all of the event",
  keys: "D",
  menu: "Timeline",
});
export const showSources = appCommand({
  id: "timeline.showSources",
  title: "Show the sources",
  keys: "S",
  menu: "Timeline",
});
export const keyEventsOnly = appCommand({
  id: "timeline.keyOnly",
  title: "Key events only",
  keys: "Shift+K",
  menu: "Timeline",
});
export const zoomIn = appCommand({ id: "timeline.zoomIn", title: "Zoom in on time", keys: "+", menu: "Timeline" });
export const zoomOut = appCommand({ id: "timeline.zoomOut", title: "Zoom out of time", keys: "-", menu: "Timeline" });
export const fitAll = appCommand({ id: "timeline.fit", title: "Fit all of the time", keys: "0", menu: "Timeline" });

export const timelineViewCommands = [
  beginEntry,
  editWords,
  editTime,
  takeInNotes,
  takeAllDated,
  showOriginalLine,
  showEventDetail,
  showSources,
  keyEventsOnly,
  zoomIn,
  zoomOut,
  fitAll,
];
