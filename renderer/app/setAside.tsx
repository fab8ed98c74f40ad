import { notifications } from "@mantine/notifications";
import { bringIncidentBack, type RemovedIncident, removeIncident } from "../store/incidents";
import { ActionButton } from "../ui/ActionButton";
import { tellFinding } from "../ui/notices";
import { goTo, showIncident } from "./navigation";

/** Sets an incident aside without asking; the notice brings it back, and its folder is kept under `.backups`. */
export async function setAside(folder: string, title: string): Promise<void> {
  goTo({ kind: "incidents" });
  const removed = await removeIncident(folder);
  if (!removed.ok) return tellFinding(removed.finding);
  const id = `set-aside-${folder}`;
  const back = () => {
    notifications.hide(id);
    void bringBack(removed.value);
  };
  const message = (
    <>
      “{title}” was set aside; its folder is kept under .backups.{" "}
      <ActionButton kind="quiet" onClick={back}>
        Bring it back
      </ActionButton>
    </>
  );
  notifications.show({ id, message, autoClose: 15_000, withBorder: true });
}

async function bringBack(removed: RemovedIncident): Promise<void> {
  const back = await bringIncidentBack(removed);
  if (back.ok) showIncident(back.value);
  else tellFinding(back.finding);
}
