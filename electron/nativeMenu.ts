import { app, Menu, type MenuItemConstructorOptions } from "electron";
import type { CallArgs, MenuItem } from "./bridge";

/** The native menu from the list that the window sends; each command comes back to the window by its id. */
export function showMenu({ menus }: CallArgs<"setMenu">, run: (id: string) => void): void {
  const own = menus.map(({ label, items }) => ({ label, submenu: items.map((item) => menuEntry(item, run)) }));
  Menu.setApplicationMenu(Menu.buildFromTemplate([...platformMenu(), ...own]));
}

/** Until the window has sent its list: on a Mac the app's own menu, elsewhere none. */
export function showFirstMenu(): void {
  const template = platformMenu();
  Menu.setApplicationMenu(template.length > 0 ? Menu.buildFromTemplate(template) : null);
}

function platformMenu(): MenuItemConstructorOptions[] {
  return process.platform === "darwin" ? [{ role: "appMenu", label: app.name }] : [];
}

function menuEntry(item: MenuItem, run: (id: string) => void): MenuItemConstructorOptions {
  if (item.kind === "separator") return { type: "separator" };
  if (item.kind === "role") return { role: item.role, ...(item.label === undefined ? {} : { label: item.label }) };
  return {
    id: item.id,
    label: item.label,
    click: () => run(item.id),
    enabled: item.enabled ?? true,
    // The window's own shortcuts act, so that a text field keeps its keys; the menu only shows them.
    registerAccelerator: false,
    ...(item.accelerator === undefined ? {} : { accelerator: item.accelerator }),
    ...(item.checked === undefined ? {} : { type: "checkbox" as const, checked: item.checked }),
  };
}
