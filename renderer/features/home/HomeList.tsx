import { Fragment, type ReactNode, useState } from "react";
import { isForThisWeek, isForToday } from "../../../core/actions/incidentStanding";
import { showIncident } from "../../app/navigation";
import { waitingIn } from "../../app/waiting";
import type { IncidentSummary } from "../../store/summary";
import { ActionButton } from "../../ui/ActionButton";
import { SectionHeading } from "../../ui/SectionHeading";
import { useRovingList } from "../../ui/useRovingList";
import { Words } from "../../ui/Words";
import classes from "./HomeList.module.css";
import { IncidentInWork } from "./IncidentInWork";
import { WaitingRow } from "./WaitingRow";

interface HomeListProps {
  readonly summaries: readonly IncidentSummary[];
  readonly today: string;
}

interface Entry {
  readonly key: string;
  readonly open: () => void;
  readonly content: ReactNode;
}

function BrokenFile({ summary }: { readonly summary: IncidentSummary }) {
  return (
    <>
      <span className={classes.sign} data-tone="red" aria-hidden>
        !
      </span>
      <span>
        <Words>{summary.title}</Words>
        <small>{summary.problem}</small>
      </span>
      <span />
    </>
  );
}

/** So many rows of a group are shown at first: what a person can see to, and a window can show. */
const firstShown = 25;

/** One list for the keyboard: what needs somebody today, this week, and the incidents in work. */
export function HomeList({ summaries, today }: HomeListProps) {
  const waiting = waitingIn(summaries);
  const rowOf = ({ item, summary }: (typeof waiting)[number]): Entry => ({
    key: `${summary.folder} ${item.kind} ${item.record}`,
    open: () => showIncident(summary.folder, item.kind === "review" ? "overview" : "actions", item.record),
    content: <WaitingRow item={item} summary={summary} today={today} />,
  });
  const inWork = summaries.filter(({ status }) => status !== "published");
  const broken = summaries.filter(({ problem }) => problem !== undefined);
  const groups = [
    {
      title: "Files to look at",
      entries: broken.map((summary) => ({
        key: `file ${summary.folder}`,
        open: () => showIncident(summary.folder),
        content: <BrokenFile summary={summary} />,
      })),
    },
    { title: "Needs you today", entries: waiting.filter(({ item }) => isForToday(item, today)).map(rowOf) },
    { title: "This week", entries: waiting.filter(({ item }) => isForThisWeek(item, today)).map(rowOf) },
    {
      title: "Incidents in work",
      entries: inWork.map((summary) => ({
        key: summary.folder,
        open: () => showIncident(summary.folder),
        content: <IncidentInWork summary={summary} today={today} />,
      })),
    },
  ].filter(({ entries }) => entries.length > 0);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const shownOf = ({ title, entries }: (typeof groups)[number]) =>
    unfolded.has(title) ? entries : entries.slice(0, firstShown);
  const all = groups.flatMap(shownOf);
  const placeOf = new Map(all.map((entry, index) => [entry, index]));
  const roving = useRovingList(all.length, (index) => all[index]?.open(), true);
  if (all.length === 0) return <p className={classes.calm}>Nothing waits for you. Every incident is published.</p>;
  return (
    <div {...roving.list}>
      {groups
        .map((group) => ({ ...group, shown: shownOf(group) }))
        .map(({ title, entries, shown }) => (
          <Fragment key={title}>
            <SectionHeading kind="quiet" aside={entries.length}>
              {title}
            </SectionHeading>
            <ul className={classes.list} aria-label={title}>
              {shown.map((entry) => (
                <li key={entry.key}>
                  <button type="button" className={classes.row} {...roving.row(placeOf.get(entry) ?? 0)}>
                    {entry.content}
                  </button>
                </li>
              ))}
            </ul>
            {shown.length < entries.length && (
              <ActionButton kind="quiet" onClick={() => setUnfolded(new Set([...unfolded, title]))}>
                Show {entries.length - shown.length} more
              </ActionButton>
            )}
          </Fragment>
        ))}
    </div>
  );
}
