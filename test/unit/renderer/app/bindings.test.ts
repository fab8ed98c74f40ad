import { expect, test } from "vitest";
import { BindingTable } from "../../../../renderer/app/bindings";
import { appCommand } from "../../../../renderer/store/command";

const find = appCommand({ id: "find", title: "Find", keys: "Mod+F" });
const add = appCommand({ id: "add", title: "Add", keys: "A" });

test("the binding made last acts, and the one before it once it is gone", () => {
  const table = new BindingTable();
  const done: string[] = [];
  table.add({ command: find, act: { current: () => () => done.push("page") } });
  const leave = table.add({ command: find, act: { current: () => () => done.push("panel") } });
  table.dispatch("find");
  leave();
  table.dispatch("find");
  expect(done).toEqual(["panel", "page"]);
});

test("a binding that cannot act now leaves the key to the one before it", () => {
  const table = new BindingTable();
  const done: string[] = [];
  table.add({ command: find, act: { current: () => () => done.push("page") } });
  table.add({ command: find, act: { current: () => null } });
  expect(table.dispatch("find")).toBe(true);
  expect(done).toEqual(["page"]);
});

test("of two commands on one key the innermost is done", () => {
  const table = new BindingTable();
  const done: string[] = [];
  table.add({ command: find, act: { current: () => () => done.push("find") } });
  table.add({ command: add, act: { current: () => () => done.push("add") } });
  table.firstAction(["find", "add"])?.();
  expect(done).toEqual(["add"]);
});

test("a key that means something else where the keyboard is leaves the command to the palette", () => {
  const table = new BindingTable();
  const done: string[] = [];
  table.add({ command: add, act: { current: () => () => done.push("add") }, takesKey: { current: false } });
  expect(table.firstAction(["add"])).toBeNull();
  expect(table.offered()).toEqual([add]);
  expect(table.dispatch("add")).toBe(true);
  expect(done).toEqual(["add"]);
});

test("only what can act now is offered, each once", () => {
  const table = new BindingTable();
  table.add({ command: find, act: { current: () => () => undefined } });
  table.add({ command: find, act: { current: () => () => undefined } });
  table.add({ command: add, act: { current: () => null } });
  expect(table.offered()).toEqual([find]);
});
