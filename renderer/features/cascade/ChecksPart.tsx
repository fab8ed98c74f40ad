import { memo, useMemo } from "react";
import type { CascadeCheck } from "../../../core/cascade/cascadeCheck";
import type { BareCascade } from "../../../core/cascade/cascadeTypes";
import { cascadeChecks } from "../../../core/cascade/checks";
import { personInLabel } from "../../../core/cascade/namesPerson";
import type { Severity } from "../../../core/model/finding";
import type { Incident } from "../../../core/model/incident";
import { SectionHeading } from "../../ui/SectionHeading";
import { Sentence } from "../../ui/Words";
import { Folded } from "./Folded";
import classes from "./Panel.module.css";

interface ChecksPartProps {
  readonly incident: Incident;
  readonly cascade: BareCascade;
  readonly show: (text: string) => string;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onLight: (ids: readonly string[] | null) => void;
}

const severities: readonly Severity[] = ["error", "warning", "info"];
const signs: Readonly<Record<Severity, string>> = { error: "■ error", warning: "▲ warning", info: "○ note" };
const SHOWN = 4;

/** What the checks found, the gravest first; each selects what it is about. */
export const ChecksPart = memo(function ChecksPart({ incident, cascade, show, onSelect, onLight }: ChecksPartProps) {
  const { people, services } = incident;
  const namesPerson = useMemo(() => personInLabel({ people, services }), [people, services]);
  const checks = useMemo(() => {
    const found = cascadeChecks(cascade, namesPerson);
    return severities.flatMap((severity) => found.filter((check) => check.severity === severity));
  }, [cascade, namesPerson]);
  const items = (some: readonly CascadeCheck[]) => (
    <ul className={classes.list}>
      {some.map((check) => {
        const objects = [...check.nodes, ...check.links];
        return (
          <li key={`${check.id} ${objects.join(" ")}`}>
            <button
              type="button"
              className={classes.finding}
              onClick={() => onSelect(objects)}
              onFocus={() => onLight(objects)}
              onBlur={() => onLight(null)}
              onPointerEnter={() => onLight(objects)}
              onPointerLeave={() => onLight(null)}
            >
              <span className={classes.severity} data-severity={check.severity}>
                {signs[check.severity]}
              </span>
              <Sentence>{show(check.message)}</Sentence>
            </button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <section className={classes.part} aria-labelledby="cascade-checks">
      <SectionHeading id="cascade-checks" aside={checks.length === 0 ? "nothing found" : checks.length}>
        Worth a look
      </SectionHeading>
      {items(checks.slice(0, SHOWN))}
      {checks.length > SHOWN && (
        <Folded summary={`${checks.length - SHOWN} more`}>{() => items(checks.slice(SHOWN))}</Folded>
      )}
    </section>
  );
});
