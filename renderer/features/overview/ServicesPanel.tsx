import type { Incident } from "../../../core/model/incident";
import type { Workspace } from "../../../core/model/workspace";
import { runAndTell } from "../../app/bindings";
import { addServiceCommand, removeServiceCommand } from "../../store/commands/overviewCommands";
import { AddLine } from "../../ui/AddLine";
import { Chip } from "../../ui/Chip";
import { RemoveButton } from "../../ui/RemoveButton";
import { SectionHeading } from "../../ui/SectionHeading";
import { Words } from "../../ui/Words";
import classes from "./OverviewPage.module.css";

interface ServicesPanelProps {
  readonly incident: Incident;
  readonly workspace: Workspace;
}

/** The services of the incident, with what the team knows of them: "message queue · one machine". */
export function ServicesPanel({ incident, workspace }: ServicesPanelProps) {
  const known = new Map(workspace.services.map((service) => [service.id, service]));
  const unused = workspace.services.filter((service) => !incident.services.some(({ id }) => id === service.id));
  return (
    <section aria-labelledby="services">
      <SectionHeading id="services">Services</SectionHeading>
      <div className={classes.chips}>
        {incident.services.map(({ id, name }) => {
          const runsOn = known.get(id)?.runsOn;
          return (
            <span key={id}>
              <Chip>
                <Words>{name}</Words>
                {runsOn === "one machine" && " · one machine"}
              </Chip>
              <RemoveButton
                label={`Remove ${name}`}
                onRemove={() => void runAndTell(removeServiceCommand, { service: id })}
              />
            </span>
          );
        })}
      </div>
      <AddLine
        label="Add a service"
        placeholder="message queue"
        suggestions={unused.map((service) => service.name)}
        onAdd={(name) => {
          const service = unused.find((each) => each.name.toLowerCase() === name.toLowerCase());
          void runAndTell(addServiceCommand, service === undefined ? { name } : { name: service.name, id: service.id });
        }}
      />
    </section>
  );
}
