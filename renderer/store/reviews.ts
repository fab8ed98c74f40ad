import { type ActionReview, newReview } from "../../core/model/actionReview";
import { differences } from "../../core/model/differences";
import { type Result, refusal, success } from "../../core/model/finding";
import { REVIEWS_FOLDER, reviewFolder } from "./documentKinds";
import { documentOf, rowsOf } from "./documentRows";
import { ownRecord } from "./newRecord";
import { notKept } from "./run";
import { scheduleSave } from "./saver";
import { inTurn, loadDocument, openSession, type Session } from "./session";
import { type SharedQuery, sharedQuery } from "./sharedQuery";
import { writeRows } from "./writeRows";

/** A weekly review with the folder name that its commands act on. */
export interface FolderReview {
  readonly folder: string;
  readonly review: ActionReview;
}

/**
 * The review of a day, made where there is none. Resolves to its folder name once it is kept on this device.
 * @param date a calendar date in the workspace's zone
 */
export function reviewOfDay(date: string): Promise<Result<string>> {
  const current = openSession();
  return inTurn(current, async () => {
    const folder = reviewFolder(date);
    if ((await loadDocument(current, folder)) !== null) return success(folder);
    const review = newReview(date);
    const { database } = current;
    try {
      const changes = differences({}, { date });
      const record = await ownRecord(current, { folder, command: "review.begin", changes });
      await database.transaction("rw", database.records, database.history, async () => {
        await writeRows(database, { puts: rowsOf(folder, review), removes: [] });
        await database.history.add(record);
      });
    } catch (error) {
      return refusal("not-kept", folder, notKept(error));
    }
    scheduleSave(current, folder);
    return success(folder);
  });
}

const queries = new WeakMap<Session, SharedQuery<readonly FolderReview[]>>();

/** Every weekly review of the workspace, the newest first: one query for all who show it. */
export function reviewQueryOf(current: Session): SharedQuery<readonly FolderReview[]> {
  const known = queries.get(current);
  if (known !== undefined) return known;
  const query = sharedQuery(() => readReviews(current));
  queries.set(current, query);
  return query;
}

/** How long it is waited for that what was kept is read again; then the next key comes all the same. */
const LONGEST_MS = 5_000;

/** Resolves once those who follow the reviews are shown one that fits, or after a while. */
export function untilReviewShows(folder: string, fits: (review: ActionReview) => boolean): Promise<void> {
  const { get, subscribe } = reviewQueryOf(openSession());
  const isShown = () => get()?.some((each) => each.folder === folder && fits(each.review)) === true;
  if (isShown()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      unsubscribe();
      clearTimeout(timer);
      resolve();
    };
    const unsubscribe = subscribe(() => isShown() && end());
    const timer = setTimeout(end, LONGEST_MS);
  });
}

async function readReviews({ database }: Session): Promise<readonly FolderReview[]> {
  const rows = await database.records.where("folder").startsWith(`${REVIEWS_FOLDER}/`).toArray();
  const folders = [...new Set(rows.map(({ folder }) => folder))];
  return folders
    .flatMap((folder) => {
      const own = rows.filter((row) => row.folder === folder);
      const assembled = documentOf(folder, own);
      return assembled === null ? [] : [{ folder, review: assembled.document as ActionReview }];
    })
    .sort((a, b) => (a.review.date < b.review.date ? 1 : -1));
}
