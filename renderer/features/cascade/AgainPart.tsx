import { type Again, again } from "../../../core/cascade/again";
import type { BareCascade } from "../../../core/cascade/cascadeTypes";
import { restingOn } from "../../../core/cascade/restingOn";
import type { Action } from "../../../core/model/action";
import { showSurface } from "../../app/navigation";
import { Chip, type ChipTone } from "../../ui/Chip";
import { counted, dateWithWeekday } from "../../ui/dateWords";
import { SectionHeading } from "../../ui/SectionHeading";
import type { NamedAction } from "./namedActions";
import { OpenPaths } from "./OpenPaths";
import classes from "./Panel.module.css";

const tones: Readonly<Record<Again["again"], ChipTone>> = { live: "red", promised: "amber", cut: "green" };

interface AgainPartProps {
  readonly cascade: BareCascade;
  readonly impact: { readonly id: string; readonly label: string };
  /** Shown in the heading where there are several. */
  readonly isOnlyImpact: boolean;
  readonly actions: ReadonlyMap<string, NamedAction>;
  readonly show: (text: string) => string;
  /** A calendar date. */
  readonly today: string;
  readonly onLight: (ids: readonly string[] | null) => void;
}

/** Could it happen again today? In sentences: with what is verified, with what is agreed, and what protects until then. */
export function AgainPart({ cascade, impact, isOnlyImpact, actions, show, today, onLight }: AgainPartProps) {
  const answer = again(cascade, impact.id);
  const rests = restingOn(cascade, impact.id);
  const named = (ids: readonly string[]) => ids.flatMap((id) => actions.get(id) ?? []);
  const needed = named(rests.each.length > 0 ? rests.each : rests.some);
  const interims = [...new Set(needed.flatMap(({ action }) => action.interim?.what ?? []))];
  return (
    <>
      <SectionHeading aside={<Chip tone={tones[answer.again]}>{answer.again}</Chip>}>
        Could it happen again today?
      </SectionHeading>
      {!isOnlyImpact && <p className={classes.text}>“{impact.label}”</p>}
      {answer.again === "cut" ? (
        <p className={classes.text}>
          With what is <strong>verified</strong>: no, every way to it is cut.
        </p>
      ) : (
        <p className={classes.text}>
          With what is <strong>verified</strong>: yes
          {answer.again === "promised" && <Along answer={answer} {...{ cascade, show }} />}.
        </p>
      )}
      {answer.again === "live" && (
        <p className={classes.text}>
          With what is agreed as well: still yes
          <Along answer={answer} {...{ cascade, show }} />.{answer.unaddressed && " Nobody works on it yet."}
        </p>
      )}
      {answer.again === "promised" && (
        <p className={classes.text}>
          With what is agreed as well: no. It rests on{" "}
          {needed.map((each, index) => (
            <span key={each.action.id}>
              {index > 0 && (rests.each.length > 0 ? (index === needed.length - 1 ? " and " : ", ") : " or ")}
              <NamedActionButton named={each} show={show} today={today} />
            </span>
          ))}
          .
          {interims.length > 0 && (
            <>
              {" "}
              Until then: <strong>{interims.map(show).join("; ")}</strong>.
            </>
          )}
        </p>
      )}
      {answer.open.length > 0 && <OpenPaths cascade={cascade} answer={answer} show={show} onLight={onLight} />}
    </>
  );
}

function Along({ cascade, answer, show }: Pick<AgainPartProps, "cascade" | "show"> & { readonly answer: Again }) {
  const nodes = new Map(cascade.nodes.map((node) => [node.id, node]));
  const roots = [...new Set(answer.open.flatMap((path) => path[0] ?? []))].flatMap((id) => nodes.get(id) ?? []);
  const triggers = roots.filter(({ kind }) => kind === "trigger");
  const from = (triggers.length > 0 ? triggers : roots).map(({ label }) => `“${show(label)}”`);
  const count = answer.open.length;
  return (
    <>
      {" "}
      along{" "}
      <strong>
        {answer.openComplete ? "" : "at least "}
        {counted(count, "path")}
      </strong>
      {triggers.length > 0 && (count > triggers.length ? ", among them from " : " from ")}
      {triggers.length > 0 && from.slice(0, 2).join(" and ")}
    </>
  );
}

function NamedActionButton({
  named: { label, action, isOwn },
  show,
  today,
}: {
  readonly named: NamedAction;
  readonly show: (text: string) => string;
  readonly today: string;
}) {
  const words = `${decapitalised(show(action.title))}${dueOf(action, today)}`;
  if (!isOwn) return <span>{`${label} ${words}`}</span>;
  return (
    <>
      <button type="button" className={classes.inline} onClick={() => showSurface("actions", action.id)}>
        {label}
      </button>{" "}
      {words}
    </>
  );
}

function dueOf(action: Action, today: string): string {
  if (action.status === "done") return ", done and not yet verified";
  return action.due === undefined ? ", without a date" : `, due ${dateWithWeekday(action.due, today)}`;
}

function decapitalised(text: string): string {
  return /^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
