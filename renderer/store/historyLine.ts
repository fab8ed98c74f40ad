import type { DocumentChange } from "../../core/model/documentChange";

/** One line of an incident's history. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly who?: string;
  readonly device: string;
  readonly command: string;
  readonly changes: readonly DocumentChange[];
  readonly undoes?: string;
  /** The moment of the backup that was restored, an instant in UTC. */
  readonly of?: string;
}
