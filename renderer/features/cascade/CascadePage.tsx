import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { graphOf } from "../../../core/cascade/graph";
import { isUntested, testableLinks } from "../../../core/cascade/linkChecks";
import { treeOfCauses } from "../../../core/cascade/treeOfCauses";
import { showPeople } from "../../../core/model/people";
import type { Point } from "../../../core/picture/scene";
import { runAndTell } from "../../app/bindings";
import type { SurfaceProps } from "../../app/navigation";
import { newId } from "../../store/clock";
import { linkNodesCommand } from "../../store/commands/cascadeCommands";
import {
  evidenceNodeCommand,
  makeNodeCommand,
  moveNodesCommand,
  tidyCommand,
} from "../../store/commands/cascadeNodeCommands";
import { useIncident, usePreferences, useToday, useWorkspace } from "../../store/hooks";
import { counted } from "../../ui/dateWords";
import { CANVAS_ID, CascadeCanvas, type CascadeFlow } from "./CascadeCanvas";
import { CascadeEmpty } from "./CascadeEmpty";
import { CascadeLegend } from "./CascadeLegend";
import classes from "./CascadePage.module.css";
import { CascadePanel } from "./CascadePanel";
import { CascadePicker } from "./CascadePicker";
import { CascadeToolbar } from "./CascadeToolbar";
import { CauseTree } from "./CauseTree";
import { ChoiceKeys } from "./ChoiceKeys";
import { EventDrawer } from "./EventDrawer";
import { NameField } from "./NameField";
import { namedActions } from "./namedActions";
import { type Direction, stepFrom } from "./stepFrom";
import { type Picking, useCascadeBindings } from "./useCascadeBindings";
import { useCascadeModel } from "./useCascadeModel";
import { useCascadePreferences } from "./useCascadePreferences";
import { useCascadeSelection } from "./useCascadeSelection";
import { useDraftNames } from "./useDraftNames";
import { useFittedView } from "./useFittedView";
import { useKeyPlace } from "./useKeyPlace";
import { useNaming } from "./useNaming";
import { useRevealed } from "./useRevealed";

/** Causes and effects as a picture that is edited in place, with what follows from it beside: one selection for all. */
export function CascadePage({ record }: SurfaceProps) {
  const drafts = useDraftNames(useIncident());
  const { incident } = drafts;
  const workspace = useWorkspace();
  const today = useToday();
  const { showPeopleAs } = usePreferences();
  const { people } = incident;
  const show = useCallback((text: string) => showPeople(text, people, showPeopleAs), [people, showPeopleAs]);
  const selection = useCascadeSelection(incident, record);
  const keyPlace = useKeyPlace();
  const { aside, setAside, isPanelOpen, togglePanel } = useCascadePreferences();
  const [lit, setLit] = useState<readonly string[] | null>(null);
  const [moved, setMoved] = useState<Readonly<Record<string, Point>> | null>(null);
  const [isAsideOpened, setAsideOpened] = useState(false);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [flow, setFlow] = useState<CascadeFlow | null>(null);
  const safeguardField = useRef<HTMLInputElement>(null);
  const focusPicture = useCallback(() => document.getElementById(CANVAS_ID)?.focus({ preventScroll: true }), []);
  const naming = useNaming(drafts, selection, focusPicture);
  const { cascade, picture, scene, isDrawing, others } = useCascadeModel(
    incident,
    naming.current,
    // The node follows the pointer at once, its links as soon as they can.
    useDeferredValue(moved),
    show,
  );
  const actions = useMemo(() => namedActions(incident, others), [incident, others]);
  const untested = useMemo(
    () =>
      testableLinks(cascade)
        .filter(isUntested)
        .map(({ id }) => id),
    [cascade],
  );
  const ends = useMemo(() => new Map(picture.cascade.links.map((link) => [link.id, link])), [picture]);
  const litIds = useMemo(() => (lit === null ? null : new Set(lit)), [lit]);
  const active = incident.cascade.nodes.find(({ id }) => id === selection.active);
  const isEmpty = incident.cascade.nodes.length === 0 && naming.current === null;
  const cursor = naming.current?.id ?? selection.active;
  const shownFlow = isDrawing ? null : flow;
  const { fitWhole, zoom, onLooked } = useFittedView(shownFlow, scene, incident.id, cursor);
  useRevealed(shownFlow, scene, cursor);

  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.id === "page") focusPicture();
  }, [focusPicture]);

  const startOfTree = () => treeOfCauses(cascade)[0]?.node ?? null;
  const step = (direction: Direction) => {
    const next = stepFrom(scene, picture.cascade.links, selection.active ?? selection.last ?? startOfTree(), direction);
    selection.select(selection.active === null ? (selection.last ?? startOfTree()) : (next ?? selection.active));
  };
  const toNextUntested = () => {
    const at = untested.indexOf(selection.active ?? "");
    const next = untested[(at + 1) % Math.max(1, untested.length)];
    if (next === undefined) return;
    selection.select(next);
    focusPicture();
  };
  const toggleAside = (wanted: "tree" | "events") => {
    if (aside === wanted) focusPicture();
    setAsideOpened(aside !== wanted);
    setAside(aside === wanted ? "none" : wanted);
  };
  useCascadeBindings(incident, selection, keyPlace, {
    add: naming.add,
    rename: naming.rename,
    pick: setPicking,
    beginSafeguard: () => {
      // At once: what is typed next belongs into the field, not to the keys of the picture.
      if (!isPanelOpen) flushSync(togglePanel);
      safeguardField.current?.focus();
    },
    step,
    nextUntested: toNextUntested,
    toggleAside,
    togglePanel,
    zoom,
    fit: fitWhole,
  });

  async function makeNode(event: string, position?: Point): Promise<void> {
    const id = newId();
    if (await runAndTell(makeNodeCommand, { id, event, ...(position && { position }) })) selection.select(id);
  }
  async function showBy(node: string, event: string): Promise<void> {
    if (await runAndTell(evidenceNodeCommand, { node, event })) selection.select(node);
  }

  const named = naming.current;
  const namedBox = named === null ? undefined : scene.nodes.find(({ id }) => id === named.id);
  return (
    <div className={classes.page}>
      <ChoiceKeys
        nodes={incident.cascade.nodes.flatMap(({ id }) => (selection.ids.has(id) ? [id] : []))}
        links={incident.cascade.links.flatMap(({ id }) => (selection.ids.has(id) ? [id] : []))}
      />
      {aside === "tree" && (
        <CauseTree
          {...{ cascade, show }}
          active={selection.active}
          onSelect={(id) => selection.select(id)}
          onClose={() => toggleAside("tree")}
          takesFocus={isAsideOpened}
        />
      )}
      {aside === "events" && (
        <EventDrawer
          {...{ incident, show }}
          node={active === undefined ? null : { id: active.id, label: show(active.label) }}
          onMake={(event) => void makeNode(event)}
          onEvidence={(event) => active !== undefined && void showBy(active.id, event)}
          onClose={() => toggleAside("events")}
          takesFocus={isAsideOpened}
        />
      )}
      <div className={classes.main}>
        <CascadeToolbar
          aside={aside}
          onAside={toggleAside}
          selected={selection.active === null ? null : active === undefined ? "link" : "node"}
          isPanelOpen={isPanelOpen}
          onPanel={togglePanel}
          untested={untested.length}
          onNextUntested={toNextUntested}
          onZoom={zoom}
          onFit={fitWhole}
          onTidy={() => void runAndTell(tidyCommand, {})}
          canTidy={incident.cascade.nodes.some(({ position }) => position !== undefined)}
        />
        <div className={classes.ground} aria-busy={isDrawing}>
          {isDrawing && (
            <p className={classes.drawing} role="status">
              Drawing {cascade.nodes.length} causes and effects…
            </p>
          )}
          <CascadeCanvas
            incidentId={incident.id}
            scene={scene}
            ends={ends}
            selected={selection.ids}
            lit={litIds}
            active={selection.active}
            moved={moved}
            description={descriptionOf(cascade.nodes.length, graphOf(cascade).links.length)}
            onSelect={(id, isAdding) => {
              selection.select(id, isAdding);
              focusPicture();
            }}
            onRename={(node) => {
              selection.select(node);
              naming.renameNode(node);
            }}
            onDragged={setMoved}
            onMoved={(positions) => void runAndTell(moveNodesCommand, { positions }).then(() => setMoved(null))}
            onLink={(from, to) => void runAndTell(linkNodesCommand, { from, to })}
            onEventDropped={(event, on) =>
              void (on.node === null ? makeNode(event, on.position) : showBy(on.node, event))
            }
            onLooked={onLooked}
            onReady={setFlow}
          >
            {named !== null && namedBox !== undefined && (
              <NameField
                key={named.id}
                box={{ ...namedBox, x: namedBox.x - scene.origin.x, y: namedBox.y - scene.origin.y }}
                label={naming.question(show)}
                value={naming.value}
                people={people}
                shownAs={showPeopleAs}
                onName={naming.keep}
                onCancel={naming.cancel}
              />
            )}
          </CascadeCanvas>
          {isEmpty && <CascadeEmpty incident={incident} show={show} onAddNode={() => naming.add("free")} />}
        </div>
        {!isEmpty && <CascadeLegend picture={picture} />}
        <p className={classes.live} aria-live="polite">
          {[...scene.nodes, ...scene.links].find(({ id }) => id === selection.active)?.name ?? ""}
        </p>
      </div>
      {!isEmpty && isPanelOpen && (
        <CascadePanel
          {...{ incident, cascade, actions, show, today, safeguardField }}
          active={selection.active}
          shownAs={showPeopleAs}
          services={[
            ...incident.services,
            ...workspace.services.filter(({ id }) => !incident.services.some((own) => own.id === id)),
          ]}
          onSelect={selection.select}
          onSelectAll={selection.selectAll}
          onLight={setLit}
          onPickEvent={() => setPicking("evidence")}
          onPickAction={() => setPicking("action")}
        />
      )}
      {picking !== null && (
        <CascadePicker
          {...{ incident, show, picking }}
          active={selection.active}
          onMake={(event) => void makeNode(event)}
          onEvidence={(node, event) => void showBy(node, event)}
          onClose={() => {
            setPicking(null);
            focusPicture();
          }}
        />
      )}
    </div>
  );
}

function descriptionOf(nodes: number, links: number): string {
  if (nodes === 0) return "It is empty. A adds a node.";
  return `${counted(nodes, "node")}, ${counted(links, "link")}. Arrows move along them. On a node, Tab adds a cause, Shift+Tab an effect, Enter one beside it; Esc lets go, then Tab leaves. O shows the same as a tree.`;
}
