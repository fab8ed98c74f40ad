import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { BareCascade } from "../../../core/cascade/cascadeTypes";
import { type CauseTree as Branch, treeOfCauses } from "../../../core/cascade/treeOfCauses";
import { ActionButton } from "../../ui/ActionButton";
import { Words } from "../../ui/Words";
import classes from "./Aside.module.css";
import { closedByEscape } from "./closedByEscape";

const tree = {
  role: "tree",
  "aria-label": "Each effect, and below it what caused it",
  "data-cascade-keys": "tree",
} as const;
const treeItem = { role: "treeitem" } as const;
const group = { role: "group", className: classes.branches } as const;

interface CauseTreeProps {
  readonly cascade: BareCascade;
  readonly show: (text: string) => string;
  readonly active: string | null;
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
  /** The keyboard goes to the tree when it is opened by hand, not when it is there already. */
  readonly takesFocus: boolean;
}

/** A branch as it is shown, with its way from the top as key: a node may stand more than once. */
interface ShownBranch {
  readonly key: string;
  readonly branch: Branch;
  readonly parent: string | null;
  readonly isOpen: boolean;
}

/** The cascade as a tree, from each impact down to what caused it: the same graph for keyboard and screen reader. */
export function CauseTree({ cascade, show, active, onSelect, onClose, takesFocus }: CauseTreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<string | null>(null);
  const around = useRef<HTMLDivElement>(null);
  const trees = useMemo(() => treeOfCauses(cascade), [cascade]);
  const shown = useMemo(() => shownBranches(trees, closed), [trees, closed]);
  const nodes = new Map(cascade.nodes.map((node) => [node.id, node]));
  const links = new Map(cascade.links.map((link) => [link.id, link]));
  const current =
    shown.find(({ key, branch }) => key === cursor && branch.node === active) ??
    shown.find(({ branch }) => branch.node === active) ??
    shown[0];

  useEffect(() => {
    if (takesFocus) around.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }, [takesFocus]);

  function goTo(target: ShownBranch | undefined): void {
    if (target === undefined) return;
    setCursor(target.key);
    onSelect(target.branch.node);
    around.current?.querySelector<HTMLElement>(`[data-branch="${CSS.escape(target.key)}"]`)?.focus();
  }

  function fold(key: string, isClosed: boolean): void {
    const next = new Set(closed);
    if (isClosed) next.add(key);
    else next.delete(key);
    setClosed(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = shown.indexOf(current);
    const { branch, key } = current;
    if (event.key === "ArrowDown") goTo(shown[at + 1]);
    else if (event.key === "ArrowUp") goTo(shown[at - 1]);
    else if (event.key === "Home") goTo(shown[0]);
    else if (event.key === "End") goTo(shown.at(-1));
    else if (event.key === "ArrowRight" && branch.causes.length > 0) {
      if (current.isOpen) goTo(shown[at + 1]);
      else fold(key, false);
    } else if (event.key === "ArrowLeft") {
      if (current.isOpen && branch.causes.length > 0) fold(key, true);
      else goTo(shown.find((each) => each.key === current.parent));
    } else if (event.key === " ") goTo(current);
    else return;
    event.preventDefault();
  }

  const labelOf = (branch: Branch) => {
    const node = nodes.get(branch.node);
    const link = branch.link === null ? undefined : links.get(branch.link);
    const how = link === undefined ? [] : [link.kind, ...(link.without === "yes" ? ["would have come anyway"] : [])];
    return { label: show(node?.label ?? ""), how: [node?.kind ?? "", ...how].join(", ") };
  };

  const branchItem = (branch: Branch, parent: string | null, level: number) => {
    const key = keyOf(branch, parent);
    const isOpen = !closed.has(key);
    const hasCauses = branch.causes.length > 0;
    const { label, how } = labelOf(branch);
    return (
      <div
        key={key}
        {...treeItem}
        className={classes.branch}
        data-branch={key}
        {...{
          onFocus: (event: FocusEvent) => {
            if (event.target === event.currentTarget) setCursor(key);
          },
          "aria-level": level,
          "aria-expanded": hasCauses ? isOpen : undefined,
          "aria-selected": branch.node === active,
          "aria-label": `${label}, ${how}${branch.isRepeat ? ", told above" : ""}`,
        }}
        tabIndex={key === current?.key ? 0 : -1}
      >
        {/* The item itself takes the keys; a click on its words selects it. */}
        <div
          className={classes.twig}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.preventDefault();
            goTo({ key, branch, parent, isOpen });
          }}
        >
          <span
            className={classes.fold}
            onPointerDown={(event) => {
              if (!hasCauses) return;
              event.stopPropagation();
              event.preventDefault();
              fold(key, isOpen);
            }}
          >
            {hasCauses ? (isOpen ? "▾" : "▸") : ""}
          </span>
          <span>
            <Words>{label}</Words> <span className={classes.how}>{branch.isRepeat ? "told above" : how}</span>
          </span>
        </div>
        {hasCauses && isOpen && <div {...group}>{branch.causes.map((cause) => branchItem(cause, key, level + 1))}</div>}
      </div>
    );
  };

  return (
    <section className={classes.aside} aria-label="Tree of causes" {...closedByEscape(onClose)}>
      <div className={classes.head}>
        <h2 className={classes.heading}>Tree of causes</h2>
        <ActionButton kind="quiet" label="Close the tree" onClick={onClose}>
          ×
        </ActionButton>
      </div>
      <div ref={around} className={classes.tree} {...tree} {...{ onKeyDown }}>
        {trees.map((top) => branchItem(top, null, 1))}
      </div>
    </section>
  );
}

function keyOf(branch: Branch, parent: string | null): string {
  return `${parent ?? ""}/${branch.link ?? branch.node}`;
}

function shownBranches(trees: readonly Branch[], closed: ReadonlySet<string>): readonly ShownBranch[] {
  const walk = (branch: Branch, parent: string | null): readonly ShownBranch[] => {
    const key = keyOf(branch, parent);
    const isOpen = !closed.has(key);
    const below = isOpen ? branch.causes.flatMap((cause) => walk(cause, key)) : [];
    return [{ key, branch, parent, isOpen }, ...below];
  };
  return trees.flatMap((tree) => walk(tree, null));
}
