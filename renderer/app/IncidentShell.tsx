import { Menu } from "@mantine/core";
import { useEffect } from "react";
import { IncidentStatus, Severity } from "../../core/model/vocabulary";
import { setIncidentAside } from "../store/commands/appCommands";
import { renameIncident, setSeverity, setStatus } from "../store/commands/incidentCommands";
import { useIncident, useOpenIncident } from "../store/hooks";
import { moveWasFollowed, openIncident } from "../store/incidents";
import { setPreference } from "../store/preferences";
import { Chip } from "../ui/Chip";
import { ChipMenu } from "../ui/ChipMenu";
import { EditableText } from "../ui/EditableText";
import { Kbd } from "../ui/Kbd";
import { tellFinding } from "../ui/notices";
import { runAndTell, useCallbackBinding } from "./bindings";
import classes from "./IncidentShell.module.css";
import { IncidentTrouble } from "./IncidentTrouble";
import { KeysWait } from "./KeysWait";
import { MemoryOnDemand } from "./MemoryOnDemand";
import { goTo, type Page, showSurface } from "./navigation";
import { SaveIndicator } from "./SaveIndicator";
import { SpeakersOnDemand } from "./SpeakersOnDemand";
import { SurfaceBoundary } from "./SurfaceBoundary";
import { setAside } from "./setAside";
import { surfaces } from "./surfaces";
import { WordingMarks } from "./WordingMarks";

type IncidentPage = Extract<Page, { kind: "incident" }>;

/** The frame of an incident: opens it, shows its title bar and tabs, and the surface below. */
export function IncidentShell({ page }: { readonly page: IncidentPage }) {
  const open = useOpenIncident();
  const isOpen = open?.folder === page.folder;
  const movedTo = open?.movedFrom === page.folder ? open.folder : null;
  useEffect(() => {
    if (isOpen) return;
    if (movedTo !== null) {
      goTo({ ...page, folder: movedTo });
      // Only then: forgotten before, the page would open what stands in the old folder now.
      return moveWasFollowed();
    }
    let isShown = true;
    void openIncident(page.folder, () => isShown).then((result) => {
      if (result.ok || !isShown) return;
      tellFinding(result.finding);
      goTo({ kind: "incidents" });
    });
    return () => {
      isShown = false;
    };
  }, [page, isOpen, movedTo]);
  useEffect(() => {
    setPreference("lastSurface", page.surface);
    return () => setPreference("lastSurface", undefined);
  }, [page.surface]);
  return isOpen ? <OpenIncident page={page} key={page.folder} /> : <KeysWait />;
}

function OpenIncident({ page }: { readonly page: IncidentPage }) {
  const surface = surfaces.find(({ id }) => id === page.surface);
  const incident = useIncident();
  const { title } = incident;
  useCallbackBinding(setIncidentAside, () => void setAside(page.folder, title));
  if (surface === undefined) return null;
  const Shown = surface.component;
  return (
    <>
      {surfaces.map((each) => (
        <SurfaceBinding key={each.id} surface={each} />
      ))}
      <header className={classes.head}>
        <TitleBar />
        <IncidentTrouble folder={page.folder} />
        <Tabs shown={page.surface} />
      </header>
      <section className={classes.body} id="surface" aria-labelledby={`tab-${page.surface}`}>
        <SurfaceBoundary name={surface.label} key={surface.id}>
          <Shown record={page.record} />
        </SurfaceBoundary>
      </section>
      <SpeakersOnDemand incident={incident} />
      <MemoryOnDemand incident={incident} />
      <WordingMarks />
    </>
  );
}

function SurfaceBinding({ surface }: { readonly surface: (typeof surfaces)[number] }) {
  useCallbackBinding(surface.command, () => showSurface(surface.id));
  return null;
}

function TitleBar() {
  const { title, severity, status, conflicts } = useIncident();
  return (
    <div className={classes.title}>
      <ChipMenu
        label={`Severity: ${severity ?? "none yet"}`}
        chip={
          <Chip tone={severity === "SEV1" || severity === "SEV2" ? "red" : "plain"}>{severity ?? "No severity"}</Chip>
        }
      >
        {Severity.options.map((each) => (
          <Menu.Item key={each} onClick={() => void runAndTell(setSeverity, { severity: each })}>
            {each}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void runAndTell(setSeverity, { severity: null })}>None yet</Menu.Item>
      </ChipMenu>
      <h1 className={classes.heading}>
        <EditableText
          label="Title"
          value={title}
          required
          className={classes.name}
          onCommit={(next) => void runAndTell(renameIncident, { title: next })}
        />
      </h1>
      <ChipMenu label={`Status: ${status}`} chip={<Chip>{capital(status)}</Chip>}>
        {IncidentStatus.options.map((each) => (
          <Menu.Item key={each} onClick={() => void runAndTell(setStatus, { status: each })}>
            {capital(each)}
          </Menu.Item>
        ))}
      </ChipMenu>
      {conflicts.length > 0 && (
        <button type="button" className={classes.decide} onClick={() => showSurface("overview", "conflicts")}>
          <Chip tone="amber">{conflicts.length} to decide: changed in two places</Chip>
        </button>
      )}
      <div className={classes.saved}>
        <SaveIndicator />
        <Kbd keys="Mod+K" />
      </div>
    </div>
  );
}

function Tabs({ shown }: { readonly shown: string }) {
  const incident = useIncident();
  return (
    <nav className={classes.tabs} aria-label="Surfaces of the incident">
      {surfaces.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          id={`tab-${id}`}
          className={classes.tab}
          aria-label={count === undefined ? undefined : `${label}, ${count(incident)}`}
          aria-current={id === shown ? "page" : undefined}
          onClick={() => showSurface(id)}
        >
          {label}
          {count !== undefined && <span className={classes.count}>{count(incident).toLocaleString("en-GB")}</span>}
        </button>
      ))}
    </nav>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
