import { showPeople } from "../../core/model/people";
import { dateInWords } from "../../core/timeline/words";
import type { FolderReview } from "../store/reviews";
import { goTo } from "./navigation";
import type { PaletteEntry } from "./paletteEntries";

/** The entries of every weekly review: itself, its new risks, and the reasons that were given in it. */
export function reviewEntries(reviews: readonly FolderReview[]): readonly PaletteEntry[] {
  return reviews.flatMap(({ folder, review }) => {
    const day = dateInWords(review.date, true);
    const act = () => goTo({ kind: "weekly", record: folder });
    return [
      { id: folder, title: `Weekly review of ${day}`, where: "minutes", act },
      ...review.risks.map(({ id, text }) => ({ id: `${folder} ${id}`, title: text, where: `new risk · ${day}`, act })),
      ...review.seen.flatMap(({ id, why = "" }) =>
        // The people of the incident are not at hand here: who stands in it stays unnamed.
        why === ""
          ? []
          : [{ id: `${folder} ${id}`, title: showPeople(why, [], "roles"), where: `weekly review · ${day}`, act }],
      ),
    ];
  });
}
