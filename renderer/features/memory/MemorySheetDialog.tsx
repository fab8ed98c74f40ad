import { Modal, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { sheetHead } from "../../../core/memory/memorySheet";
import type { Incident } from "../../../core/model/incident";
import { personLabel, personToken } from "../../../core/model/people";
import { useReturnFocus } from "../../app/useReturnFocus";
import { useWorkspace } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { exportSheet, type SheetForm } from "./exportSheet";

interface MemorySheetDialogProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}

const forms: Readonly<Record<SheetForm, string>> = {
  page: "Web page, works from a mail",
  docx: "Word document",
  markdown: "Markdown",
  text: "Text for a mail or chat, copied",
};

/** For whom a memory sheet is, and in what form. What leaves with it is the incident's sentence, day and zone alone. */
export function MemorySheetDialog({ incident, onClose }: MemorySheetDialogProps) {
  useReturnFocus();
  const { settings } = useWorkspace();
  const [who, setWho] = useState("");
  const [form, setForm] = useState<SheetForm>("page");
  const roles = incident.people.map((person) => ({
    value: personToken(person.id),
    label: personLabel(person, "roles"),
  }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    onClose();
    void exportSheet(form, sheetHead(incident, who), settings.paper ?? "A4");
  }
  return (
    <Modal opened onClose={onClose} title="Ask those who were there" size={520}>
      <form onSubmit={submit}>
        <p className={dialog.lead}>
          A memory sheet asks what somebody saw, expected and found hard, and about when. What comes back is pasted or
          dropped on the timeline; nothing of it is taken in before you take it.
        </p>
        <div className={dialog.fields}>
          <NativeSelect
            label="For whom?"
            data-autofocus
            data={[{ value: "", label: "anyone: they say their role" }, ...roles]}
            value={who}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          <NativeSelect
            label="As what?"
            data={Object.entries(forms).map(([value, label]) => ({ value, label }))}
            value={form}
            onChange={(event) => setForm(formOf(event.currentTarget.value))}
          />
        </div>
        <DialogFoot status="Roles go with it, and no names.">
          <ActionButton onClick={onClose}>Cancel</ActionButton>
          <button type="submit" hidden />
          <ActionButton kind="main" keys="Enter" onClick={submit}>
            {form === "text" ? "Copy" : "Save…"}
          </ActionButton>
        </DialogFoot>
      </form>
    </Modal>
  );
}

function formOf(value: string): SheetForm {
  return value === "docx" || value === "markdown" || value === "text" ? value : "page";
}
