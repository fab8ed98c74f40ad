import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import type { AnyCommand, AppCommand, DocumentCommand } from "../store/command";
import { run } from "../store/run";
import { tellFinding } from "../ui/notices";

/** How a command acts at this moment; null while it cannot. */
type Act = () => (() => void) | null;

interface Binding {
  readonly command: AnyCommand;
  readonly act: { current: Act };
  /** False while its key means something else where the keyboard is; palette and menu still do it. Absent: true. */
  readonly takesKey?: { current: boolean };
}

/** All live bindings, the innermost surface's last. */
export class BindingTable {
  private bindings: readonly Binding[] = [];
  private readonly listeners = new Set<() => void>();

  add(binding: Binding): () => void {
    this.replace([...this.bindings, binding]);
    return () => this.replace(this.bindings.filter((other) => other !== binding));
  }

  private replace(bindings: readonly Binding[]): void {
    this.bindings = bindings;
    for (const listener of this.listeners) listener();
  }

  /** What the command would do now; the binding made last decides. Null: it is not to be had here. */
  actionFor(id: string): (() => void) | null {
    for (const binding of this.bindings.toReversed()) {
      if (binding.command.id !== id) continue;
      const action = binding.act.current();
      if (action !== null) return action;
    }
    return null;
  }

  /** What a key does now: the innermost of the commands that share it, where it is theirs. */
  firstAction(ids: readonly string[]): (() => void) | null {
    for (const binding of this.bindings.toReversed()) {
      const isMeant = ids.includes(binding.command.id) && binding.takesKey?.current !== false;
      const action = isMeant ? binding.act.current() : null;
      if (action !== null) return action;
    }
    return null;
  }

  /** Whether a surface that is shown takes the command at all, even if it cannot act this moment. */
  isBound(id: string): boolean {
    return this.bindings.some(({ command }) => command.id === id);
  }

  /** Calls `listener` when bindings come or go; the returned function ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Every command that can act now, each once, the innermost surface's first. */
  offered(): readonly AnyCommand[] {
    const commands = this.bindings.toReversed().map((binding) => binding.command);
    return [...new Set(commands)].filter((command) => this.actionFor(command.id) !== null);
  }

  /** Does the command; false when it is not to be had here. */
  dispatch(id: string): boolean {
    const action = this.actionFor(id);
    action?.();
    return action !== null;
  }
}

const BindingContext = createContext<BindingTable | null>(null);

/** Holds the bindings of everything below it. */
export function BindingProvider({ children }: { readonly children: ReactNode }) {
  const table = useMemo(() => new BindingTable(), []);
  return <BindingContext value={table}>{children}</BindingContext>;
}

/** The table that key handler, palette, shortcut help and native menu dispatch through. */
export function useBindingTable(): BindingTable {
  const table = useContext(BindingContext);
  if (table === null) throw new Error("A binding was used outside BindingProvider.");
  return table;
}

function useAct(command: AnyCommand, act: Act, isKeyTaken = true): void {
  const table = useBindingTable();
  const current = useRef(act);
  current.current = act;
  const takesKey = useRef(isKeyTaken);
  takesKey.current = isKeyTaken;
  useEffect(() => table.add({ command, act: current, takesKey }), [table, command]);
}

/**
 * Binds a command that changes something: while the surface is mounted, its key, its palette entry and its menu entry
 * run it with the input that `provide` gives. `provide` returns null while there is nothing to act on.
 */
export function useBinding<Input>(command: DocumentCommand<Input>, provide: () => NoInfer<Input> | null): void {
  useAct(command, () => {
    const input = provide();
    return input === null ? null : () => void runAndTell(command, input);
  });
}

/**
 * Binds a command to a callback: one of the app itself, or one whose input the surface must first ask for (a popover
 * for "Move due date…", which then calls `runAndTell`). Null while it cannot act. `takesKey` is false while its key
 * means something else where the keyboard is (Tab, Enter, arrows): palette and menu offer it all the same.
 */
export function useCallbackBinding(
  command: AppCommand | AnyCommand,
  callback: (() => void) | null,
  { takesKey = true }: { readonly takesKey?: boolean } = {},
): void {
  useAct(command, () => callback, takesKey);
}

/**
 * Runs a command, on the open incident or on the document of `folder`; what it refuses is told in a notice. True when it
 * was done.
 * @param group of what is undone and redone together
 */
export async function runAndTell<Input>(
  command: DocumentCommand<Input>,
  input: NoInfer<Input>,
  folder?: string,
  group?: string,
): Promise<boolean> {
  const result = await run(command, input, folder, group);
  if (!result.ok) tellFinding(result.finding);
  return result.ok;
}
