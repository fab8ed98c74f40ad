import { useState } from "react";
import { runAndTell } from "../../app/bindings";
import { addService } from "../../store/commands/workspaceCommands";
import { useWorkspace } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { SectionHeading } from "../../ui/SectionHeading";
import { ServiceRow } from "./ServiceRow";
import classes from "./SettingsPage.module.css";

/** The services as the team knows them: filled as they are learned, nothing required but a name. */
export function ServiceSettings() {
  const { services } = useWorkspace();
  const [name, setName] = useState("");

  async function add(): Promise<void> {
    if (name.trim() !== "" && (await runAndTell(addService, { name: name.trim() }))) setName("");
  }

  return (
    <section aria-label="Services">
      <SectionHeading aside={services.length === 0 ? undefined : services.length}>Services</SectionHeading>
      <p className={classes.lead}>
        They give the lanes of timelines and say who is asked and what else stops. Fill in what you know.
      </p>
      <div>
        {services.map((service) => (
          <ServiceRow key={service.id} service={service} services={services} />
        ))}
      </div>
      <div className={classes.addService}>
        <input
          className={classes.newName}
          aria-label="Name of a new service"
          placeholder="Another service, for example message queue"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            void add();
          }}
        />
        <ActionButton onClick={() => void add()}>Add</ActionButton>
      </div>
    </section>
  );
}
