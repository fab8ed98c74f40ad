import type { Again } from "../../../core/cascade/again";
import type { BareCascade } from "../../../core/cascade/cascadeTypes";
import { counted } from "../../ui/dateWords";
import { WordsInOrder } from "../../ui/Words";
import { Folded } from "./Folded";
import classes from "./Panel.module.css";

interface OpenPathsProps {
  readonly cascade: BareCascade;
  readonly answer: Again;
  readonly show: (text: string) => string;
  readonly onLight: (ids: readonly string[] | null) => void;
}

/** The open paths, folded; resting on one lights it up in the picture. */
export function OpenPaths({ cascade, answer, show, onLight }: OpenPathsProps) {
  const labels = new Map(cascade.nodes.map((node) => [node.id, show(node.label)]));
  return (
    <Folded
      summary={
        answer.openComplete
          ? counted(answer.open.length, "open path")
          : `The first ${counted(answer.open.length, "open path")}`
      }
    >
      {() => (
        <ul className={classes.list}>
          {answer.open.map((path) => {
            const lit = () => onLight(withLinks(cascade, path));
            return (
              <li key={path.join(" ")}>
                <button
                  type="button"
                  className={classes.path}
                  onFocus={lit}
                  onPointerEnter={lit}
                  onBlur={() => onLight(null)}
                  onPointerLeave={() => onLight(null)}
                >
                  <WordsInOrder parts={path.map((id) => labels.get(id))} between=" → " />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Folded>
  );
}

/** The nodes of a path and the links between them. */
function withLinks(cascade: BareCascade, path: readonly string[]): readonly string[] {
  const steps = new Set(path.slice(1).map((id, index) => `${path[index]} ${id}`));
  const links = cascade.links.filter(({ from, to }) => steps.has(`${from} ${to}`));
  return [...path, ...links.map(({ id }) => id)];
}
