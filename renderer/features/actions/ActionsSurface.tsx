import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ActionStatus } from "../../../core/model/vocabulary";
import { runAndTell } from "../../app/bindings";
import { useFind } from "../../app/find";
import { showIncident } from "../../app/navigation";
import { addActionIdea, removeActionIdea } from "../../store/commands/actionCommands";
import { usePreferences, useToday, useWorkspace } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { EmptyState } from "../../ui/EmptyState";
import { ActionBoard } from "./ActionBoard";
import { ActionForms, type OpenForm } from "./ActionForms";
import classes from "./ActionsSurface.module.css";
import { ActionTable } from "./ActionTable";
import { ActionToolbar } from "./ActionToolbar";
import { AllActionsHeading } from "./AllActionsHeading";
import { type ActionItem, actionItems, type OwnedIncident } from "./actionItems";
import { BulkBar } from "./BulkBar";
import { copyIssue } from "./copyIssue";
import { EvidenceDrop } from "./EvidenceDrop";
import { copyCsv, saveCsv, saveIcs, saveOneIcs } from "./exportActions";
import { FollowingPanel } from "./FollowingPanel";
import { GroupPanel } from "./GroupPanel";
import { IdeaLine } from "./IdeaLine";
import { focusList } from "./listRoles";
import { moveOrAsk } from "./moveOrAsk";
import { useActionBindings } from "./useActionBindings";
import { useActionSelection } from "./useActionSelection";
import {
  type ActionScope,
  type ActionView,
  isNarrowed,
  narrowedTo,
  noFilter,
  toggled,
  useActionView,
} from "./useActionView";
import { useShownActions } from "./useShownActions";

interface ActionsSurfaceProps {
  readonly scope: ActionScope;
  /** Whose actions are listed. */
  readonly owned: readonly OwnedIncident[];
  /** All incidents of the workspace, as far as they are read. */
  readonly everything: readonly OwnedIncident[];
  /** Where a new idea goes unless another incident is chosen. */
  readonly ideaFolder: string | null;
  readonly record: string | null;
  /** Shown while there is no action at all. */
  readonly empty: ReactNode;
}

/** How many cards a column of the board shows at first. */
const COLUMN_LIMIT = 50;

/** Board or table over one filter, one selection, and the panel of the action with the cursor. */
export function ActionsSurface({ scope, owned, everything, ideaFolder, record, empty }: ActionsSurfaceProps) {
  const workspace = useWorkspace();
  const today = useToday();
  const { showPeopleAs: shownAs } = usePreferences();
  const [view, remember] = useActionView(scope);
  const [form, setForm] = useState<OpenForm | null>(null);
  const ideaField = useRef<HTMLInputElement>(null);
  const wordsField = useRef<HTMLInputElement>(null);
  const titlePlace = useRef<HTMLDivElement>(null);

  const items = useMemo(() => actionItems(owned, workspace, today, shownAs), [owned, workspace, today, shownAs]);
  const [limit, setLimit] = useState(COLUMN_LIMIT);
  const { shown, columns, lines, ordered, order } = useShownActions(items, view, limit);
  const asked = items.find(({ id }) => id === record)?.place ?? null;
  const selection = useActionSelection(order, asked, ordered[0]?.place);
  const active = ordered.find(({ place }) => place === selection.active) ?? null;
  const heading = active === null ? lines.find(({ id }) => id === selection.active) : undefined;
  const several = ordered.filter(({ place }) => selection.several.has(place));

  const { select } = selection;
  const followed = useRef<string | null>(null);
  const isHidden = asked !== null && !order.includes(asked);
  useEffect(() => {
    if (asked === null || asked === followed.current) return;
    followed.current = asked;
    select(asked);
    // A long column may leave it out even without a filter; the table leaves out nothing.
    const isLong = items.length > COLUMN_LIMIT;
    remember({ panel: true, ...(isHidden ? noFilter : {}), ...(isHidden && isLong ? { layout: "table" } : {}) });
  }, [asked, select, isHidden, items.length, remember]);
  useFind(() => wordsField.current?.select());

  /** Another layout has another first row; the cursor stays on its action. */
  function changeView(changed: Partial<ActionView>): void {
    if (changed.layout !== undefined && active !== null) select(active.place);
    remember(changed);
  }

  async function move(item: ActionItem, to: ActionStatus): Promise<void> {
    select(item.place);
    const waiting = await moveOrAsk(item, to, workspace);
    if (waiting !== null) setForm({ kind: "move", action: item.place, ...waiting });
  }

  const newest = useRef<string | null>(null);
  useEffect(() => {
    const added = items.find(({ id }) => id === newest.current);
    if (added === undefined) return;
    newest.current = null;
    select(added.place);
    if (ordered.includes(added)) return;
    // It was filtered away, or stands below the end of a long column.
    remember(noFilter);
    setLimit((before) => Math.max(before, items.length));
  }, [items, ordered, select, remember]);

  async function addIdea(id: string, title: string, folder: string): Promise<boolean> {
    newest.current = id;
    return runAndTell(addActionIdea, { id, title }, folder);
  }

  const [awaited, setAwaited] = useState<string | null>(null);
  /** At once, so that the focus can go there: what is typed next is meant for it. */
  function showPanel(): void {
    flushSync(() => {
      remember({ panel: true });
      setAwaited(selection.active);
    });
  }

  function rename(): void {
    showPanel();
    titlePlace.current?.querySelector("button")?.click();
  }

  function goToIncident(item: ActionItem): void {
    showIncident(item.folder, "actions", item.id);
  }

  function openPanel(): void {
    showPanel();
    titlePlace.current?.querySelector("button")?.focus();
  }

  function closePanel(): void {
    remember({ panel: false });
    focusList();
  }

  function askOwner(): void {
    if (several.length > 1) setForm({ kind: "several", asks: "owner" });
    else if (active !== null) setForm({ kind: "owner", action: active.place });
  }

  function askDue(): void {
    if (several.length > 1) setForm({ kind: "several", asks: "due" });
    else if (active !== null) setForm({ kind: "due", action: active.place, date: null });
  }

  const acts = {
    copyCsv: () => void copyCsv(shown.map(({ row }) => row)),
    exportCsv: () => void saveCsv(shown.map(({ row }) => row)),
    exportIcs: () =>
      void saveIcs(
        shown.map(({ row }) => row),
        workspace,
      ),
    addToCalendar: () => active !== null && void saveOneIcs(active.row, workspace),
    ownerPage: () => setForm({ kind: "ownerPage" }),
  };
  useActionBindings(active, {
    ...acts,
    copyIssue: (dialect) => active !== null && void copyIssue(active, dialect, { everything, workspace, shownAs }),
    beginIdea: ideaFolder === null ? null : () => ideaField.current?.focus(),
    move: (face) => active !== null && void move(active, face.to),
    remove: () => active !== null && void runAndTell(removeActionIdea, { action: active.id }, active.folder),
    rename,
    owner: askOwner,
    due: askDue,
    blocked: () => active !== null && setForm({ kind: "blocked", action: active.place }),
    boardOrTable: () => {
      flushSync(() => changeView({ layout: view.layout === "board" ? "table" : "board" }));
      focusList();
    },
    narrow: (what) => changeView(narrowedTo(view, what)),
    goToIncident: scope === "all" && active !== null ? () => goToIncident(active) : null,
  });

  return (
    <div className={classes.page}>
      {scope === "all" && <AllActionsHeading {...{ owned, workspace, today }} />}
      {items.length > 0 && (
        <ActionToolbar
          scope={scope}
          items={items}
          shownCount={shown.length}
          view={view}
          onView={changeView}
          wordsField={wordsField}
          onCopy={acts.copyCsv}
          onExportCsv={acts.exportCsv}
          onExportIcs={acts.exportIcs}
          onOwnerPage={acts.ownerPage}
        />
      )}
      <div className={classes.body}>
        <div className={classes.main}>
          {ideaFolder !== null && (
            <IdeaLine
              owned={owned}
              everything={everything}
              folder={active?.folder ?? ideaFolder}
              field={ideaField}
              onAdd={addIdea}
            />
          )}
          {items.length === 0 && empty}
          {items.length > 0 && shown.length === 0 && isNarrowed(view) && (
            <EmptyState
              title="The filter leaves nothing"
              actions={<ActionButton onClick={() => remember(noFilter)}>Show all {items.length}</ActionButton>}
            />
          )}
          {shown.length > 0 && view.layout === "board" && (
            <ActionBoard
              columns={columns}
              selection={selection}
              scope={scope}
              today={today}
              onOpen={openPanel}
              onMove={(item, to) => void move(item, to)}
              onMore={() => setLimit(limit + COLUMN_LIMIT)}
            />
          )}
          {shown.length > 0 && view.layout === "table" && (
            <ActionTable
              lines={lines}
              selection={selection}
              scope={scope}
              today={today}
              sort={view}
              onSort={remember}
              onFold={(folded) => remember({ folded: toggled(view.folded, folded) })}
              onOpen={openPanel}
            />
          )}
          {several.length > 1 && <BulkBar items={several} onOwner={askOwner} onDue={askDue} onClear={selection.one} />}
        </div>
        {active !== null && view.panel && (
          <FollowingPanel
            awaited={awaited}
            item={active}
            everything={everything}
            workspace={workspace}
            shownAs={shownAs}
            today={today}
            titlePlace={titlePlace}
            acts={{
              onIncident: scope === "all" ? goToIncident : undefined,
              onMove: (item, face) => void move(item, face.to),
              onDue: ({ place }, date) => setForm({ kind: "due", action: place, date }),
              onBlocked: ({ place }) => setForm({ kind: "blocked", action: place }),
              onClose: closePanel,
            }}
          />
        )}
        {heading?.kind === "group" && view.panel && <GroupPanel line={heading} today={today} onClose={closePanel} />}
      </div>
      {form !== null && (
        <ActionForms
          open={form}
          {...{ items, several, everything, workspace, shownAs, today }}
          activeOwner={active?.row.owner}
          onDecline={(item) => void move(item, "declined")}
          onClose={() => setForm(null)}
        />
      )}
      {form === null && active !== null && <EvidenceDrop item={active} />}
    </div>
  );
}
