import {
  addSafeguardCommand,
  answerNoCommand,
  answerUnsureCommand,
  answerYesCommand,
  confidenceCommands,
  linkFromCauseCommand,
  linkNodesCommand,
  renameSafeguardCommand,
  reverseLinkCommand,
  setLinkBreakableCommand,
  setLinkKindCommand,
  setLinkNoteCommand,
  setSafeguardKindCommand,
  setSafeguardStateCommand,
  takeAnswerBackCommand,
  toggleFeedbackCommand,
  toggleGuardCommand,
} from "../../../renderer/store/commands/cascadeCommands";
import {
  addCauseCommand,
  addEffectCommand,
  addNodeCommand,
  addSiblingCommand,
  drawChainCommand,
  evidenceNodeCommand,
  leaveEndedCommand,
  makeNodeCommand,
  moveNodesCommand,
  nameOtherCommand,
  nameSameCommand,
  nodeKindCommands,
  releaseEventCommand,
  removeElementsCommand,
  renameNodeCommand,
  setBreakableCommand,
  setElsewhereCommand,
  setNodeEvidenceCommand,
  setNodeServicesCommand,
  setNodeStateCommand,
  setStopCommand,
  tidyCommand,
  toggleNeedsCommand,
} from "../../../renderer/store/commands/cascadeNodeCommands";
import { at, first, given, type Sample } from "./commandCase";

const nodeAt = ({ incident }: Sample, place: number) => at(incident.cascade.nodes, place).id;
const linkAt = ({ incident }: Sample, place: number) => at(incident.cascade.links, place).id;
const guard = ({ incident }: Sample) => at(incident.cascade.safeguards, 0).id;
/** A link that nobody answered as this. */
const answeredOtherwise = ({ incident }: Sample, without: string) => ({
  links: [first(incident.cascade.links, (link) => link.without !== without).id, at(incident.cascade.links, 0).id],
});

const moved = given(moveNodesCommand)((sample) => ({
  positions: { [nodeAt(sample, 0)]: { x: 12.5, y: -40 }, [nodeAt(sample, 3)]: { x: 300, y: 20 } },
}));
const removedAll = given(removeElementsCommand)(({ incident }) => ({
  elements: incident.cascade.nodes.map(({ id }) => id),
}));

const samePair = (sample: Sample) => ({
  node: nodeAt(sample, 2),
  same: { incident: "another-incident", node: "a-node-there" },
});
const sameNamed = given(nameSameCommand)((sample) => samePair(sample));

/** The cascade: nodes, links, safeguards. */
export const cascadeCases = [
  given(drawChainCommand, removedAll)(() => ({})),
  given(addNodeCommand)(() => ({ id: "node-by-test", label: "Something else" })),
  given(addCauseCommand)((sample) => ({ id: "node-by-test", node: nodeAt(sample, 12), label: "And why?" })),
  given(addEffectCommand)((sample) => ({ id: "node-by-test", node: nodeAt(sample, 12), label: "And then?" })),
  given(addSiblingCommand)((sample) => ({ id: "node-by-test", node: nodeAt(sample, 0), label: "What else?" })),
  given(renameNodeCommand)((sample) => ({ node: nodeAt(sample, 2), label: "Said otherwise" })),
  given(makeNodeCommand)(({ incident }) => ({
    id: "node-by-test",
    event: at(incident.events, 2).id,
    position: { x: 1, y: 2 },
  })),
  given(evidenceNodeCommand)((sample) => ({ node: nodeAt(sample, 2), event: at(sample.incident.events, 0).id })),
  ...nodeKindCommands.map(({ kind, command }) =>
    given(command)(({ incident }) => ({
      nodes: incident.cascade.nodes
        .filter((node) => node.kind !== kind)
        .map(({ id }) => id)
        .slice(0, 2),
    })),
  ),
  given(toggleNeedsCommand)((sample) => ({ nodes: [nodeAt(sample, 5), nodeAt(sample, 6)], needs: null })),
  given(removeElementsCommand)((sample) => ({ elements: [nodeAt(sample, 1), guard(sample), linkAt(sample, 8)] })),
  given(tidyCommand, moved)(() => ({})),
  given(releaseEventCommand)(({ incident }) => {
    const node = first(incident.cascade.nodes, ({ events }) => events.length > 0);
    return { node: node.id, event: at(node.events, 0) };
  }),
  given(setNodeStateCommand)((sample) => ({ node: nodeAt(sample, 0), state: "rejected" })),
  given(setStopCommand)((sample) => ({ node: nodeAt(sample, 13), stop: null })),
  given(setBreakableCommand)((sample) => ({
    node: nodeAt(sample, 0),
    breakable: !at(sample.incident.cascade.nodes, 0).breakable,
  })),
  given(setNodeServicesCommand)((sample) => ({ node: nodeAt(sample, 0), services: [] })),
  given(setElsewhereCommand)((sample) => ({
    node: nodeAt(sample, 2),
    elsewhere: [{ service: at(sample.incident.services, 1).id, answer: "unchecked" }],
  })),
  sameNamed,
  given(nameOtherCommand, sameNamed)((sample) => samePair(sample)),
  given(leaveEndedCommand, sameNamed)((sample) => ({ ...samePair(sample), action: "an-action-there" })),
  given(setNodeEvidenceCommand)((sample) => ({
    node: nodeAt(sample, 2),
    evidence: [{ id: "shown-by-test", kind: "link", url: "https://example.org/graph", note: "the graph" }],
  })),
  moved,
  given(linkNodesCommand)((sample) => ({ from: nodeAt(sample, 0), to: nodeAt(sample, 12) })),
  given(linkFromCauseCommand)((sample) => ({ from: nodeAt(sample, 2), to: nodeAt(sample, 12) })),
  given(answerNoCommand)((sample) => answeredOtherwise(sample, "no")),
  given(answerYesCommand)((sample) => answeredOtherwise(sample, "yes")),
  given(answerUnsureCommand)((sample) => answeredOtherwise(sample, "unsure")),
  given(takeAnswerBackCommand)((sample) => ({ links: [linkAt(sample, 0), linkAt(sample, 1)] })),
  ...confidenceCommands.map(({ confidence, command }) =>
    given(command)(({ incident }) => ({
      links: [first(incident.cascade.links, (link) => link.confidence !== confidence).id],
    })),
  ),
  given(toggleFeedbackCommand)((sample) => ({
    link: linkAt(sample, 3),
    feedback: !at(sample.incident.cascade.links, 3).feedback,
  })),
  given(reverseLinkCommand)((sample) => ({ link: linkAt(sample, 0) })),
  given(setLinkKindCommand)((sample) => ({ link: linkAt(sample, 0), kind: "amplified" })),
  given(setLinkBreakableCommand)((sample) => ({
    link: linkAt(sample, 0),
    breakable: !at(sample.incident.cascade.links, 0).breakable,
  })),
  given(setLinkNoteCommand)((sample) => ({ link: linkAt(sample, 1), note: "" })),
  given(addSafeguardCommand)((sample) => ({ label: "A second look", guards: [linkAt(sample, 0), nodeAt(sample, 1)] })),
  given(renameSafeguardCommand)((sample) => ({ safeguard: guard(sample), label: "Said otherwise" })),
  given(setSafeguardStateCommand)((sample) => ({ safeguard: guard(sample), state: "held" })),
  given(setSafeguardKindCommand)((sample) => ({ safeguard: guard(sample), kind: "recover" })),
  given(toggleGuardCommand)((sample) => ({
    safeguard: guard(sample),
    element: at(at(sample.incident.cascade.safeguards, 0).guards, 0),
  })),
];
