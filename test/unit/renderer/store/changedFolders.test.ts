import Dexie, { RangeSet } from "dexie";
import { describe, expect, test } from "vitest";
import { changedFolders } from "../../../../renderer/store/changedFolders";

const part = "idb://copy/records/";

describe("which incidents a change touched", () => {
  test("rows tell their folders, each once", () => {
    const range = new RangeSet().addKeys([
      ["INC-1", "/events", "a"],
      ["INC-2", "/actions", "b"],
      ["INC-1", "", ""],
    ]);
    expect(changedFolders({ [part]: range }, "copy")).toEqual(new Set(["INC-1", "INC-2"]));
  });

  test("a range within one folder is that folder", () => {
    const range = new RangeSet(["INC-1", Dexie.minKey, Dexie.minKey], ["INC-1", Dexie.maxKey, Dexie.maxKey]);
    expect(changedFolders({ [part]: range }, "copy")).toEqual(new Set(["INC-1"]));
  });

  test("a range across folders, and one without bounds, mean all", () => {
    expect(changedFolders({ [part]: new RangeSet(["INC-1", "", ""], ["INC-2", "", ""]) }, "copy")).toBe("all");
    expect(changedFolders({ [part]: new RangeSet(Dexie.minKey, Dexie.maxKey) }, "copy")).toBe("all");
  });

  test("other tables and other working copies mean none", () => {
    const range = new RangeSet().addKey(["INC-1", "", ""]);
    expect(changedFolders({ "idb://copy/history/": range, "idb://other/records/": range }, "copy")).toEqual(new Set());
  });
});
