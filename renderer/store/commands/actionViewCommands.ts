import { appCommand } from "../command";

export const beginIdea = appCommand({ id: "action.beginIdea", title: "Add an idea", keys: "I", menu: "Action" });
export const agreeToAction = appCommand({ id: "action.agree", title: "Agree", keys: "A", menu: "Action" });
export const beginAction = appCommand({ id: "action.begin", title: "In progress", keys: "P", menu: "Action" });
export const finishAction = appCommand({ id: "action.finish", title: "Done", keys: "D", menu: "Action" });
export const verifyAction = appCommand({ id: "action.verify", title: "Verified", keys: "V", menu: "Action" });
export const proveAction = appCommand({ id: "action.prove", title: "Proven", keys: "O", menu: "Action" });
export const declineAction = appCommand({ id: "action.decline", title: "Decline", keys: "X", menu: "Action" });
export const reopenAction = appCommand({ id: "action.reopen", title: "Reopen", keys: "R", menu: "Action" });
export const backToIdea = appCommand({
  id: "action.backToIdea",
  title: "Back to the ideas",
  keys: "Shift+R",
  menu: "Action",
});
export const editActionTitle = appCommand({ id: "action.editTitle", title: "Rename", keys: "F2", menu: "Action" });
export const askOwner = appCommand({ id: "action.askOwner", title: "Owner…", keys: "W", menu: "Action" });
export const askDueDate = appCommand({ id: "action.askDue", title: "Move the due date…", keys: "M", menu: "Action" });
export const askBlocked = appCommand({ id: "action.askBlocked", title: "Blocked…", keys: "B", menu: "Action" });
export const boardOrTable = appCommand({
  id: "action.boardOrTable",
  title: "Board or table",
  keys: "Shift+B",
  menu: "Action",
});
export const onlyOverdue = appCommand({
  id: "action.onlyOverdue",
  title: "Overdue alone, or all",
  keys: "Shift+O",
  menu: "Action",
});
export const onlyWaitingForEvidence = appCommand({
  id: "action.onlyWaitingForEvidence",
  title: "What waits for evidence alone, or all",
  keys: "Shift+E",
  menu: "Action",
});
export const onlyChecksDue = appCommand({
  id: "action.onlyChecksDue",
  title: "Checks due alone, or all",
  keys: "Shift+K",
  menu: "Action",
});
export const onlyBlocked = appCommand({
  id: "action.onlyBlocked",
  title: "What is blocked alone, or all",
  keys: "Shift+L",
  menu: "Action",
});
export const goToActionIncident = appCommand({
  id: "action.goToIncident",
  title: "Go to the action's incident",
  keys: "G",
  menu: "Action",
});
export const copyActionsCsv = appCommand({
  id: "action.copyCsv",
  title: "Copy the list as CSV",
  keys: "Mod+Shift+C",
  menu: "Action",
});
export const exportActionsCsv = appCommand({
  id: "action.exportCsv",
  title: "Export the list as CSV…",
  menu: "Action",
});
export const exportActionsIcs = appCommand({
  id: "action.exportIcs",
  title: "Export the dates as a calendar…",
  menu: "Action",
});
export const addToCalendar = appCommand({
  id: "action.addToCalendar",
  title: "Add to a calendar…",
  menu: "Action",
});

export const copyActionForJira = appCommand({
  id: "action.copyForJira",
  title: "Copy as an issue for Jira",
  menu: "Action",
});
export const copyActionAsMarkdown = appCommand({
  id: "action.copyAsMarkdown",
  title: "Copy as an issue in Markdown (GitHub, GitLab, Linear)",
  menu: "Action",
});
export const makeOwnerPage = appCommand({
  id: "action.ownerPage",
  title: "Open actions of one owner…",
  menu: "Action",
});

export const actionViewCommands = [
  beginIdea,
  agreeToAction,
  beginAction,
  finishAction,
  verifyAction,
  proveAction,
  declineAction,
  reopenAction,
  backToIdea,
  editActionTitle,
  askOwner,
  askDueDate,
  askBlocked,
  boardOrTable,
  onlyOverdue,
  onlyWaitingForEvidence,
  onlyChecksDue,
  onlyBlocked,
  goToActionIncident,
  copyActionsCsv,
  exportActionsCsv,
  exportActionsIcs,
  addToCalendar,
  copyActionForJira,
  copyActionAsMarkdown,
  makeOwnerPage,
];
