import { expect, test } from "vitest";
import { menusOf } from "../../../../renderer/app/menus";
import { allCommands } from "../../../../renderer/store/commandRegistry";

const still = { undone: { undo: null, redo: null }, theme: "system", showPeopleAs: "roles" } as const;

function itemsOf(menu: string, state: Partial<Parameters<typeof menusOf>[0]>) {
  const menus = menusOf({ isBound: () => true, ...still, ...state });
  return (menus.find(({ label }) => label === menu)?.items ?? []).flatMap((item) =>
    item.kind === "command" ? [item] : [],
  );
}

test("every command that names a menu stands in it", () => {
  const shown = menusOf({ isBound: () => true, ...still }).flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "command" ? [item.id] : [])),
  );
  const wanted = allCommands.filter(({ menu }) => menu !== undefined).map(({ id }) => id);
  expect([...shown].sort()).toEqual([...wanted].sort());
});

test("a menu whose commands no surface takes is left out", () => {
  const labels = menusOf({ isBound: (id) => id.startsWith("app."), ...still }).map(({ label }) => label);
  expect(labels).toEqual(["File", "Edit", "View", "Go", "Help"]);
});

test("undo says what it would take back, and rests while there is nothing", () => {
  expect(itemsOf("Edit", {}).find(({ id }) => id === "app.undo")).toMatchObject({ label: "Undo", enabled: false });
  const undone = { undo: "Rename incident", redo: null };
  expect(itemsOf("Edit", { undone }).find(({ id }) => id === "app.undo")).toMatchObject({
    label: "Undo: Rename incident",
    enabled: true,
  });
});

test("the chosen theme is ticked", () => {
  const ticked = itemsOf("View", { theme: "dark" }).filter(({ checked }) => checked === true);
  expect(ticked.map(({ label }) => label)).toEqual(["Dark", "Show people as roles"]);
});
