import type { Interval } from "../model/interval";
import type {
  ActionStatus,
  LinkKind,
  NodeKind,
  NodeNeeds,
  NodeState,
  SafeguardState,
  WithoutAnswer,
} from "../model/vocabulary";

/** A cause or effect as the analyses see it. */
export interface BareNode {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  readonly needs: NodeNeeds | null;
  readonly state: NodeState;
  /** The team said why it stopped asking. */
  readonly hasStop: boolean;
  readonly breakable: boolean;
  readonly services: readonly string[];
  /** An event or a piece of evidence shows it. */
  readonly isEvidenced: boolean;
  /** Effective: [min of its events' earliest, min of their latest]; null without a timed event. */
  readonly time: Interval | null;
}

/** From a cause to its effect. */
export interface BareLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  readonly without: WithoutAnswer;
  readonly feedback: boolean;
  readonly breakable: boolean;
  /** What stated orders of the ends' events say where intervals do not; null when they leave it open. */
  readonly statedOrder: "cause first" | "effect first" | null;
}

/** What stands between causes and effects. */
export interface BareSafeguard {
  readonly id: string;
  readonly label: string;
  readonly state: SafeguardState;
  /** Links and nodes. */
  readonly guards: readonly string[];
}

/** An action as far as it touches the cascade. */
export interface BareAction {
  readonly id: string;
  readonly status: ActionStatus;
  /** Its strength breaks what it names, rather than weakens it. 2-model, "Action". */
  readonly isBreaking: boolean;
  /** Nodes, links and safeguards of this cascade. */
  readonly breaks: readonly string[];
}

/**
 * A cascade with its times and actions: all that the analyses of 3-cascade need. Made from a bare file or from an
 * incident; every id that it holds is known, no link dangles.
 */
export interface BareCascade {
  readonly nodes: readonly BareNode[];
  readonly links: readonly BareLink[];
  readonly safeguards: readonly BareSafeguard[];
  readonly actions: readonly BareAction[];
  readonly detected: Interval | null;
}
