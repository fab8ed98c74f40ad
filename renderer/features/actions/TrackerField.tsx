import { useState, useSyncExternalStore } from "react";
import { runAndTell } from "../../app/bindings";
import { setActionTracker } from "../../store/commands/actionCommands";
import { ActionButton } from "../../ui/ActionButton";
import { EditableText } from "../../ui/EditableText";
import { WebLink } from "../../ui/WebLink";
import classes from "./ActionPanel.module.css";
import type { ActionItem } from "./actionItems";
import { copiedIssue } from "./copyIssue";
import { PanelField } from "./PanelField";

/** Where it stands in the team's own tracker: its address and the key there. */
export function TrackerField({ item }: { readonly item: ActionItem }) {
  const { action } = item.row;
  const [isEditing, setEditing] = useState(false);
  const isCopied = useSyncExternalStore(copiedIssue.subscribe, copiedIssue.get) === item.id;
  const url = action.tracker?.url ?? "";
  const key = action.tracker?.key ?? "";
  const keep = (next: { url: string; key: string }) =>
    void runAndTell(setActionTracker, { action: action.id, ...next }, item.folder);
  if (url !== "" && !isEditing) {
    return (
      <PanelField label="Tracker">
        <WebLink url={url} words={key === "" ? undefined : key} className={classes.link} />{" "}
        <ActionButton kind="quiet" onClick={() => setEditing(true)}>
          Edit
        </ActionButton>
      </PanelField>
    );
  }
  return (
    <PanelField label="Tracker">
      <EditableText
        label="Address in the tracker"
        value={url}
        placeholder="https://…"
        onCommit={(next) => {
          const isAddress = next === "" || /^[a-z][a-z0-9+.-]*:/iu.test(next);
          keep({ url: isAddress ? next : `https://${next}`, key: key === "" ? keyIn(next) : key });
        }}
      />
      {isCopied && url === "" && (
        <p className={classes.quiet}>Copied. Once the issue stands there, paste its address here.</p>
      )}
      {url !== "" && (
        <EditableText
          label="Key in the tracker"
          value={key}
          placeholder="OPS-123"
          onCommit={(next) => {
            keep({ url, key: next });
            setEditing(false);
          }}
        />
      )}
    </PanelField>
  );
}

/** The key that an address ends in: "OPS-123", "#42". */
function keyIn(url: string): string {
  const last = url.split(/[/=#]/u).at(-1) ?? "";
  if (/^[A-Z][A-Z0-9]+-\d+$/u.test(last)) return last;
  return /^\d+$/u.test(last) ? `#${last}` : "";
}
