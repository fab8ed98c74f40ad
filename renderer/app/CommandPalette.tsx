import { Modal } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { AnyCommand } from "../store/command";
import { allCommands } from "../store/commandRegistry";
import { showPalette } from "../store/commands/appCommands";
import { useIncidentSummaries, usePreferences, useReviews, useSession } from "../store/hooks";
import type { IncidentSummary } from "../store/summary";
import { openRecentWorkspace } from "../store/workspaces";
import { Kbd } from "../ui/Kbd";
import { Words } from "../ui/Words";
import { useBindingTable } from "./bindings";
import classes from "./CommandPalette.module.css";
import { KeysWait } from "./KeysWait";
import { showIncident } from "./navigation";
import type { PaletteEntry, RecordEntry } from "./paletteEntries";
import { reviewEntries } from "./reviewEntries";
import { savedViewEntries } from "./savedViewEntries";
import { findTexts, lookThrough } from "./searchAside";
import type { FoundText } from "./searchMessages";
import { useReturnFocus } from "./useReturnFocus";
import { switchWorkspace } from "./workspaceSwitch";

const shown = 60;

/** At once: what is typed next is looked for, it is no key of the page below. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
}

/** Finds commands that can act now, incidents, events, nodes and actions; Enter goes there or does it. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const { entries: found, isBusy } = useFound(words);
  const [entersWhenFound, setEntersWhenFound] = useState(false);
  const selected = Math.min(chosen, found.length - 1);

  useEffect(() => {
    list.current?.children[selected]?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  // Enter that came before the answer takes what is found, not what stood there for other words.
  useEffect(() => {
    if (isBusy || !entersWhenFound) return;
    setEntersWhenFound(false);
    take(found[selected]);
  });

  function take(entry: PaletteEntry | undefined): void {
    if (entry === undefined) return;
    // At once, so that the palette has given the focus back: what acts may want it, and the next key is meant for that.
    flushSync(onClose);
    entry.act();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") setChosen(Math.min(found.length - 1, selected + 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(0, selected - 1));
    else if (event.key === "Enter" && isBusy) setEntersWhenFound(true);
    else if (event.key === "Enter") take(found[selected]);
    else return;
    event.preventDefault();
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={600}
      yOffset="12vh"
      centered={false}
      classNames={{ content: classes.palette }}
    >
      <Modal.Overlay backgroundOpacity={0.28} />
      {entersWhenFound && <KeysWait />}
      <Modal.Content aria-label="Find anything">
        <input
          className={classes.words}
          placeholder="Find an incident, an event, an action, or what to do…"
          aria-label="Find anything"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={found[selected] === undefined ? undefined : `${listId}-${selected}`}
          data-autofocus
          ref={takeFocus}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div className={classes.list} id={listId} role="listbox" aria-label="Found" aria-busy={isBusy} ref={list}>
          {found.map((entry, index) => (
            <div
              key={entry.id}
              id={`${listId}-${index}`}
              className={classes.entry}
              role="option"
              tabIndex={-1}
              aria-selected={index === selected}
              onPointerMove={() => setChosen(index)}
              onClick={() => take(entry)}
              onKeyDown={onKeyDown}
            >
              <span className={classes.title}>{entry.title}</span>
              <span className={classes.where}>{entry.where}</span>
              {entry.keys !== undefined && <Kbd keys={entry.keys} />}
            </div>
          ))}
        </div>
        {!isBusy && found.length === 0 && words.trim() !== "" && (
          <p className={classes.none}>
            Nothing is called “<Words>{words.trim()}</Words>”. Try a word of its title, or its key.
          </p>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

interface Found {
  readonly entries: readonly PaletteEntry[];
  /** What the entries were found for is not what stands in the field yet. */
  readonly isBusy: boolean;
}

/** What was found, for which words, and among what of the palette's own. */
interface Answer {
  readonly words: string;
  readonly found: readonly FoundText[];
  readonly own: ReadonlyMap<string, PaletteEntry>;
}

function useFound(words: string): Found {
  const table = useBindingTable();
  const current = useSession();
  const summaries = useIncidentSummaries();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const commands = useMemo<readonly PaletteEntry[]>(
    () =>
      inMenuOrder(table.offered())
        .filter(({ hidden, id }) => hidden !== true && id !== showPalette.id)
        .map(({ id, title, keys, menu }) => ({
          id,
          title,
          keys,
          where: menu ?? "",
          act: () => void table.dispatch(id),
        })),
    [table],
  );
  const workspaces = useRecentWorkspaces();
  const reviews = useReviews();
  const { views } = usePreferences();
  const own = useMemo(
    () =>
      new Map(
        [...commands, ...workspaces, ...savedViewEntries(views), ...reviewEntries(reviews ?? [])].map((each) => [
          each.id,
          each,
        ]),
      ),
    [commands, workspaces, reviews, views],
  );
  const wanted = words.trim();
  useEffect(() => {
    if (current === null) return;
    lookThrough(
      current,
      [...own.values()].map(({ id, title, where }) => ({ id, title, where })),
    );
  }, [current, own]);
  useEffect(() => {
    if (wanted === "") return;
    void findTexts(wanted, shown).then((found) => {
      if (found !== null) setAnswer({ words: wanted, found, own });
    });
  }, [wanted, own]);
  const first = useMemo(
    () => [...(summaries ?? []).slice(0, 5).map(incidentEntry), ...commands],
    [summaries, commands],
  );
  const entries = useMemo(
    () =>
      (answer?.found ?? []).flatMap((each) =>
        each.folder === undefined ? (answer?.own.get(each.id) ?? []) : recordEntry(each),
      ),
    [answer],
  );
  if (wanted === "") return { entries: first, isBusy: false };
  return { entries, isBusy: answer?.words !== wanted || answer.own !== own };
}

function incidentEntry({ folder, title, key }: IncidentSummary): PaletteEntry {
  return { id: folder, title, where: key, act: () => showIncident(folder) };
}

function recordEntry({ id, title, where, folder, on }: RecordEntry): PaletteEntry {
  return { id, title, where, act: () => showIncident(folder, on?.surface, on?.record) };
}

/** What only this surface can do stands first, then everything in the order of the registry. */
function inMenuOrder(offered: readonly AnyCommand[]): readonly AnyCommand[] {
  const rank = (command: AnyCommand) =>
    allCommands.indexOf(command) + (command.id.startsWith("app.") ? allCommands.length : 0);
  return offered.toSorted((a, b) => rank(a) - rank(b));
}

function useRecentWorkspaces(): readonly PaletteEntry[] {
  const [entries, setEntries] = useState<readonly PaletteEntry[]>([]);
  const here = useSession()?.place.path;
  useEffect(() => {
    void window.secondStory.recentWorkspaces().then((recent) => {
      const others = recent.filter(({ path }) => path !== here);
      setEntries(
        others.map(({ id, name, path }) => ({
          id: `workspace ${id}`,
          title: `Open workspace ${name}`,
          where: path,
          act: () => void switchWorkspace(() => openRecentWorkspace(id)),
        })),
      );
    });
  }, [here]);
  return entries;
}
