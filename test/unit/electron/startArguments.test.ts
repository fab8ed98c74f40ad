import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandInArguments, pathsInArguments, printInArguments, sortPaths } from "../../../electron/startArguments";
import { temporaryFolder } from "./temporaryFolder";

test("switches and, in a checkout, the app's own folder are no paths to open", () => {
  expect(pathsInArguments(["electron", "--no-sandbox", ".", "chat.txt"], true, "/desk")).toEqual(["/desk/chat.txt"]);
  expect(pathsInArguments(["second-story", "--flag=x", "/a/b.secondstory"], false, "/desk")).toEqual([
    "/a/b.secondstory",
  ]);
});

test("what a Linux desktop names by its address is opened by its path; another computer's is nothing", () => {
  const argv = ["second-story", "file:///desk/a%20b.secondstory", "FILE:///desk/c.txt", "file://other/d"];
  expect(pathsInArguments(argv, false, "/desk")).toEqual([
    "/desk/a b.secondstory",
    "/desk/c.txt",
    "/desk/file:/other/d",
  ]);
});

test("paths are told apart into folders, files and what is not there", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "workspace"));
  await writeFile(join(folder, "chat.txt"), "");
  const paths = ["workspace", "chat.txt", "gone"].map((name) => join(folder, name));
  expect(await sortPaths(paths)).toEqual({
    folders: [join(folder, "workspace")],
    files: [join(folder, "chat.txt")],
    gone: [join(folder, "gone")],
  });
});

test("a start names a command by a plain word, and a window by anything else", () => {
  expect(commandInArguments(["second-story", "--no-sandbox", "check-change", "a.json", "--json"])).toEqual([
    "check-change",
    "a.json",
    "--json",
  ]);
  expect(commandInArguments(["second-story", "--no-sandbox", "--help"])).toEqual(["help"]);
  expect(commandInArguments(["second-story"])).toBeUndefined();
  expect(commandInArguments(["second-story", "./report"])).toBeUndefined();
  expect(commandInArguments(["second-story", "chat.txt"])).toBeUndefined();
});

test("a start is an order to print only when it names the page and the target", () => {
  expect(printInArguments(["electron", "--print-page=/a/report.html", "--print-to=/a/b=c.pdf"])).toEqual({
    page: "/a/report.html",
    target: "/a/b=c.pdf",
  });
  expect(printInArguments(["electron", "--print-page=/a/report.html"])).toBeUndefined();
});
