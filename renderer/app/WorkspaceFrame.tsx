import { useEffect, useState } from "react";
import type { Workspace } from "../../core/model/workspace";
import { toggleSidebar } from "../store/commands/appCommands";
import { useSaveState, useWorkspace } from "../store/hooks";
import { AppBindings } from "./AppBindings";
import { ArchiveDialogs } from "./ArchiveDialogs";
import { useCallbackBinding } from "./bindings";
import { DropTarget } from "./DropTarget";
import { ForgetOnDemand } from "./ForgetOnDemand";
import { FindProvider } from "./find";
import { GlobalKeys } from "./GlobalKeys";
import { NativeMenu } from "./NativeMenu";
import { type Page, usePage } from "./navigation";
import type { Overlay } from "./overlay";
import { workspacePages } from "./pages";
import {
  CommandPalette,
  IncidentShell,
  NewIncidentDialog,
  RestoreDialog,
  ShortcutHelp,
  SidebarOnDemand,
} from "./partsOnDemand";
import { SaveIndicator } from "./SaveIndicator";
import { Sidebar } from "./Sidebar";
import { SurfaceBoundary } from "./SurfaceBoundary";
import { closeSidebarAbove, useSidebar } from "./sidebarState";
import { surfaces } from "./surfaces";
import { WindowTitle } from "./WindowTitle";
import classes from "./WorkspaceFrame.module.css";

/** The window while a workspace is open: sidebar, page, and what may lie above it. */
export function WorkspaceFrame() {
  const [overlay, setOverlay] = useState<Overlay>(null);
  const close = () => setOverlay(null);
  const showPalette = () => {
    closeSidebarAbove();
    setOverlay("palette");
  };
  const sidebar = useSidebar();
  useCallbackBinding(toggleSidebar, sidebar.toggle);
  return (
    <FindProvider>
      <AppBindings show={setOverlay} />
      <GlobalKeys />
      <NativeMenu />
      <WindowTitle />
      <a className={classes.skip} href="#page">
        Skip to the page
      </a>
      <div className={classes.app} data-sidebar={sidebar.place}>
        {sidebar.place === "beside" ? (
          <Sidebar onPalette={showPalette} />
        ) : (
          <SidebarOnDemand isOpen={sidebar.place === "above"} onToggle={sidebar.toggle} onPalette={showPalette} />
        )}
        <main className={classes.main} id="page" tabIndex={-1} aria-label={nameOfPage(usePage())}>
          <SaveTrouble />
          <CurrentPage />
        </main>
      </div>
      <DroppedIncident />
      <ArchiveDialogs />
      <ForgetOnDemand />
      {overlay === "palette" && <CommandPalette onClose={close} />}
      {overlay === "shortcuts" && <ShortcutHelp onClose={close} />}
      {overlay === "restore" && <RestoreDialog onClose={close} />}
      {overlay === "new incident" && <NewIncidentDialog onClose={close} />}
    </FindProvider>
  );
}

function DroppedIncident() {
  const workspace = useWorkspace();
  return <DropTarget purpose="begin an incident with them" onFiles={(files) => void beginWith(files, workspace)} />;
}

async function beginWith(files: readonly File[], workspace: Workspace): Promise<void> {
  const [{ readTexts }, { beginAndShow }] = await Promise.all([import("./droppedFiles"), import("./beginAndShow")]);
  await beginAndShow(await readTexts(files), workspace);
}

/** What a screen reader says where the focus goes to a page as a whole. */
function nameOfPage(page: Page): string {
  const found =
    page.kind === "incident"
      ? surfaces.find(({ id }) => id === page.surface)
      : workspacePages.find(({ kind }) => kind === page.kind);
  return found?.label ?? "";
}

/** They say by themselves, at any moment, whether all is saved. */
const sayingPages: ReadonlySet<string> = new Set(["incident", "settings", "weekly", "actions"]);

/** Pages without a title bar of their own stay quiet about saving, until it does not work. */
function SaveTrouble() {
  const page = usePage();
  const state = useSaveState();
  if (state.kind !== "waiting" || sayingPages.has(page.kind)) return null;
  return (
    <div className={classes.trouble}>
      <SaveIndicator />
    </div>
  );
}

function CurrentPage() {
  const page = usePage();
  useEffect(() => {
    // A page that was left took the focus with it: keys and screen readers go on at the new one.
    if (document.activeElement === document.body) document.getElementById("page")?.focus({ preventScroll: true });
  });
  if (page.kind === "incident") return <IncidentShell page={page} />;
  const found = workspacePages.find(({ kind }) => kind === page.kind);
  if (found === undefined) return null;
  const Page = found.component;
  return (
    <SurfaceBoundary name={found.label} key={found.kind}>
      <Page record={"record" in page ? page.record : null} />
    </SurfaceBoundary>
  );
}
