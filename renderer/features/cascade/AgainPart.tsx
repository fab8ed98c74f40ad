import { memo } from "react";
import { type Again, again } from "../../../core/cascade/again";
import type { BareCascade } from "../../../core/cascade/cascadeTypes";
import { type RestingOn, restingOn } from "../../../core/cascade/restingOn";
import type { Action } from "../../../core/model/action";
import { showSurface } from "../../app/navigation";
import { Chip, type ChipTone } from "../../ui/Chip";
import { counted, dateWithWeekday } from "../../ui/dateWords";
import { SectionHeading } from "../../ui/SectionHeading";
import { Sentence, Words, WordsInOrder } from "../../ui/Words";
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
export const AgainPart = memo(function AgainPart({
  cascade,
  impact,
  isOnlyImpact,
  actions,
  show,
  today,
  onLight,
}: AgainPartProps) {
  const answer = again(cascade, impact.id);
  const rests = restingOn(cascade, impact.id);
  const named = (ids: readonly string[]) => ids.flatMap((id) => actions.get(id) ?? []);
  const needed = named([...rests.all, ...rests.anyOne, ...rests.several]);
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
        <p className={classes.text}>With what is agreed as well: no. {restsInWords(rests)}</p>
      )}
      {needed.length > 0 && (
        <ul className={classes.list}>
          {needed.map((each) => (
            <NamedActionItem key={each.action.id} named={each} show={show} today={today} />
          ))}
        </ul>
      )}
      {interims.length > 0 && answer.again === "promised" && (
        <p className={classes.text}>
          Until then:{" "}
          <strong>
            <WordsInOrder parts={interims.map(show)} between="; " />
          </strong>
          .
        </p>
      )}
      {answer.open.length > 0 && <OpenPaths cascade={cascade} answer={answer} show={show} onLight={onLight} />}
    </>
  );
});

function Along({ cascade, answer, show }: Pick<AgainPartProps, "cascade" | "show"> & { readonly answer: Again }) {
  const nodes = new Map(cascade.nodes.map((node) => [node.id, node]));
  const roots = [...new Set(answer.open.flatMap((path) => path[0] ?? []))].flatMap((id) => nodes.get(id) ?? []);
  const triggers = roots.filter(({ kind }) => kind === "trigger");
  const from = (triggers.length > 0 ? triggers : roots).map(({ label }) => `“${show(label)}”`);
  const count = answer.open.length;
  return (
    <>
      , along{" "}
      <strong>
        {answer.openComplete ? "" : "at least "}
        {counted(count, "path")}
      </strong>
      {triggers.length > 0 && (count > triggers.length ? ", among them from " : " from ")}
      {triggers.length > 0 && <Sentence>{from.slice(0, 2).join(" and ")}</Sentence>}
    </>
  );
}

function restsInWords({ all, anyOne }: RestingOn): string {
  if (all.length > 0) return all.length === 1 ? "It rests on" : "It rests on all of these:";
  if (anyOne.length > 0) return anyOne.length === 1 ? "It rests on" : "Any one of these is enough:";
  return "It rests on several of these together:";
}

interface NamedActionItemProps {
  readonly named: NamedAction;
  readonly show: (text: string) => string;
  readonly today: string;
}

function NamedActionItem({ named: { label, action, isOwn }, show, today }: NamedActionItemProps) {
  return (
    <li className={classes.text}>
      {isOwn ? (
        <button type="button" className={classes.inline} onClick={() => showSurface("actions", action.id)}>
          {label}
        </button>
      ) : (
        <strong>{label}</strong>
      )}{" "}
      <Words>{decapitalised(show(action.title))}</Words>, {dueOf(action, today)}
    </li>
  );
}

function dueOf({ status, due }: Action, today: string): string {
  if (status === "done") return "done, not yet verified";
  if (due === undefined) return "without a date";
  return due < today ? `overdue since ${dateWithWeekday(due, today)}` : `due ${dateWithWeekday(due, today)}`;
}

function decapitalised(text: string): string {
  return /^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
