import { shippedThemes } from "../../../core/learning/themes";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { runAndTell } from "../../app/bindings";
import { addFactorCommand, editFactorCommand, removeFactorCommand } from "../../store/commands/overviewCommands";
import { AddLine } from "../../ui/AddLine";
import { EditableText } from "../../ui/EditableText";
import { RemoveButton } from "../../ui/RemoveButton";
import { SectionHeading } from "../../ui/SectionHeading";
import { WordsInOrder } from "../../ui/Words";
import classes from "./OverviewPage.module.css";

interface FactorsSectionProps {
  readonly incident: Incident;
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
}

/** Contributing factors: themes under which incidents meet, each with what shows it here. */
export function FactorsSection({ incident, workspace, shownAs }: FactorsSectionProps) {
  const themes = [
    ...workspace.themes,
    ...shippedThemes.filter(({ id }) => !workspace.themes.some((own) => own.id === id)),
  ];
  const nameOf = (id: string) =>
    incident.themes.find((theme) => theme.id === id)?.name ?? themes.find((theme) => theme.id === id)?.name ?? id;
  const show = (text: string) => showPeople(text, incident.people, shownAs);
  return (
    <section aria-labelledby="factors">
      <SectionHeading id="factors" aside={incident.factors.length > 0 ? incident.factors.length : undefined}>
        Contributing factors
      </SectionHeading>
      <ul className={classes.list}>
        {incident.factors.map((factor) => (
          <li key={factor.id} className={classes.item}>
            <div>
              <strong>{nameOf(factor.theme)}</strong>{" "}
              <EditableText
                label={`How ${nameOf(factor.theme)} showed here`}
                value={factor.note ?? ""}
                placeholder={themes.find((theme) => theme.id === factor.theme)?.questions[0] ?? "How did it show here?"}
                people={incident.people}
                shownAs={shownAs}
                onCommit={(note) => void runAndTell(editFactorCommand, { factor: factor.id, note })}
              />
              <ShownBy incident={incident} factor={factor} show={show} />
            </div>
            <RemoveButton
              label={`Remove ${nameOf(factor.theme)}`}
              onRemove={() => void runAndTell(removeFactorCommand, { factor: factor.id })}
            />
          </li>
        ))}
      </ul>
      <AddLine
        label="Add a contributing factor"
        placeholder="single point of failure"
        suggestions={themes.map((theme) => theme.name)}
        onAdd={(name) => {
          const theme = themes.find((each) => each.name.toLowerCase() === name.toLowerCase());
          void runAndTell(addFactorCommand, {
            theme: theme === undefined ? ownTheme(name) : { id: theme.id, name: theme.name },
          });
        }}
      />
    </section>
  );
}

/** A theme that the team named itself; the same words make the same theme in every incident. */
function ownTheme(name: string): { readonly id: string; readonly name: string } {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
  return { id: id === "" ? "theme" : id, name };
}

interface ShownByProps {
  readonly incident: Incident;
  readonly factor: Incident["factors"][number];
  readonly show: (text: string) => string;
}

function ShownBy({ incident, factor, show }: ShownByProps) {
  const labels = [
    ...incident.cascade.nodes.filter((node) => factor.nodes.includes(node.id)).map((node) => node.label),
    ...incident.events.filter((event) => factor.events.includes(event.id)).map((event) => event.title),
  ];
  if (labels.length === 0) return null;
  return (
    <span className={classes.quiet}>
      {" "}
      shown by <WordsInOrder parts={labels.map(show)} between="; " />
    </span>
  );
}
