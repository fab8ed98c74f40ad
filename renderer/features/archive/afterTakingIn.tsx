import { notifications } from "@mantine/notifications";
import { goTo, showIncident } from "../../app/navigation";
import type { TakenIn } from "../../store/archiveIn";
import { removeIncident } from "../../store/incidents";
import { ActionButton } from "../../ui/ActionButton";
import { counted } from "../../ui/dateWords";
import { tellFinding, warn } from "../../ui/notices";

/** Shows what an archive brought, says what was done, and offers to set it aside again. */
export function tellTakenIn(taken: TakenIn, name: string): void {
  const { made, merged, conflicts, left, failures } = taken;
  for (const failure of failures) warn(failure);
  const [first] = [...made, ...merged];
  if (left > 0 && first !== undefined)
    warn(`Stopped: ${counted(left, "incident")} of ${name} ${left === 1 ? "was" : "were"} not taken in.`);
  if (first === undefined) return;
  if (made.length + merged.length === 1) showIncident(first, "overview", conflicts > 0 ? "conflicts" : null);
  else goTo({ kind: "incidents" });
  const id = `taken-in-${first}`;
  const message = (
    <>
      {inWords(taken)} from {name}.{" "}
      {made.length > 0 && (
        <ActionButton kind="quiet" onClick={() => void setAsideAgain(made, id)}>
          {made.length === 1 ? "Set it aside again" : "Set them aside again"}
        </ActionButton>
      )}
    </>
  );
  notifications.show({ id, message, autoClose: 15_000, withBorder: true });
}

function inWords({ made, merged, conflicts }: TakenIn): string {
  const parts = [
    made.length === 0 ? null : `${counted(made.length, "incident")} taken in`,
    merged.length === 0 ? null : `${counted(merged.length, "incident")} merged`,
    conflicts === 0 ? null : `${counted(conflicts, "field")} to decide`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

async function setAsideAgain(folders: readonly string[], notice: string): Promise<void> {
  notifications.hide(notice);
  goTo({ kind: "incidents" });
  for (const folder of folders) {
    const removed = await removeIncident(folder);
    if (!removed.ok) tellFinding(removed.finding);
  }
}
