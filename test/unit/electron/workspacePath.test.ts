import { describe, expect, test } from "vitest";
import { isWorkspacePath, isWritablePath } from "../../../electron/workspacePath";

describe("a workspace path", () => {
  test.each([
    "workspace.json",
    "incidents/inc-2016-001/incident.json",
    "incidents/übergabe/sources/a.txt",
    ".backups/x.json",
  ])("may be %s", (path) => {
    expect(isWorkspacePath(path)).toBe(true);
  });

  test.each([
    "",
    ".",
    "..",
    "../outside",
    "incidents/../../outside",
    "/etc/passwd",
    "incidents//a",
    "incidents/",
    "C:/windows",
    "a\\b",
    "a\0b",
    "con",
    "incidents/NUL.json",
    "incidents/a.",
    "incidents/a ",
    "what?.json",
    `${"a/".repeat(250)}b`,
  ])("is refused when it is %j", (path) => {
    expect(isWorkspacePath(path)).toBe(false);
  });

  test("may be written, but not among the backups and the settings of other programs", () => {
    expect(isWritablePath("incidents/a/incident.json")).toBe(true);
    const others = [
      ".backups/a.json",
      ".Backups/a.json",
      ".git/config",
      "incidents/.git/hooks/post-merge",
      "GIT~1/config",
    ];
    expect(others.filter(isWritablePath)).toEqual([]);
  });
});
