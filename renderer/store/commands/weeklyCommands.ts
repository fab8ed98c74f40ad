import { appCommand } from "../command";

export const showWeeklyReview = appCommand({
  id: "app.weekly",
  title: "Weekly review of actions",
  keys: "Mod+Shift+W",
  menu: "Go",
});
export const sayOnTrack = appCommand({ id: "weekly.onTrack", title: "On track", keys: "O", menu: "Action" });
export const skipToday = appCommand({ id: "weekly.skip", title: "Skip today", keys: "S", menu: "Action" });
export const passTheRest = appCommand({
  id: "weekly.passTheRest",
  title: "All the rest are on track",
  keys: "Shift+O",
  menu: "Action",
});
export const noteNewRisk = appCommand({ id: "weekly.noteRisk", title: "Note a new risk", keys: "K", menu: "Action" });
export const endReview = appCommand({
  id: "weekly.end",
  title: "End the review",
  keys: "Shift+E",
  menu: "Action",
});
export const goOnWithReview = appCommand({ id: "weekly.goOn", title: "Go on with the review", menu: "Action" });
export const copyMinutes = appCommand({
  id: "weekly.copy",
  title: "Copy the minutes",
  keys: "Mod+Shift+C",
  menu: "Action",
});
export const exportMinutes = appCommand({
  id: "weekly.exportWord",
  title: "Export the minutes to Word…",
  keys: "Mod+E",
  menu: "Action",
});
export const exportMinutesAsMarkdown = appCommand({
  id: "weekly.exportMarkdown",
  title: "Export the minutes as Markdown…",
  menu: "Action",
});

export const weeklyCommands = [
  showWeeklyReview,
  sayOnTrack,
  skipToday,
  passTheRest,
  noteNewRisk,
  endReview,
  goOnWithReview,
  copyMinutes,
  exportMinutes,
  exportMinutesAsMarkdown,
];
