import { appCommand } from "../command";

export const askForMemories = appCommand({
  id: "memory.askForMemories",
  title: "Ask those who were there: a memory sheet…",
  menu: "File",
});

export const memoryCommands = [askForMemories];
