import type { Incident } from "../model/incident";
import type { PeopleShownAs } from "../model/people";
import type { Workspace } from "../model/workspace";
import type { Paper } from "./documentModel";

/** For whom a report is written. */
type Audience = "full";

export interface ReportOptions {
  readonly audience: Audience;
  readonly people: PeopleShownAs;
  readonly paper: Paper;
  /** The moment of export: an instant in UTC. */
  readonly at: string;
  /** The day that counts as today: a calendar date. */
  readonly today: string;
  /** In which zone times are told; absent: the incident's. */
  readonly zone?: string | undefined;
  /** Rules, policy, themes and services of the team. */
  readonly workspace?: Workspace | undefined;
  /** All incidents of the workspace: their actions may break this one's cascade, and the other way round. */
  readonly incidents?: readonly Incident[] | undefined;
  /** At the right of every page's header. */
  readonly confidentiality?: string | undefined;
}
