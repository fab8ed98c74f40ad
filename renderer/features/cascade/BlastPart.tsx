import { blastRadius } from "../../../core/cascade/blastRadius";
import type { BareCascade } from "../../../core/cascade/cascadeTypes";
import { counted } from "../../ui/dateWords";
import { SectionHeading } from "../../ui/SectionHeading";
import { Sentence, WordsInOrder } from "../../ui/Words";
import classes from "./Panel.module.css";

interface BlastPartProps {
  readonly cascade: BareCascade;
  readonly node: string;
  readonly serviceName: (id: string) => string;
  readonly show: (text: string) => string;
  readonly onLight: (ids: readonly string[] | null) => void;
}

/** How far the selected node reached. */
export function BlastPart({ cascade, node, serviceName, show, onLight }: BlastPartProps) {
  const { nodes, services, impacts } = blastRadius(cascade, node);
  const labels = new Map(cascade.nodes.map(({ id, label }) => [id, show(label)]));
  const reached = new Set([node, ...nodes]);
  const links = cascade.links.filter(({ from, to }) => reached.has(from) && reached.has(to)).map(({ id }) => id);
  const light = () => onLight([...reached, ...links]);
  return (
    <section className={classes.part} aria-labelledby="cascade-blast">
      <SectionHeading id="cascade-blast" aside={counted(nodes.length, "effect")}>
        Blast radius
      </SectionHeading>
      {nodes.length === 0 ? (
        <p className={classes.text}>Nothing followed from it.</p>
      ) : (
        <button
          type="button"
          className={classes.path}
          onFocus={light}
          onBlur={() => onLight(null)}
          onPointerEnter={light}
          onPointerLeave={() => onLight(null)}
        >
          It reached{" "}
          {services.length === 0 ? "no named service" : <WordsInOrder parts={services.map(serviceName)} between=", " />}
          <Sentence>
            {impacts.length === 0
              ? " and no impact."
              : ` and ${impacts.map((id) => `“${labels.get(id)}”`).join(" and ")}.`}
          </Sentence>
        </button>
      )}
    </section>
  );
}
