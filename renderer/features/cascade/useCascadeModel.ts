import { useMemo } from "react";
import type { BareCascade } from "../../../core/cascade/cascadeTypes";
import { bareCascadeOf } from "../../../core/cascade/live";
import { moveNodes } from "../../../core/cascade/positionEdits";
import type { Incident } from "../../../core/model/incident";
import type { CascadePicture } from "../../../core/picture/cascadePicture";
import { cascadePictureOf } from "../../../core/picture/incidentPictures";
import type { Point } from "../../../core/picture/scene";
import { useAllIncidents } from "../../store/hooks";
import { type Naming, withNamed } from "./naming";
import { type ShownScene, useScene } from "./useScene";

/** What the surface shows and says, worked out from the incident. */
export interface CascadeModel extends ShownScene {
  /** Other incidents whose actions touch this cascade. */
  readonly others: readonly Incident[];
  /** For the analyses: what is kept, without what is only being named. */
  readonly cascade: BareCascade;
  /** What is drawn. */
  readonly picture: CascadePicture;
}

const nobody: readonly Incident[] = [];

/** The cascade, its picture and scene; `moved` holds nodes at the places where they are being dragged. */
export function useCascadeModel(
  incident: Incident,
  naming: Naming | null,
  moved: Readonly<Record<string, Point>> | null,
  show: (text: string) => string,
): CascadeModel {
  const others = useTouchingIncidents(incident);
  const cascade = useMemo(() => bareCascadeOf(incident, others), [incident, others]);
  const drawn = useMemo(() => {
    const named = withNamed(incident, naming);
    return moved === null ? named : moveNodes(named, { positions: moved });
  }, [incident, naming, moved]);
  const picture = useMemo(() => cascadePictureOf(drawn, { show, incidents: others }), [drawn, show, others]);
  return { others, cascade, picture, ...useScene(picture) };
}

/** Other incidents that name this one's elements in an action; the same value while there are none. */
function useTouchingIncidents(incident: Incident): readonly Incident[] {
  const all = useAllIncidents();
  return useMemo(() => {
    const touching = (all ?? []).flatMap(({ incident: other }) =>
      other.id !== incident.id &&
      other.actions.some((action) => action.breaks.some((named) => named.incident === incident.id))
        ? [other]
        : [],
    );
    return touching.length === 0 ? nobody : touching;
  }, [all, incident.id]);
}
