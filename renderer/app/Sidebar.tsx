import { useIncidentSummaries, useOpenIncident, useWorkspace } from "../store/hooks";
import { keyLabels } from "../ui/keys";
import { isMac } from "../ui/thisKeyboard";
import { goTo, type Page, showIncident, usePage } from "./navigation";
import { workspacePages } from "./pages";
import classes from "./Sidebar.module.css";
import { useNeedsMeCount } from "./waiting";

const recentShown = 6;

/** Where everything is: the workspace's pages with their counts, and the incidents last worked on. */
export function Sidebar({ onPalette }: { readonly onPalette: () => void }) {
  const { name } = useWorkspace();
  const page = usePage();
  const summaries = useIncidentSummaries() ?? [];
  const needsMe = useNeedsMeCount();
  const open = summaries.reduce((sum, summary) => sum + summary.openActions, 0);
  const counts: Readonly<Record<string, string>> = {
    home: needsMe === 0 ? "" : String(needsMe),
    incidents: summaries.length === 0 ? "" : String(summaries.length),
    actions: open === 0 ? "" : `${open} open`,
  };
  return (
    <div className={classes.side}>
      <button type="button" className={classes.workspace} onClick={onPalette} aria-label={`${name}: find anything`}>
        <span className={classes.name}>{name}</span>
        <small className={classes.keys}>{keyLabels("Mod+K", isMac).join(" ")}</small>
      </button>
      <nav aria-label="Workspace" className={classes.pages}>
        {workspacePages.map(({ kind, label, page: target, within }) => {
          if (within !== undefined) return null;
          const isHere = page.kind === kind || shownAs(page.kind) === kind;
          return (
            <button
              key={kind}
              type="button"
              className={classes.page}
              aria-current={isHere ? "page" : undefined}
              onClick={() => goTo(target)}
            >
              {label}
              <span className={classes.count} data-hot={(kind === "home" && counts[kind] !== "") || undefined}>
                {counts[kind]}
              </span>
            </button>
          );
        })}
      </nav>
      <RecentIncidents />
    </div>
  );
}

/** The entry of the sidebar that a page belongs to, where it has none of its own. */
function shownAs(kind: Page["kind"]): Page["kind"] | undefined {
  return kind === "incident" ? "incidents" : workspacePages.find((each) => each.kind === kind)?.within;
}

function RecentIncidents() {
  const summaries = useIncidentSummaries() ?? [];
  const open = useOpenIncident();
  const page = usePage();
  const recent = [...summaries].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, recentShown);
  if (recent.length === 0) return null;
  return (
    <nav aria-label="Recent incidents" className={classes.recent}>
      <h2 className={classes.caption}>Recent</h2>
      {recent.map(({ folder, title, key, status }) => {
        const current = open?.folder === folder ? open.incident.title : title;
        return (
          <button
            key={folder}
            type="button"
            className={classes.incident}
            title={current}
            aria-current={page.kind === "incident" && page.folder === folder ? "page" : undefined}
            onClick={() => showIncident(folder)}
          >
            <span className={classes.title}>{current}</span>
            <small>
              {key} · {status}
            </small>
          </button>
        );
      })}
    </nav>
  );
}
