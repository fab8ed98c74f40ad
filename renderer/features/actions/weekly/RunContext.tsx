import { ageDays, firstDue } from "../../../../core/actions/derived";
import { lacksInterim } from "../../../../core/actions/interim";
import type { RunReason } from "../../../../core/actions/weeklyRun";
import { sentences } from "../../../../core/intake/sentences";
import type { CameAgain } from "../../../../core/learning/cameAgain";
import type { Action } from "../../../../core/model/action";
import type { SeenAction } from "../../../../core/model/actionReview";
import { showPeople } from "../../../../core/model/people";
import { decisionInWords } from "../../../../core/report/weeklyMinutes";
import { runAndTell } from "../../../app/bindings";
import { setActionInterim } from "../../../store/commands/actionCommands";
import { Chip } from "../../../ui/Chip";
import { counted, dateWithWeekday } from "../../../ui/dateWords";
import { EditableText } from "../../../ui/EditableText";
import { Words, WordsInOrder } from "../../../ui/Words";
import { ActionChips } from "../ActionChips";
import { ActionStory } from "../ActionStory";
import type { ActionItem } from "../actionItems";
import { PanelField } from "../PanelField";
import classes from "./WeeklyPage.module.css";
import type { WeeklyProps } from "./weekly";

interface RunContextProps extends WeeklyProps {
  readonly item: ActionItem;
  readonly reasons: readonly RunReason[];
  /** Where its break came again; null where nothing is asked because of that. */
  readonly asked: CameAgain | null;
  /** What was said of it in this run already. */
  readonly said: SeenAction | null;
}

/** All that has to be known of an action to say something of it, without another page. */
export function RunContext({ item, reasons, asked, said, workspace, shownAs, today }: RunContextProps) {
  const { row, incident } = item;
  const { action, shown } = row;
  const zone = workspace.settings.zone ?? incident.zone;
  const show = (text: string) => showPeople(text, incident.people, shownAs);
  const [summary] = sentences(show(incident.summary ?? ""));
  const age = ageDays(action, workspace.policy, today, zone);
  const fields: readonly (readonly [label: string, value: string])[] = [
    ["Done when", shown.doneWhen],
    ["Until then", shown.interim],
    ["Blocked by", shown.blocked],
    ["Verified by", show(action.verification?.method ?? "")],
    ["How we know", show(action.verification?.howWeKnow ?? "")],
    ["Risk accepted", shown.reason],
    ["Owner", row.owner],
    [
      action.status === "verified" ? "Check" : "Due",
      row.nextDate === null ? "" : `${dateWithWeekday(row.nextDate, today)}${firstDueInWords(action, today)}`,
    ],
    ["Strength", [action.strength, action.effect].filter((each) => each !== undefined).join(" · ")],
  ];
  return (
    <article className={classes.context}>
      <p className={classes.chips}>
        {said !== null && <Chip tone="accent">said: {decisionInWords(said)}</Chip>}
        <ActionChips item={item} today={today} />
        {reasons.includes("look at the risk again") && <Chip tone="amber">look at the risk again</Chip>}
        {reasons.includes("skipped last time") && <Chip>skipped last time</Chip>}
        {action.priority !== undefined && <Chip>{action.priority}</Chip>}
        <Chip>{action.status}</Chip>
      </p>
      <h2 className={classes.action}>{shown.title}</h2>
      <p className={classes.quiet}>
        <WordsInOrder parts={[row.key, row.incidentTitle, age === null ? null : `${counted(age, "day")} old`]} />
      </p>
      {asked !== null && (
        <p className={classes.cameAgain}>
          The same came again in {asked.incident.key}: “
          <Words>{showPeople(asked.node.label, asked.incident.people, shownAs)}</Words>”. Reopen it?
        </p>
      )}
      {summary !== undefined && <blockquote className={classes.summary}>{summary.text}</blockquote>}
      <dl className={classes.fields}>
        {fields.map(([label, value]) =>
          value === "" ? null : (
            <PanelField key={label} label={label}>
              {value}
            </PanelField>
          ),
        )}
        {lacksInterim(action) && (
          <PanelField label="Until then">
            <EditableText
              label="What protects until then"
              value={action.interim?.what ?? ""}
              placeholder="What protects us until then?"
              people={incident.people}
              shownAs={shownAs}
              onCommit={(what) => void runAndTell(setActionInterim, { action: action.id, what }, item.folder)}
            />
          </PanelField>
        )}
      </dl>
      <ActionStory item={item} zone={zone} today={today} shownAs={shownAs} />
    </article>
  );
}

/** ", first due Fri 5 Feb" where the date was moved. */
function firstDueInWords(action: Action, today: string): string {
  const first = firstDue(action);
  const isOther = action.status !== "verified" && first !== null && first !== action.due;
  return isOther ? `, first due ${dateWithWeekday(first, today)}` : "";
}
