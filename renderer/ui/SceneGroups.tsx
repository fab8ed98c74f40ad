import { createElement, memo } from "react";
import type { Palette } from "../../core/picture/palette";
import type { SceneGroup } from "../../core/picture/scene";
import { shapesOf } from "../../core/picture/shapesOf";

/** Every colour of a scene as the token of the same name, so that light and dark follow the window. */
const tokens: Palette = {
  ink: "var(--ink)",
  ink2: "var(--ink2)",
  ink3: "var(--ink3)",
  line: "var(--line)",
  line2: "var(--line2)",
  paper: "var(--paper)",
  panel: "var(--panel)",
  accent: "var(--accent)",
  accentSoft: "var(--accent-soft)",
  red: "var(--red)",
  redSoft: "var(--red-soft)",
  amber: "var(--amber)",
  amberSoft: "var(--amber-soft)",
  green: "var(--green)",
  greenSoft: "var(--green-soft)",
  blue: "var(--blue)",
  violet: "var(--violet)",
};

/** The groups of a scene as SVG elements, from the same shapes as the painter of Word and the command line. */
export const SceneGroups = memo(function SceneGroups({ groups }: { readonly groups: readonly SceneGroup[] }) {
  const seen = new Map<string, number>();
  return groups.map((group) => (
    <g key={keyOf(group, seen)} data-part={group.part} data-id={group.id}>
      {group.name !== undefined && <title>{group.name}</title>}
      {group.elements
        .flatMap((element) => shapesOf(element, tokens))
        .map(({ tag, attributes, text }, index) => createElement(tag, { key: `${tag} ${index}`, ...attributes }, text))}
    </g>
  ));
});

/** A record may be drawn in several groups of one part; alike keys would leave shapes standing that are drawn no more. */
function keyOf({ part, id = "" }: SceneGroup, seen: Map<string, number>): string {
  const name = `${part} ${id}`;
  const number = (seen.get(name) ?? 0) + 1;
  seen.set(name, number);
  return `${name} ${number}`;
}
