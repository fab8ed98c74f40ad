import { useEffect } from "react";
import { usePreferences } from "../store/hooks";
import { useBindingTable } from "./bindings";
import { menusOf } from "./menus";
import { useUndoOffer } from "./setAside";

/** Keeps the native menu equal to what the commands say of themselves, and does what is chosen there. */
export function NativeMenu() {
  const table = useBindingTable();
  const { undo, redo } = useUndoOffer();
  const { theme, showPeopleAs } = usePreferences();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const send = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void window.secondStory.setMenu({
          menus: menusOf({ isBound: (id) => table.isBound(id), undone: { undo, redo }, theme, showPeopleAs }),
        });
      }, 60);
    };
    send();
    const end = table.subscribe(send);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [table, undo, redo, theme, showPeopleAs]);
  useEffect(() => window.secondStory.on("menuCommand", ({ id }) => void table.dispatch(id)), [table]);
  return null;
}
