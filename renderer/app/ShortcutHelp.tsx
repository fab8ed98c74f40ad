import { Modal } from "@mantine/core";
import type { AnyCommand } from "../store/command";
import { allCommands } from "../store/commandRegistry";
import { Kbd } from "../ui/Kbd";
import { useBindingTable } from "./bindings";
import classes from "./ShortcutHelp.module.css";
import { useReturnFocus } from "./useReturnFocus";

/** What the system's own menu does with the whole window; no command stands behind it. */
const sizes = [
  ["Everything larger", "Mod++"],
  ["Everything smaller", "Mod+-"],
  ["Everything in its own size", "Mod+0"],
] as const;

/** All keys, those that act here and now first. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const table = useBindingTable();
  const withKeys = allCommands.filter(({ keys }) => keys !== undefined);
  const here = withKeys.filter(({ id }) => table.isBound(id));
  const elsewhere = withKeys.filter(({ id }) => !table.isBound(id));
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size={720}>
      <KeyList title="Here" commands={here} />
      {[...new Set(elsewhere.map(({ menu }) => menu))].map((menu) => (
        <KeyList
          key={menu ?? "elsewhere"}
          title={menu === undefined ? "Elsewhere" : menu === "Go" ? "In an incident" : menu}
          commands={elsewhere.filter((command) => command.menu === menu)}
        />
      ))}
      <section>
        <h3 className={classes.title}>Size</h3>
        <dl className={classes.list}>
          {sizes.map(([what, keys]) => (
            <div key={what} className={classes.row}>
              <dt>{what}</dt>
              <dd>
                <Kbd keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p className={classes.note}>
        In every list: ↑ ↓ choose, Enter opens. In a text: Enter keeps it, Esc leaves it as it was, @ offers people.
      </p>
    </Modal>
  );
}

function KeyList({ title, commands }: { readonly title: string; readonly commands: readonly AnyCommand[] }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.list}>
        {commands.map(({ id, title: what, keys }) => (
          <div key={id} className={classes.row}>
            <dt>{what}</dt>
            <dd>{keys !== undefined && <Kbd keys={keys} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
