import { Fragment, type ReactNode, useState } from "react";
import { isForThisWeek, isForToday } from "../../../core/actions/incidentStanding";
import { showIncident } from "../../app/navigation";
import { waitingIn } from "../../app/waiting";
import type { IncidentSummary } from "../../store/summary";
import { ActionButton } from "../../ui/ActionButton";
import { SectionHeading } from "../../ui/SectionHeading";
import { useIsPainted } from "../../ui/useAfterPaint";
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

/** No row is lower than this, in px. */
const rowPx = 36;

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
  const everyGroup = [
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
  // The first picture holds the rows that it shows; those below the edge come behind it.
  const shownAtFirst = useIsPainted() ? Number.POSITIVE_INFINITY : Math.ceil(window.innerHeight / rowPx);
  const groups = firstOf(
    shownAtFirst,
    everyGroup.map((group) => ({
      ...group,
      shown: unfolded.has(group.title) ? group.entries : group.entries.slice(0, firstShown),
    })),
  );
  const all = groups.flatMap(({ shown }) => shown);
  const placeOf = new Map(all.map((entry, index) => [entry, index]));
  const roving = useRovingList(all.length, (index) => all[index]?.open(), true);
  if (all.length === 0) return <p className={classes.calm}>Nothing waits for you. Every incident is published.</p>;
  return (
    <div {...roving.list}>
      {groups.map(({ title, entries, shown }) => (
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

/** The groups up to so many shown rows, over all of them. */
function firstOf<Group extends { readonly shown: readonly unknown[] }>(
  rows: number,
  groups: readonly Group[],
): readonly Group[] {
  let left = rows;
  return groups.flatMap((group) => {
    const shown = group.shown.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ ...group, shown }];
  });
}
