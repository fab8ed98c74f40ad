import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Incident } from "../../../core/model/incident";
import { showPeople } from "../../../core/model/people";
import { zoneAbbreviation } from "../../../core/report/reportClock";
import { lanesOf } from "../../../core/timeline/lanes";
import { useDroppedFiles } from "../../app/dropPurpose";
import { useFind } from "../../app/find";
import { KeysWait } from "../../app/KeysWait";
import type { SurfaceProps } from "../../app/navigation";
import { momentIn } from "../../store/clock";
import { useIncident, usePreferences, useToday, useWorkspace } from "../../store/hooks";
import { EntryBar, type EntryBarHandle } from "./EntryBar";
import { EventList, LIST_ID } from "./EventList";
import { eventsAsText } from "./eventWords";
import { HeightHandle } from "./HeightHandle";
import { KnownAt } from "./KnownAt";
import { canStepBack, knownMoments } from "./knownMoments";
import { MarkHint } from "./MarkHint";
import { SidePanels } from "./SidePanels";
import { mainDayOf } from "./sourceIntake";
import { TakeInDialog } from "./TakeInDialog";
import { TextUnderWayDialog } from "./TextUnderWayDialog";
import { TimelineEmpty } from "./TimelineEmpty";
import classes from "./TimelinePage.module.css";
import { TimelinePicture } from "./TimelinePicture";
import { TimelineToolbar } from "./TimelineToolbar";
import { allShown, type RowFilter, selectedOf, timelineRows } from "./timelineRows";
import { useEventCells } from "./useEventCells";
import { useKnownSize } from "./useKnownSize";
import { usePaste } from "./usePaste";
import { usePrepared } from "./usePrepared";
import { useSelection } from "./useSelection";
import { useSourceView } from "./useSourceView";
import { useTakeIn } from "./useTakeIn";
import { useTimelineBindings } from "./useTimelineBindings";
import { useTimelinePreferences } from "./useTimelinePreferences";
import { useTimelineScene } from "./useTimelineScene";

/** The timeline, once what goes over all events is worked out. */
export function TimelinePage(props: SurfaceProps) {
  const { showPeopleAs } = usePreferences();
  const incident = usePrepared(useIncident(), showPeopleAs);
  return incident === null ? <KeysWait /> : <Timeline {...props} incident={incident} />;
}

/** Swimlanes above, the list of events below, what was taken in beside them: one selection through all three. */
function Timeline({ record, incident }: SurfaceProps & { readonly incident: Incident }) {
  const workspace = useWorkspace();
  const today = useToday();
  const { showPeopleAs } = usePreferences();
  const [remembered, remember] = useTimelinePreferences();
  const [words, setWords] = useState("");
  const [hiddenLanes, setHiddenLanes] = useState(allShown.hiddenLanes);
  const [knownAtMs, setKnownAt] = useState<number | null>(null);
  const [isStepping, setStepping] = useState(false);
  const [hovered, setHovered] = useState<string | null>(null);
  const [isTakingIn, setTakingIn] = useState(false);
  const { ref: mainRef, width, height } = useKnownSize();
  const entry = useRef<EntryBarHandle>(null);
  const wordsField = useRef<HTMLInputElement>(null);

  const deferredWords = useDeferredValue(words);
  const { keyOnly } = remembered;
  const filter = useMemo<RowFilter>(
    () => ({ words: deferredWords, keyOnly, hiddenLanes, knownAtMs }),
    [deferredWords, keyOnly, hiddenLanes, knownAtMs],
  );
  const rows = useMemo(() => timelineRows(incident, filter), [incident, filter]);
  const selection = useSelection(rows, record);
  const { people } = incident;
  const show = useCallback((text: string) => showPeople(text, people, showPeopleAs), [people, showPeopleAs]);
  const { scene, time, description } = useTimelineScene({ incident, rows, filter, shownAs: showPeopleAs, width });
  const reference = Date.parse(momentIn(workspace));
  const active = incident.events.find((event) => event.id === selection.active);
  const sources = useSourceView(incident, remembered, remember);
  const takeIn = useTakeIn(incident, reference, active?.id ?? null, sources.showProposed);
  const cells = useEventCells({
    incident,
    workspace,
    reference,
    rows,
    selection,
    show,
    onShowLine: sources.showLineOf,
  });
  const lanes = useMemo(() => lanesOf(incident), [incident]);
  const mainDay = mainDayOf(incident);
  const mayStepBack = useMemo(() => canStepBack(incident), [incident]);
  const moments = useMemo(() => (isStepping ? knownMoments(incident) : []), [incident, isStepping]);

  usePaste(takeIn);
  useDroppedFiles("take them into the timeline", (files) => void takeIn.files(files));
  useFind(() => {
    wordsField.current?.focus();
    wordsField.current?.select();
  });

  const { select } = selection;
  const followed = useRef(record);
  useEffect(() => {
    if (record === followed.current) return;
    followed.current = record;
    if (record !== null) select(record);
  }, [record, select]);

  const chosen = useRef<string | null>(null);
  useEffect(() => {
    if (selection.active === chosen.current) return;
    chosen.current = selection.active;
    const mark = scene.marks.find((each) => each.id === selection.active);
    const event = incident.events.find((each) => each.id === selection.active);
    if (event === undefined) return;
    sources.follow(event);
    if (mark === undefined && event.when !== undefined) time.revealEvent(event);
  }, [selection.active, incident, scene, sources, time]);

  const focusList = () => document.getElementById(LIST_ID)?.focus();
  useTimelineBindings(incident, rows, selection, {
    beginEntry: () => entry.current?.begin(),
    editCell: (cell) => active !== undefined && cells.edit(active.id, cell),
    takeIn: () => setTakingIn(true),
    showLine: () => active !== undefined && sources.showLineOf(active),
    showDetail: () => remember({ panel: remembered.panel === "event" ? "closed" : "event" }),
    showSources: () => remember({ panel: remembered.panel === "sources" ? "closed" : "sources" }),
    toggleKeyOnly: () => remember({ keyOnly: !keyOnly }),
    zoomIn: () => time.zoom(scene, 1 / 1.5),
    zoomOut: () => time.zoom(scene, 1.5),
    fit: time.fit,
  });

  function step(by: number): void {
    const events = rows.filter((row) => row.kind === "event");
    const at = events.findIndex((row) => row.key === selection.active);
    const next = events[Math.max(0, Math.min(events.length - 1, at + by))];
    if (next !== undefined) selection.select(next.key);
  }

  /** A new event is shown, whatever the list was narrowed to. */
  function showEntered(id: string): void {
    setWords("");
    if (keyOnly) remember({ keyOnly: false });
    selection.select(id);
  }

  function copy(): void {
    const text = eventsAsText(incident, selectedOf(rows, selection.events), show);
    if (text !== "") void window.secondStory.copyToClipboard({ text });
  }

  function backToNow(): void {
    setKnownAt(null);
    setStepping(false);
    focusList();
  }

  function toggleLane(lane: string): void {
    const next = new Set(hiddenLanes);
    if (!next.delete(lane)) next.add(lane);
    setHiddenLanes(next);
  }

  const isEmpty = incident.events.length === 0;
  const pictureHeight = Math.min(remembered.pictureHeight ?? Math.max(200, height * 0.4), scene.height);
  return (
    <div className={classes.page}>
      <div className={classes.main} ref={mainRef}>
        <TimelineToolbar
          lanes={lanes}
          hiddenLanes={hiddenLanes}
          onToggleLane={toggleLane}
          keyOnly={keyOnly}
          onKeyOnly={() => remember({ keyOnly: !keyOnly })}
          words={words}
          onWords={setWords}
          wordsField={wordsField}
          onLeaveWords={focusList}
          canStepBack={mayStepBack}
          isStepping={isStepping}
          onStepBack={() => (isStepping ? backToNow() : setStepping(true))}
          onFit={time.fit}
          onZoom={(factor) => time.zoom(scene, factor)}
          isPanelOpen={sources.panel !== "closed"}
          onPanel={() => remember({ panel: "sources" })}
          onTakeIn={() => setTakingIn(true)}
        />
        {isStepping && (
          <KnownAt moments={moments} at={knownAtMs} onChange={setKnownAt} onClose={backToNow} zone={incident.zone} />
        )}
        {!isEmpty && (
          <>
            <TimelinePicture
              scene={scene}
              description={description}
              selected={selection.events}
              active={selection.active}
              hovered={hovered}
              onHover={setHovered}
              onSelect={(id, { isToggle }) => (isToggle ? selection.toggle(id) : selection.select(id))}
              onKeyTime={(name) => {
                const keyTime = incident.keyTimes[name as keyof typeof incident.keyTimes];
                if (keyTime !== undefined && "event" in keyTime) selection.select(keyTime.event);
              }}
              onZoom={(factor, x) => time.zoom(scene, factor, x)}
              onPan={(px) => time.pan(scene, px)}
              onFit={time.fit}
              onStep={step}
              height={pictureHeight}
            />
            <HeightHandle
              height={pictureHeight}
              max={scene.height}
              onChange={(height) => remember({ pictureHeight: height })}
            />
          </>
        )}
        <EntryBar
          ref={entry}
          incident={incident}
          services={workspace.services}
          shownAs={showPeopleAs}
          reference={reference}
          previous={active?.when}
          mainDay={mainDay}
          onEntered={showEntered}
          onLeave={focusList}
        />
        {isEmpty ? (
          <TimelineEmpty onBegin={() => entry.current?.begin()} onTakeIn={() => setTakingIn(true)} />
        ) : (
          <EventList
            rows={rows}
            selection={selection}
            hovered={hovered}
            editing={cells.editing}
            timeHeading={`Time (${zoneAbbreviation(incident.zone, scene.window?.fromMs ?? reference)})`}
            today={today}
            eventCells={cells.render}
            onEdit={(id) => cells.edit(id, "title")}
            onFillGap={(row) => entry.current?.begin(row.before?.when)}
            onHover={setHovered}
            onCopy={copy}
            onLeaveAtTop={() => entry.current?.begin()}
          />
        )}
        {!isEmpty && selection.events.size > 0 && <MarkHint count={selection.events.size} />}
      </div>
      <SidePanels
        incident={incident}
        view={sources}
        active={active ?? null}
        reference={reference}
        services={workspace.services}
        shownAs={showPeopleAs}
        onSelectEvent={selection.select}
        onTakeIn={() => setTakingIn(true)}
      />
      {takeIn.underWay !== null && <TextUnderWayDialog text={takeIn.underWay} />}
      {isTakingIn && <TakeInDialog onClose={() => setTakingIn(false)} onText={takeIn.text} onFiles={takeIn.files} />}
    </div>
  );
}
