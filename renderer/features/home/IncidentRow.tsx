import { Menu } from "@mantine/core";
import { dateOf } from "../../../core/model/zone";
import { exportArchiveOf } from "../../app/archives";
import { showIncident } from "../../app/navigation";
import type { IncidentSummary } from "../../store/summary";
import { Chip } from "../../ui/Chip";
import { counted, shortDate } from "../../ui/dateWords";
import type { RovingList } from "../../ui/useRovingList";
import { Words, WordsInOrder } from "../../ui/Words";
import classes from "./IncidentsPage.module.css";

interface IncidentRowProps {
  readonly summary: IncidentSummary;
  readonly today: string;
  readonly row: ReturnType<RovingList["row"]>;
  readonly onSetAside: () => void;
}

const againWords = {
  live: { sign: "▲", tone: "red", words: "could happen again today" },
  promised: { sign: "◔", tone: "amber", words: "rests on open actions" },
  cut: { sign: "●", tone: "green", words: "cut" },
} as const;

/** One incident of the list. */
export function IncidentRow({ summary, today, row, onSetAside }: IncidentRowProps) {
  const { key, title, severity, status, startMs, zone, impactWords, again, openActions, problem } = summary;
  const shown = again === null ? null : againWords[again];
  return (
    <li className={classes.item}>
      <button type="button" className={classes.row} {...row}>
        <span className={classes.severity}>
          {severity !== null && (
            <Chip tone={severity === "SEV1" || severity === "SEV2" ? "red" : "plain"}>{severity}</Chip>
          )}
        </span>
        <span className={classes.what}>
          <Words>{title}</Words>
          <small>
            <WordsInOrder
              parts={[
                key,
                startMs === null ? null : shortDate(dateOf(startMs, zone), today),
                impactWords === null ? null : `${impactWords} of impact`,
              ]}
            />
          </small>
          {problem !== undefined && <small className={classes.problem}>{problem}</small>}
        </span>
        <span className={classes.again}>
          {shown !== null && (
            <Chip tone={shown.tone}>
              <span aria-hidden>{shown.sign}</span> {shown.words}
            </Chip>
          )}
        </span>
        <span className={classes.open}>{openActions === 0 ? "" : counted(openActions, "open action")}</span>
        <span className={classes.status}>{status}</span>
      </button>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={classes.more} aria-label={`More for ${title}`}>
            ⋯
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => showIncident(summary.folder)}>Open</Menu.Item>
          <Menu.Item onClick={() => showIncident(summary.folder, "report")}>Report</Menu.Item>
          <Menu.Item onClick={() => exportArchiveOf([summary.folder])}>Export archive…</Menu.Item>
          <Menu.Item onClick={onSetAside}>Set aside</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
