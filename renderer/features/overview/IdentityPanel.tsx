import type { Incident } from "../../../core/model/incident";
import { isZone } from "../../../core/model/zone";
import { runAndTell } from "../../app/bindings";
import { changeKey, setZone } from "../../store/commands/incidentCommands";
import { EditableText } from "../../ui/EditableText";
import { warn } from "../../ui/notices";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./OverviewPage.module.css";

/** The key under which people speak of the incident, and the zone in which its times are shown. */
export function IdentityPanel({ incident }: { readonly incident: Incident }) {
  return (
    <section aria-labelledby="identity">
      <SectionHeading id="identity">Key and time zone</SectionHeading>
      <div>
        <EditableText
          label="Key"
          value={incident.key}
          required
          onCommit={(key) => void runAndTell(changeKey, { key })}
        />
        {incident.formerKeys.length > 0 && (
          <span className={classes.quiet}> formerly {incident.formerKeys.join(", ")}</span>
        )}
      </div>
      <EditableText
        label="Time zone"
        value={incident.zone}
        required
        onCommit={(zone) => {
          if (isZone(zone)) void runAndTell(setZone, { zone });
          else
            warn(`“${zone}” is no time zone. Write an IANA name such as Europe/London, or an offset such as +01:00.`);
        }}
      />
    </section>
  );
}
