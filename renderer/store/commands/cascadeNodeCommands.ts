import { z } from "zod";
import { takeDraftChain } from "../../../core/cascade/draftChain";
import { evidenceNodeByEvent, makeNodeFromEvent, releaseEvent } from "../../../core/cascade/eventNodeEdits";
import { addCause, addEffect, addNode, addSibling, editNode, type NodePatch } from "../../../core/cascade/nodeEdits";
import { moveNodes, tidy } from "../../../core/cascade/positionEdits";
import { removeElements } from "../../../core/cascade/removeElements";
import { leaveEnded, nameOther, nameSame } from "../../../core/cascade/sameAsEdits";
import { CascadeNode } from "../../../core/model/cascade";
import type { EditContext } from "../../../core/model/editContext";
import { Evidence } from "../../../core/model/evidence";
import { refusal } from "../../../core/model/finding";
import type { Incident } from "../../../core/model/incident";
import { Id } from "../../../core/model/scalars";
import { NodeKind, NodeNeeds, NodeState, StopReason } from "../../../core/model/vocabulary";
import { incidentCommand } from "../command";

const label = z.string().trim().min(1, "needs at least a word");
const Point = z.object({ x: z.number(), y: z.number() });
const Beside = z.object({ id: Id, node: Id, label });

/** The new node gets the id that the surface already shows it under; its links get ids of their own. */
function withNodeId(id: string, context: EditContext): EditContext {
  let isGiven = false;
  return {
    ...context,
    newId: () => {
      if (isGiven) return context.newId();
      isGiven = true;
      return id;
    },
  };
}

/** Adds a node beside another one; refused where that one is gone, as by a merge while its name was typed. */
function beside(add: typeof addCause) {
  return (incident: Incident, { id, ...input }: z.infer<typeof Beside>, context: EditContext) =>
    incident.cascade.nodes.some((node) => node.id === input.node)
      ? add(incident, input, withNodeId(id, context))
      : refusal("node-gone", "cascade", "The node is no longer there, so nothing was added beside it.");
}

function editAll(incident: Incident, nodes: readonly string[], patch: NodePatch): Incident {
  return nodes.reduce((edited, node) => editNode(edited, { node, patch }), incident);
}

export const addCauseCommand = incidentCommand({
  id: "node.addCause",
  title: "Add a cause: what caused this?",
  keys: "Tab",
  menu: "Cascade",
  input: Beside,
  change: beside(addCause),
});

export const addEffectCommand = incidentCommand({
  id: "node.addEffect",
  title: "Add an effect: then what?",
  keys: "Shift+Tab",
  menu: "Cascade",
  input: Beside,
  change: beside(addEffect),
});

export const addSiblingCommand = incidentCommand({
  id: "node.addSibling",
  title: "Add a node beside it: what else had to be true?",
  keys: "Enter",
  menu: "Cascade",
  input: Beside,
  change: beside(addSibling),
});

export const addNodeCommand = incidentCommand({
  id: "node.add",
  title: "Add a node",
  keys: "A",
  menu: "Cascade",
  input: z.object({ id: Id, label }),
  change: (incident, { id, ...input }, context) => addNode(incident, input, withNodeId(id, context)),
});

export const renameNodeCommand = incidentCommand({
  id: "node.rename",
  title: "Rename the node",
  keys: "F2",
  menu: "Cascade",
  input: z.object({ node: Id, label }),
  change: (incident, { node, ...patch }) => editNode(incident, { node, patch }),
});

export const makeNodeCommand = incidentCommand({
  id: "node.fromEvent",
  title: "Make a node from an event…",
  keys: "E",
  menu: "Cascade",
  input: z.object({ id: Id, event: Id, position: Point.optional() }),
  change: (incident, { id, event, position }, context) =>
    makeNodeFromEvent(incident, { event, ...(position && { position }) }, withNodeId(id, context)),
});

export const evidenceNodeCommand = incidentCommand({
  id: "node.addEvent",
  title: "Show the node by an event…",
  keys: "Shift+E",
  menu: "Cascade",
  input: z.object({ node: Id, event: Id }),
  change: evidenceNodeByEvent,
});

export const releaseEventCommand = incidentCommand({
  id: "node.releaseEvent",
  title: "Take an event off the node",
  hidden: true,
  input: z.object({ node: Id, event: Id }),
  change: releaseEvent,
});

export const drawChainCommand = incidentCommand({
  id: "cascade.drawChain",
  title: "Draw the chain from the marked events",
  keys: "D",
  menu: "Cascade",
  input: z.object({}),
  change: (incident, _input, context) => takeDraftChain(incident, context),
});

export const toggleNeedsCommand = incidentCommand({
  id: "node.toggleNeeds",
  title: "Needs all of its causes, or any one",
  keys: "B",
  menu: "Cascade",
  input: z.object({ nodes: z.array(Id).min(1), needs: NodeNeeds.nullable() }),
  change: (incident, { nodes, needs }) => editAll(incident, nodes, { needs: needs ?? undefined }),
});

const Nodes = z.array(Id).min(1);

/** One command per kind, so that each has its key: 1 trigger, 2 condition … */
export const nodeKindCommands = NodeKind.options.map((kind, index) => ({
  kind,
  command: incidentCommand({
    id: `node.make.${kind}`,
    title: `Make it ${kind === "impact" ? "an" : "a"} ${kind}`,
    keys: String(index + 1),
    menu: "Cascade",
    input: z.object({ nodes: Nodes }),
    change: (incident, { nodes }) => editAll(incident, nodes, { kind }),
  }),
}));

export const setNodeStateCommand = incidentCommand({
  id: "node.setState",
  title: "Say how sure the node is",
  hidden: true,
  input: z.object({ node: Id, state: NodeState }),
  change: (incident, { node, ...patch }) => editNode(incident, { node, patch }),
});

export const setStopCommand = incidentCommand({
  id: "node.setStop",
  title: "Say why the causes end here",
  hidden: true,
  input: z.object({ node: Id, stop: StopReason.nullable() }),
  change: (incident, { node, stop }) => editNode(incident, { node, patch: { stop: stop ?? undefined } }),
});

export const setBreakableCommand = incidentCommand({
  id: "node.setBreakable",
  title: "Say whether the node can be taken out",
  hidden: true,
  input: z.object({ node: Id, breakable: z.boolean() }),
  change: (incident, { node, ...patch }) => editNode(incident, { node, patch }),
});

export const setNodeServicesCommand = incidentCommand({
  id: "node.setServices",
  title: "Set the services of the node",
  hidden: true,
  input: z.object({ node: Id, services: z.array(Id) }),
  change: (incident, { node, ...patch }) => editNode(incident, { node, patch }),
});

export const setElsewhereCommand = incidentCommand({
  id: "node.setElsewhere",
  title: "Say where else this is so",
  hidden: true,
  input: z.object({ node: Id, elsewhere: CascadeNode.shape.elsewhere }),
  change: (incident, { node, ...patch }) => editNode(incident, { node, patch }),
});

const SamePair = z.object({ node: Id, same: z.object({ incident: Id, node: Id }) });

export const nameSameCommand = incidentCommand({
  id: "node.nameSame",
  title: "Say that another incident had the same",
  hidden: true,
  input: SamePair,
  change: nameSame,
});

export const nameOtherCommand = incidentCommand({
  id: "node.nameOther",
  title: "Take back that another incident had the same",
  hidden: true,
  input: SamePair,
  change: nameOther,
});

export const leaveEndedCommand = incidentCommand({
  id: "node.leaveEnded",
  title: "Leave an action as it is although the same came again",
  hidden: true,
  input: SamePair.extend({ action: Id }),
  change: leaveEnded,
});

export const setNodeEvidenceCommand = incidentCommand({
  id: "node.setEvidence",
  title: "Say what shows the node",
  hidden: true,
  input: z.object({ node: Id, evidence: z.array(Evidence) }),
  change: (incident, { node, ...patch }) => editNode(incident, { node, patch }),
});

export const moveNodesCommand = incidentCommand({
  id: "node.move",
  title: "Move nodes",
  hidden: true,
  input: z.object({ positions: z.record(Id, Point) }),
  change: moveNodes,
});

export const tidyCommand = incidentCommand({
  id: "cascade.tidy",
  title: "Tidy: let the layout place every node",
  keys: "T",
  menu: "Cascade",
  input: z.object({}),
  change: (incident) => tidy(incident),
});

export const removeElementsCommand = incidentCommand({
  id: "cascade.remove",
  title: "Remove from the cascade",
  keys: "Delete",
  menu: "Cascade",
  input: z.object({ elements: z.array(Id).min(1) }),
  change: removeElements,
});

export const cascadeNodeCommands = [
  drawChainCommand,
  addNodeCommand,
  addCauseCommand,
  addEffectCommand,
  addSiblingCommand,
  renameNodeCommand,
  makeNodeCommand,
  evidenceNodeCommand,
  ...nodeKindCommands.map(({ command }) => command),
  toggleNeedsCommand,
  removeElementsCommand,
  tidyCommand,
  releaseEventCommand,
  setNodeStateCommand,
  setStopCommand,
  setBreakableCommand,
  setNodeServicesCommand,
  setElsewhereCommand,
  nameSameCommand,
  nameOtherCommand,
  leaveEndedCommand,
  setNodeEvidenceCommand,
  moveNodesCommand,
];
