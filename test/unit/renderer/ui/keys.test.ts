import { expect, test } from "vitest";
import { allCommands } from "../../../../renderer/store/commandRegistry";
import { acceleratorOf, isStroke, keyLabels, strokeOf } from "../../../../renderer/ui/keys";

function press(key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", true>> = {}) {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

test("Mod is Ctrl, and Cmd on a Mac", () => {
  const stroke = strokeOf("Mod+K");
  expect(isStroke(press("k", { ctrlKey: true }), stroke, false)).toBe(true);
  expect(isStroke(press("k", { metaKey: true }), stroke, true)).toBe(true);
  expect(isStroke(press("k", { metaKey: true }), stroke, false)).toBe(false);
});

test("a sign that is typed with Shift is stated as itself", () => {
  expect(isStroke(press("?", { shiftKey: true }), strokeOf("?"), false)).toBe(true);
  expect(isStroke(press("+", { shiftKey: true }), strokeOf("+"), false)).toBe(true);
});

test("a letter with Shift is not the letter", () => {
  expect(isStroke(press("N", { shiftKey: true }), strokeOf("N"), false)).toBe(false);
});

test("arrows are stated by their short names", () => {
  expect(isStroke(press("ArrowLeft", { altKey: true }), strokeOf("Alt+Left"), false)).toBe(true);
});

test("keys are shown as the keyboard names them", () => {
  expect(keyLabels("Mod+Shift+Z", false)).toEqual(["Ctrl", "Shift", "Z"]);
  expect(keyLabels("Mod+Shift+Z", true)).toEqual(["⌘", "⇧", "Z"]);
  expect(acceleratorOf("Mod+Shift+Z")).toBe("CmdOrCtrl+Shift+Z");
});

test("no two commands of the registry bear one id", () => {
  const ids = allCommands.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
