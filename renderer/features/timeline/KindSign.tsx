import type { EventKind } from "../../../core/model/vocabulary";
import { eventLook } from "../../../core/picture/eventDrawing";
import { SceneGroups } from "../../ui/SceneGroups";

/** The sign of a kind of event, as the picture draws it. The kind's word stands beside it or is its title. */
export function KindSign({ kind, titled = false }: { readonly kind: EventKind; readonly titled?: boolean }) {
  const { shape, role } = eventLook[kind];
  const groups = [
    { part: "event" as const, elements: [{ kind: "glyph" as const, shape, role, x: 7, y: 7, size: 11 }] },
  ];
  return (
    <svg
      width={14}
      height={14}
      aria-hidden={!titled}
      role={titled ? "img" : undefined}
      aria-label={titled ? kind : undefined}
    >
      {titled && <title>{kind}</title>}
      <SceneGroups groups={groups} />
    </svg>
  );
}
