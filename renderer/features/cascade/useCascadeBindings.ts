import { draftChain } from "../../../core/cascade/draftChain";
import type { CascadeLink, CascadeNode } from "../../../core/model/cascade";
import type { Incident } from "../../../core/model/incident";
import type { NodeNeeds } from "../../../core/model/vocabulary";
import { runAndTell, useBinding, useCallbackBinding } from "../../app/bindings";
import {
  addSafeguardCommand,
  answerNoCommand,
  answerUnsureCommand,
  answerYesCommand,
  linkFromCauseCommand,
  linkNodesCommand,
  reverseLinkCommand,
  toggleFeedbackCommand,
} from "../../store/commands/cascadeCommands";
import {
  addCauseCommand,
  addEffectCommand,
  addNodeCommand,
  addSiblingCommand,
  drawChainCommand,
  evidenceNodeCommand,
  makeNodeCommand,
  removeElementsCommand,
  renameNodeCommand,
  tidyCommand,
  toggleNeedsCommand,
} from "../../store/commands/cascadeNodeCommands";
import {
  fitCascade,
  goLeft,
  goRight,
  goToCause,
  goToEffect,
  letGo,
  nextUntested,
  showEventDrawer,
  showPanel,
  showTree,
  zoomInOnCascade,
  zoomOutOfCascade,
} from "../../store/commands/cascadeViewCommands";
import type { Direction } from "./stepFrom";
import type { CascadeSelection } from "./useCascadeSelection";
import type { KeyPlace } from "./useKeyPlace";

/** What is picked in a dialog. */
export type Picking = "effect" | "cause" | "event" | "evidence" | "action";

interface CascadeActs {
  readonly add: (kind: "free" | "cause" | "effect" | "sibling") => void;
  readonly rename: () => void;
  readonly pick: (what: Picking) => void;
  readonly beginSafeguard: () => void;
  readonly step: (direction: Direction) => void;
  readonly nextUntested: () => void;
  readonly toggleAside: (aside: "tree" | "events") => void;
  readonly togglePanel: () => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

/**
 * Binds every command of the surface. Palette and menu offer what the selection allows; Tab, Enter, arrows and Delete
 * are keys of the picture only while the keyboard is in it.
 */
export function useCascadeBindings(
  incident: Incident,
  selection: CascadeSelection,
  keyPlace: KeyPlace,
  acts: CascadeActs,
): void {
  const { nodes: allNodes, links: allLinks } = incident.cascade;
  const nodes = allNodes.filter(({ id }) => selection.ids.has(id));
  const node = allNodes.find(({ id }) => id === selection.active);
  const inPicture = { takesKey: keyPlace === "canvas" };
  const within = { takesKey: keyPlace !== "elsewhere" };
  const onNode = (act: () => void) => (node === undefined ? null : act);

  useBinding(drawChainCommand, () => (draftChain(incident).nodes.length === 0 ? null : {}));
  useBinding(tidyCommand, () => (allNodes.some(({ position }) => position !== undefined) ? {} : null));
  const remove = selection.ids.size === 0 ? null : () => void removeSelected(incident, selection);
  useCallbackBinding(removeElementsCommand, remove, within);
  useCallbackBinding(addNodeCommand, () => acts.add("free"));
  useCallbackBinding(
    addCauseCommand,
    onNode(() => acts.add("cause")),
    inPicture,
  );
  useCallbackBinding(
    addEffectCommand,
    onNode(() => acts.add("effect")),
    inPicture,
  );
  useCallbackBinding(
    addSiblingCommand,
    onNode(() => acts.add("sibling")),
    within,
  );
  useCallbackBinding(renameNodeCommand, onNode(acts.rename), within);
  useCallbackBinding(makeNodeCommand, () => acts.pick("event"));
  useCallbackBinding(
    evidenceNodeCommand,
    onNode(() => acts.pick("evidence")),
  );
  useCallbackBinding(
    linkNodesCommand,
    onNode(() => acts.pick("effect")),
  );
  useCallbackBinding(
    linkFromCauseCommand,
    onNode(() => acts.pick("cause")),
  );
  useCallbackBinding(addSafeguardCommand, selection.active === null ? null : acts.beginSafeguard);
  useBinding(toggleNeedsCommand, () => (nodes.length === 0 ? null : { nodes: idsOf(nodes), needs: otherNeeds(nodes) }));
  useLinkBindings(allLinks, selection);
  useViewBindings(incident, selection, keyPlace, acts);
}

async function removeSelected(incident: Incident, selection: CascadeSelection): Promise<void> {
  const next = neighbourOf(incident, selection.ids);
  if (await runAndTell(removeElementsCommand, { elements: [...selection.ids] })) selection.select(next);
}

function useLinkBindings(allLinks: readonly CascadeLink[], selection: CascadeSelection): void {
  const links = idsOf(allLinks.filter(({ id }) => selection.ids.has(id)));
  const link = allLinks.find(({ id }) => id === selection.active);
  const chosen = () => (links.length === 0 ? null : { links });
  useBinding(answerNoCommand, chosen);
  useBinding(answerYesCommand, chosen);
  useBinding(answerUnsureCommand, chosen);
  useBinding(toggleFeedbackCommand, () => (link === undefined ? null : { link: link.id, feedback: !link.feedback }));
  useBinding(reverseLinkCommand, () => (link === undefined ? null : { link: link.id }));
}

function useViewBindings(incident: Incident, selection: CascadeSelection, keyPlace: KeyPlace, acts: CascadeActs): void {
  const inPicture = { takesKey: keyPlace === "canvas" };
  const step = (direction: Direction) => (incident.cascade.nodes.length === 0 ? null : () => acts.step(direction));
  useCallbackBinding(goToCause, step("up"), inPicture);
  useCallbackBinding(goToEffect, step("down"), inPicture);
  useCallbackBinding(goLeft, step("left"), inPicture);
  useCallbackBinding(goRight, step("right"), inPicture);
  useCallbackBinding(nextUntested, acts.nextUntested);
  useCallbackBinding(letGo, selection.ids.size === 0 ? null : () => selection.select(null));
  useCallbackBinding(showTree, () => acts.toggleAside("tree"));
  useCallbackBinding(showEventDrawer, () => acts.toggleAside("events"));
  useCallbackBinding(showPanel, acts.togglePanel);
  useCallbackBinding(zoomInOnCascade, () => acts.zoom(1.25));
  useCallbackBinding(zoomOutOfCascade, () => acts.zoom(1 / 1.25));
  useCallbackBinding(fitCascade, acts.fit);
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function otherNeeds(nodes: readonly CascadeNode[]): NodeNeeds {
  return nodes.every(({ needs }) => needs === "all") ? "any" : "all";
}

/** What the cursor moves to when others go: an effect of theirs that stays, else a cause, else nothing. */
function neighbourOf({ cascade }: Incident, gone: ReadonlySet<string>): string | null {
  const stays = (id: string) => cascade.nodes.some((node) => node.id === id) && !gone.has(id);
  const ends = cascade.links.flatMap(({ id, from, to }) =>
    gone.has(id) || gone.has(from) || gone.has(to) ? [{ from, to }] : [],
  );
  return ends.find(({ to }) => stays(to))?.to ?? ends.find(({ from }) => stays(from))?.from ?? null;
}
