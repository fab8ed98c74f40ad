import type { ActionReview } from "../../../core/model/actionReview";
import type { Incident } from "../../../core/model/incident";
import type { Workspace } from "../../../core/model/workspace";
import type { DocumentCommand } from "../../../renderer/store/command";
import type { DocumentKind } from "../../../renderer/store/documentKinds";

/** The sample as its files hold it. */
export interface Sample {
  readonly incident: Incident;
  readonly workspace: Workspace;
  readonly review: ActionReview;
}

/** A command of the registry with an input that changes the sample. */
export interface CommandCase {
  readonly id: string;
  readonly title: string;
  readonly target: DocumentKind;
  readonly input: (sample: Sample) => unknown;
  /** What has to be done first, so that there is something to change. */
  readonly before: readonly CommandCase[];
}

/** The case of a command; what it is given must fit the command's own type. */
export function given<Input>(
  { id, title, target }: DocumentCommand<Input>,
  ...before: readonly CommandCase[]
): (input: (sample: Sample) => Input) => CommandCase {
  return (input) => ({ id, title, target, input, before });
}

/** The member at a place of a list of the sample, from the end where negative. */
export function at<Item>(list: readonly Item[], place: number): Item {
  const item = list.at(place);
  if (item === undefined) throw new Error(`The sample's list has no member at ${place}.`);
  return item;
}

/** The first member of a list of the sample that fits. */
export function first<Item>(list: readonly Item[], fits: (item: Item) => boolean): Item {
  const item = list.find(fits);
  if (item === undefined) throw new Error("The sample holds nothing that fits.");
  return item;
}
