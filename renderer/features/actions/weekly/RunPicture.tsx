import { Fragment, useMemo } from "react";
import { aroundElements } from "../../../../core/cascade/aroundElements";
import { standsElsewhere } from "../../../../core/learning/standsElsewhere";
import { showPeople } from "../../../../core/model/people";
import { cascadeScene } from "../../../../core/picture/cascadeScene";
import { cascadePictureOf } from "../../../../core/picture/incidentPictures";
import { showIncident } from "../../../app/navigation";
import { ActionButton } from "../../../ui/ActionButton";
import { SceneGroups } from "../../../ui/SceneGroups";
import { SectionHeading } from "../../../ui/SectionHeading";
import { Words } from "../../../ui/Words";
import { AgainEffect } from "../AgainEffect";
import type { ActionItem } from "../actionItems";
import classes from "./WeeklyPage.module.css";
import type { WeeklyProps } from "./weekly";

interface RunPictureProps extends WeeklyProps {
  readonly item: ActionItem;
}

/** What the action breaks, drawn with what leads there and what follows, and what that does to the incident. */
export function RunPicture({ item, everything, shownAs }: RunPictureProps) {
  const { action } = item.row;
  const incidents = useMemo(() => everything.map(({ incident }) => incident), [everything]);
  const broken = useMemo(
    () =>
      incidents.flatMap((incident) => {
        const elements = action.breaks.flatMap((each) => (each.incident === incident.id ? [each.element] : []));
        const cascade = elements.length === 0 ? null : aroundElements(incident.cascade, elements);
        if (cascade === null) return [];
        const show = (text: string) => showPeople(text, incident.people, shownAs);
        const picture = cascadePictureOf({ ...incident, cascade }, { show, incidents, legend: false });
        return [{ incident, scene: cascadeScene(picture) }];
      }),
    [incidents, action, shownAs],
  );
  return (
    <section className={classes.picture} aria-labelledby="breaks">
      <SectionHeading id="breaks">What it breaks</SectionHeading>
      <AgainEffect action={action} incident={item.incident} incidents={incidents} />
      {broken.map(({ incident, scene }) => (
        <figure key={`${item.id} ${incident.id}`}>
          {incident.id !== item.incident.id && <figcaption>{incident.key}</figcaption>}
          <svg
            role="img"
            aria-label={`What “${item.row.shown.title}” breaks, and what is around it`}
            viewBox={`0 0 ${scene.width} ${scene.height}`}
            width={scene.width}
          >
            <SceneGroups groups={scene.groups} />
          </svg>
        </figure>
      ))}
      <AlsoStands {...{ item, everything, shownAs }} />
    </section>
  );
}

/** Where else the same break stands, and what is done against it there. */
function AlsoStands({ item, everything, shownAs }: Pick<RunPictureProps, "item" | "everything" | "shownAs">) {
  const { action } = item.row;
  const stands = useMemo(
    () =>
      standsElsewhere(
        action,
        everything.map(({ incident }) => incident),
      ),
    [action, everything],
  );
  return stands.map(({ incident, against }) => {
    const folder = everything.find((each) => each.incident === incident)?.folder;
    return (
      <p key={incident.id} className={classes.elsewhere}>
        The same break also stands in{" "}
        <ActionButton kind="quiet" onClick={() => folder !== undefined && showIncident(folder, "cascade")}>
          {incident.key}
        </ActionButton>
        , where{" "}
        {against.length === 0
          ? "no action is against it"
          : against.map(({ owner, action: { number, title, status } }, index) => (
              <Fragment key={`${owner.id} ${number}`}>
                {index > 0 && "; "}
                {owner.id === incident.id ? "" : `${owner.key}-`}A{number} “
                <Words>{showPeople(title, owner.people, shownAs)}</Words>” is {status === "idea" ? "an idea" : status}
              </Fragment>
            ))}
        .
      </p>
    );
  });
}
