import type { FoundText } from "../../store/whereTextStands";
import dialog from "../../ui/Dialog.module.css";
import { counted } from "../../ui/dateWords";
import classes from "./ForgetDialog.module.css";

type Place = FoundText["places"][number]["place"];

const words: Readonly<Record<Place, readonly [one: string, many: string]>> = {
  sources: ["text that was taken in", "texts that were taken in"],
  incidents: [
    "incident: title, summary, events, evidence and all else",
    "incidents: titles, events, evidence and all else",
  ],
  histories: ["history", "histories"],
  workspace: ["file of the workspace", "files of the workspace"],
  attachments: ["attached file", "attached files"],
  "set aside": ["file that was set aside", "files that were set aside"],
  backups: ["file in the backups", "files in the backups"],
};

const order: readonly Place[] = [
  "sources",
  "incidents",
  "histories",
  "workspace",
  "attachments",
  "set aside",
  "backups",
];

/** Where a text stands, by kind of place, and what holds it and stays as it is. */
export function WhereItStands({ found: { places, others, left, notSearched, hasGit } }: { readonly found: FoundText }) {
  const sorted = places.toSorted((one, other) => order.indexOf(one.place) - order.indexOf(other.place));
  return (
    <div role="status" aria-label="Where it stands">
      {sorted.length === 0 && (
        <p className={dialog.lead}>Letter for letter it stands nowhere in this workspace and its backups.</p>
      )}
      {sorted.length > 0 && (
        <ul className={dialog.list} aria-label="Where it stands">
          {sorted.map(({ place, times, files }) => (
            <li key={place}>
              <b>{counted(times, "time")}</b> in {files.toLocaleString("en-GB")} {words[place][files === 1 ? 0 : 1]}
            </li>
          ))}
          <li>and in this app's working copy on this computer, which is built anew</li>
        </ul>
      )}
      <Paths
        lead="Left as they are: no text, no part of the workspace, or named by it. Look at them yourself:"
        paths={left}
      />
      <Paths
        lead="Not searched: pictures, Word files, PDFs, packed files and the like hide their text. Look at them yourself:"
        paths={notSearched}
      />
      {hasGit && sorted.length + others.length > 0 && (
        <p className={classes.left}>This folder is kept in git. What was committed stays in git's own history.</p>
      )}
    </div>
  );
}

function Paths({ lead, paths }: { readonly lead: string; readonly paths: readonly string[] }) {
  if (paths.length === 0) return null;
  return (
    <div className={classes.left}>
      {lead}
      <ul aria-label={lead}>
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </div>
  );
}
