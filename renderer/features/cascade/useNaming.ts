import { useState } from "react";
import { runAndTell } from "../../app/bindings";
import { newId } from "../../store/clock";
import {
  addCauseCommand,
  addEffectCommand,
  addNodeCommand,
  addSiblingCommand,
  renameNodeCommand,
} from "../../store/commands/cascadeNodeCommands";
import type { NextName } from "./NameField";
import type { Naming } from "./naming";
import type { CascadeSelection } from "./useCascadeSelection";
import type { DraftNames } from "./useDraftNames";

/** Naming in place: what is being named, and how it begins and ends. */
export interface NamingControl {
  readonly current: Naming | null;
  /** The words that the field begins with. */
  readonly value: string;
  /** What the field asks, for screen readers. */
  readonly question: (show: (text: string) => string) => string;
  /** Begins a node; it is kept only with a name, and then in one step. */
  readonly add: (kind: "free" | "cause" | "effect" | "sibling") => void;
  /** Renames the node with the cursor. */
  readonly rename: () => void;
  readonly renameNode: (node: string) => void;
  /** Keeps the name and goes on to the next; an empty one leaves everything as it was. */
  readonly keep: (name: string, next: NextName) => void;
  readonly cancel: () => void;
}

/**
 * Names nodes of the cascade where they stand. `onEnd` gives the keyboard back to the picture. What was named has the
 * cursor at once, as a draft, so that the next key acts on it even while it is still being kept.
 */
export function useNaming(
  { incident, hold }: DraftNames,
  selection: CascadeSelection,
  onEnd: () => void,
): NamingControl {
  const [current, setCurrent] = useState<Naming | null>(null);
  const labelOf = (id: string) => incident.cascade.nodes.find((node) => node.id === id)?.label ?? "";
  const begin = (kind: "cause" | "effect" | "sibling", of: string) => setCurrent({ kind, id: newId(), of });

  function cancel(): void {
    setCurrent(null);
    onEnd();
  }

  async function keep(naming: Naming, name: string, next: NextName): Promise<void> {
    const release = hold(naming, name);
    selection.select(naming.id);
    if (next === null) cancel();
    else begin(next, naming.id);
    const isDone = await runNaming(naming, name);
    release();
    if (!isDone) setCurrent((later) => (later !== null && "of" in later && later.of === naming.id ? null : later));
  }

  return {
    current,
    value: current?.kind === "rename" ? labelOf(current.id) : "",
    question: (show) => {
      if (current === null || current.kind === "free") return "Name of the node";
      if (current.kind === "rename") return "Name";
      const of = show(labelOf(current.of));
      if (current.kind === "cause") return `What caused “${of}”?`;
      return current.kind === "effect" ? `What followed from “${of}”?` : `What stood beside “${of}”?`;
    },
    add: (kind) => {
      if (kind === "free") setCurrent({ kind, id: newId() });
      else if (selection.active !== null) begin(kind, selection.active);
    },
    rename: () => {
      if (selection.active !== null) setCurrent({ kind: "rename", id: selection.active });
    },
    renameNode: (node) => setCurrent({ kind: "rename", id: node }),
    keep: (name, next) => {
      if (current === null) return;
      if (name === "") cancel();
      else void keep(current, name, next);
    },
    cancel,
  };
}

function runNaming(naming: Naming, label: string): Promise<boolean> {
  const { id } = naming;
  switch (naming.kind) {
    case "rename":
      return runAndTell(renameNodeCommand, { node: id, label });
    case "free":
      return runAndTell(addNodeCommand, { id, label });
    case "cause":
      return runAndTell(addCauseCommand, { id, node: naming.of, label });
    case "effect":
      return runAndTell(addEffectCommand, { id, node: naming.of, label });
    default:
      return runAndTell(addSiblingCommand, { id, node: naming.of, label });
  }
}
