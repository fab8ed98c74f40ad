import { actionEdits } from "./actionEdits";
import type { Edit, Ground, Maker } from "./edit";
import { incidentEdits } from "./incidentEdits";
import { timelineEdits } from "./timelineEdits";
import { REVIEW_BEGUN, weeklyEdits } from "./weeklyEdits";
import { workspaceEdits } from "./workspaceEdits";

/** The newest edit taken back with the keys. */
function undoOf(edit: Edit): Edit | undefined {
  const { isGone, lines } = edit;
  if (isGone === undefined) return undefined;
  return {
    surface: edit.surface,
    told: `undo of: ${edit.told}`,
    command: edit.command,
    // The last comes first; that a review was begun is not taken back.
    ...(lines === undefined
      ? {}
      : {
          lines: () =>
            lines()
              .toReversed()
              .filter(({ command }) => command !== REVIEW_BEGUN),
        }),
    place: edit.place,
    async press({ page }) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+z");
    },
    isSeen: isGone,
  };
}

const makers: readonly Maker[] = [
  ...incidentEdits,
  ...timelineEdits,
  ...actionEdits,
  ...workspaceEdits,
  ...weeklyEdits,
];

/** Throws the dice for the next edit. */
export function nextEdit(ground: Ground, last: Edit | undefined): Edit {
  const { dice } = ground;
  const undo = last === undefined || dice.below(6) > 0 ? undefined : undoOf(last);
  if (undo !== undefined) return undo;
  for (;;) {
    const edit = makers[dice.below(makers.length)]?.(ground);
    if (edit !== undefined) return edit;
  }
}
