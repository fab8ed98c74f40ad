import { MultiSelect, Select } from "@mantine/core";
import { useId, useState } from "react";
import type { Service } from "../../../core/model/workspace";
import { runAndTell } from "../../app/bindings";
import { changeService, removeService } from "../../store/commands/workspaceCommands";
import { ActionButton } from "../../ui/ActionButton";
import { DataRow, DataRows } from "../../ui/DataRow";
import { EditableProse } from "../../ui/EditableProse";
import { EditableText } from "../../ui/EditableText";
import classes from "./SettingsPage.module.css";

interface ServiceRowProps {
  readonly service: Service;
  readonly services: readonly Service[];
}

const machines = ["one machine", "several", "unknown"] as const;

/** One service: its name and owner in a line, the rest unfolded. */
export function ServiceRow({ service, services }: ServiceRowProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const detailId = useId();
  const { id, name, owner, runsOn, aliases } = service;
  const change = (to: Parameters<typeof changeService.change>[1]["to"]) =>
    void runAndTell(changeService, { service: id, to });
  return (
    <div className={classes.service}>
      <div className={classes.serviceHead}>
        <button
          type="button"
          className={classes.unfold}
          aria-expanded={isUnfolded}
          aria-controls={detailId}
          aria-label={`More of ${name}`}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded ? "▾" : "▸"}
        </button>
        <EditableText label="Name" value={name} required onCommit={(text) => change({ name: text })} />
        <EditableText
          label={`Owner of ${name}`}
          value={owner ?? ""}
          placeholder="owner: a role…"
          onCommit={(text) => change({ owner: text })}
        />
        <span>{runsOn === undefined ? "" : `runs on ${runsOn}`}</span>
        <ActionButton
          kind="quiet"
          label={`Remove ${name}`}
          onClick={() => void runAndTell(removeService, { service: id })}
        >
          Remove
        </ActionButton>
      </div>
      {isUnfolded && (
        <div className={classes.serviceDetail} id={detailId}>
          <DataRows>
            <DataRow label="Also called">
              <EditableText
                label={`Other names of ${name}`}
                value={aliases.join(", ")}
                placeholder="other names, with commas between"
                onCommit={(text) => change({ aliases: listOf(text) })}
              />
            </DataRow>
            <DataRow label="Deputy">
              <EditableText
                label={`Deputy for ${name}`}
                value={service.deputy ?? ""}
                placeholder="who stands in: a role…"
                onCommit={(text) => change({ deputy: text })}
              />
            </DataRow>
            <DataRow label="Runs on">
              <Select
                aria-label={`${name} runs on`}
                data={[...machines]}
                value={runsOn ?? null}
                placeholder="not said yet"
                onChange={(value) => {
                  const chosen = machines.find((each) => each === value);
                  if (chosen !== undefined) change({ runsOn: chosen });
                }}
                w={180}
              />
            </DataRow>
            <DataRow label="Which machines">
              <EditableText
                label={`Machines of ${name}`}
                value={service.runsOnNote ?? ""}
                placeholder="for example one VM in the east rack"
                onCommit={(text) => change({ runsOnNote: text })}
              />
            </DataRow>
            <DataRow label="Depends on">
              <MultiSelect
                aria-label={`${name} depends on`}
                data={services.filter((each) => each.id !== id).map((each) => ({ value: each.id, label: each.name }))}
                value={[...service.dependsOn]}
                onChange={(dependsOn) => change({ dependsOn })}
                searchable
                w={380}
              />
            </DataRow>
            <DataRow label="Runbook">
              <EditableProse
                label={`Runbook of ${name}`}
                value={service.runbook ?? ""}
                placeholder="what to do when it stops, in steps"
                onCommit={(text) => change({ runbook: text })}
              />
            </DataRow>
          </DataRows>
        </div>
      )}
    </div>
  );
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
