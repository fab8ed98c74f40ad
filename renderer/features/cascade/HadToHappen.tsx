import { memo } from "react";
import type { BareCascade, BareNode } from "../../../core/cascade/cascadeTypes";
import { singlePoints } from "../../../core/cascade/singlePoints";
import { counted } from "../../ui/dateWords";
import { SectionHeading } from "../../ui/SectionHeading";
import { Words } from "../../ui/Words";
import { Folded } from "./Folded";
import classes from "./Panel.module.css";

interface HadToHappenProps {
  readonly cascade: BareCascade;
  readonly impact: { readonly id: string; readonly label: string };
  readonly show: (text: string) => string;
  readonly onSelect: (id: string) => void;
  readonly onLight: (ids: readonly string[] | null) => void;
}

/** What had to happen for an impact, conditions first, since those can be removed. */
export const HadToHappen = memo(function HadToHappen({ cascade, impact, show, onSelect, onLight }: HadToHappenProps) {
  const nodes = new Map(cascade.nodes.map((node) => [node.id, node]));
  const points = singlePoints(cascade, impact.id).flatMap((id) => nodes.get(id) ?? []);
  if (points.length === 0) return null;
  const conditions = points.filter(({ kind }) => kind === "condition");
  const rest = points.filter(({ kind }) => kind !== "condition");
  const counts = [
    ...(conditions.length > 0 ? [counted(conditions.length, "condition")] : []),
    ...(rest.length > 0 ? [conditions.length > 0 ? `${rest.length} more` : counted(rest.length, "node")] : []),
  ].join(", ");
  const item = ({ id, label }: BareNode) => (
    <li key={id}>
      <button
        type="button"
        className={classes.point}
        onClick={() => onSelect(id)}
        onFocus={() => onLight([id, impact.id])}
        onBlur={() => onLight(null)}
        onPointerEnter={() => onLight([id, impact.id])}
        onPointerLeave={() => onLight(null)}
      >
        {show(label)}
      </button>
    </li>
  );
  return (
    <section className={classes.part} aria-labelledby={`had-${impact.id}`}>
      <SectionHeading id={`had-${impact.id}`} aside={counts}>
        Had to happen
      </SectionHeading>
      <p className={classes.text}>
        Had any one of these been absent, “<Words>{impact.label}</Words>” would not have happened:
      </p>
      {conditions.length > 0 && <ul className={classes.list}>{conditions.map(item)}</ul>}
      {rest.length > 0 && conditions.length > 0 && (
        <Folded summary={`${rest.length} more that are no conditions`}>
          {() => <ul className={classes.list}>{rest.map(item)}</ul>}
        </Folded>
      )}
      {conditions.length === 0 && <ul className={classes.list}>{rest.map(item)}</ul>}
    </section>
  );
});
