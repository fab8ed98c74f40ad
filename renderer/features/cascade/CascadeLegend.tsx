import { useElementSize } from "@mantine/hooks";
import { useMemo } from "react";
import { cascadeLegend } from "../../../core/picture/cascadeLegend";
import type { CascadePicture } from "../../../core/picture/cascadePicture";
import { linkLook } from "../../../core/picture/linkDrawing";
import { SceneGroups } from "../../ui/SceneGroups";
import classes from "./CascadePage.module.css";

/** The signs that the picture uses, in words; the same as below the picture in Word. */
export function CascadeLegend({ picture }: { readonly picture: CascadePicture }) {
  const { ref, width } = useElementSize();
  const legend = useMemo(() => {
    const states = new Map(picture.cascade.nodes.map(({ id, state }) => [id, state]));
    const looks = picture.cascade.links.map((link) =>
      linkLook(link, picture.statuses.get(link.id) ?? "open", [states.get(link.from), states.get(link.to)]),
    );
    return cascadeLegend(picture, looks, { x: 0, y: 2 }, Math.max(200, width));
  }, [picture, width]);
  return (
    <div className={classes.legend}>
      <div ref={ref}>
        <svg width={Math.max(1, legend.width)} height={legend.height} role="img" aria-label="Legend">
          <SceneGroups groups={[legend.group]} />
        </svg>
      </div>
    </div>
  );
}
