import { Menu } from "@mantine/core";
import { type Ref, useMemo } from "react";
import { type Waiting, waitsFor } from "../../../core/actions/rows";
import { ActionStatus } from "../../../core/model/vocabulary";
import { boardOrTable, copyActionsCsv } from "../../store/commands/actionViewCommands";
import { ActionButton } from "../../ui/ActionButton";
import { Chip } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import { FilterField } from "../../ui/FilterField";
import { Toolbar, ToolbarSpace } from "../../ui/Toolbar";
import classes from "./ActionsSurface.module.css";
import type { ActionItem } from "./actionItems";
import { statusTitles } from "./actionWords";
import { focusList } from "./listRoles";
import { type ActionScope, type ActionView, isNarrowed, noFilter } from "./useActionView";
import { ViewMenu } from "./ViewMenu";

interface ActionToolbarProps {
  readonly scope: ActionScope;
  readonly items: readonly ActionItem[];
  readonly shownCount: number;
  readonly view: ActionView;
  readonly onView: (changed: Partial<ActionView>) => void;
  readonly wordsField: Ref<HTMLInputElement>;
  readonly onCopy: () => void;
  readonly onExportCsv: () => void;
  readonly onExportIcs: () => void;
  readonly onOwnerPage: () => void;
}

const waitings: readonly { readonly waiting: Waiting; readonly label: string }[] = [
  { waiting: "evidence", label: "Waiting for evidence" },
  { waiting: "check", label: "Checks due" },
  { waiting: "blocked", label: "Blocked" },
];

/** What the filters are offered with: how many there are of each, and who owns some. */
function countsOf(items: readonly ActionItem[]) {
  const rows = items.map(({ row }) => row);
  return {
    overdue: rows.filter(({ overdueDays }) => overdueDays > 0).length,
    open: rows.filter(({ isOpen }) => isOpen).length,
    owners: [...new Set(rows.map(({ owner }) => owner).filter(Boolean))].sort(),
    waits: waitings.map((each) => ({ ...each, count: rows.filter((row) => waitsFor(row, each.waiting)).length })),
  };
}

/** One filter over board and table, and what is counted. What nobody has is not offered. */
export function ActionToolbar(props: ActionToolbarProps) {
  const { items, shownCount, view, onView, wordsField } = props;
  const { overdue, open, owners, waits } = useMemo(() => countsOf(items), [items]);
  return (
    <Toolbar label="Actions">
      <ActionButton
        pressed={view.layout === "board"}
        title={`Board (${boardOrTable.keys})`}
        onClick={() => onView({ layout: "board" })}
      >
        Board
      </ActionButton>
      <ActionButton
        pressed={view.layout === "table"}
        title={`Table (${boardOrTable.keys})`}
        onClick={() => onView({ layout: "table" })}
      >
        Table
      </ActionButton>
      <span className={classes.words}>
        <FilterField
          ref={wordsField}
          label="Filter actions"
          value={view.words}
          onChange={(words) => onView({ words })}
          onDown={focusList}
        />
      </span>
      {(open > 0 || view.open) && (
        <FilterChip label="Open" count={open} isOn={view.open} onToggle={() => onView({ open: !view.open })} />
      )}
      {view.only !== undefined && (
        <FilterChip
          label="From the reminder"
          count={view.only.length}
          isOn={true}
          onToggle={() => onView({ only: undefined })}
        />
      )}
      {(overdue > 0 || view.overdue) && (
        <FilterChip
          label="Overdue"
          count={overdue}
          isOn={view.overdue}
          onToggle={() => onView({ overdue: !view.overdue })}
        />
      )}
      {waits.map(({ waiting, label, count }) => {
        const isOn = view.waiting === waiting;
        if (count === 0 && !isOn) return null;
        return (
          <FilterChip
            key={waiting}
            label={label}
            count={count}
            isOn={isOn}
            onToggle={() => onView({ waiting: isOn ? undefined : waiting })}
          />
        );
      })}
      <ChipMenu
        label={`Status: ${view.statuses?.join(", ") ?? "any"}`}
        chip={
          <Chip tone={view.statuses === undefined ? "plain" : "accent"}>
            {view.statuses?.map((status) => statusTitles[status]).join(", ") ?? "Status"}
          </Chip>
        }
      >
        {ActionStatus.options.map((status) => (
          <Menu.Item
            key={status}
            closeMenuOnClick={false}
            onClick={() => onView({ statuses: toggled(view.statuses, status) })}
          >
            {view.statuses?.includes(status) === true ? "✓ " : ""}
            {statusTitles[status]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onView({ statuses: undefined })}>any status</Menu.Item>
      </ChipMenu>
      {(owners.length > 0 || view.owner !== undefined) && (
        <ChipMenu
          label={`Owner: ${view.owner ?? "any"}`}
          chip={<Chip tone={view.owner === undefined ? "plain" : "accent"}>{view.owner ?? "Owner"}</Chip>}
        >
          {owners.map((owner) => (
            <Menu.Item key={owner} onClick={() => onView({ owner })}>
              {owner}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => onView({ owner: undefined })}>anyone</Menu.Item>
        </ChipMenu>
      )}
      <ViewMenu scope={props.scope} view={view} onView={onView} />
      {isNarrowed(view) && (
        <ActionButton kind="quiet" onClick={() => onView(noFilter)}>
          Show all
        </ActionButton>
      )}
      <ToolbarSpace />
      <span aria-live="polite">{inWords(shownCount, items.length)}</span>
      <ChipMenu label="Copy or export the list" chip={<Chip>Export</Chip>}>
        <Menu.Item onClick={props.onCopy}>{copyActionsCsv.title}</Menu.Item>
        <Menu.Item onClick={props.onExportCsv}>Save as CSV…</Menu.Item>
        <Menu.Item onClick={props.onExportIcs}>Save the dates as a calendar (ICS)…</Menu.Item>
        <Menu.Item onClick={props.onOwnerPage}>By owner: one page for a mail, Word or HTML…</Menu.Item>
      </ChipMenu>
    </Toolbar>
  );
}

/** "13", "3 of 13", "1,204 of 5,000". */
function inWords(shown: number, all: number): string {
  const [some, whole] = [shown, all].map((count) => count.toLocaleString("en-GB"));
  return shown === all ? `${whole}` : `${some} of ${whole}`;
}

interface FilterChipProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function FilterChip({ label, count, isOn, onToggle }: FilterChipProps) {
  return (
    <button type="button" className={classes.filterChip} aria-pressed={isOn} onClick={onToggle}>
      <Chip tone={isOn ? "accent" : "plain"}>
        {label} {count.toLocaleString("en-GB")}
      </Chip>
    </button>
  );
}

function toggled(statuses: ActionView["statuses"], status: ActionStatus): ActionView["statuses"] {
  const present = statuses ?? [];
  const next = present.includes(status) ? present.filter((each) => each !== status) : [...present, status];
  return next.length === 0 ? undefined : next;
}
