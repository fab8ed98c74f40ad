import { appCommand } from "../command";

export const exportWord = appCommand({
  id: "report.exportWord",
  title: "Export the report to Word…",
  keys: "Mod+E",
  menu: "File",
});
export const exportPdf = appCommand({ id: "report.exportPdf", title: "Export the report as PDF…", menu: "File" });
export const exportHtml = appCommand({ id: "report.exportHtml", title: "Export the report as HTML…", menu: "File" });
export const exportMarkdown = appCommand({
  id: "report.exportMarkdown",
  title: "Export the report as Markdown…",
  menu: "File",
});
export const copyReport = appCommand({
  id: "report.copy",
  title: "Copy the report for a wiki or a mail",
  menu: "File",
});
export const askForMore = appCommand({
  id: "report.askForMore",
  title: "Copy a message: what did you see?",
  menu: "File",
});

export const reportCommands = [exportWord, exportPdf, exportHtml, exportMarkdown, copyReport, askForMore];
