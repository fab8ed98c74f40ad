import type { Machine } from "../../build/prepare-machine.mjs";
import type { run } from "../../build/run.mjs";
import type { startThrowawayApp, ThrowawayApp } from "../../build/throwaway-app.mjs";

/** What the bench is given to measure with. */
export interface BenchMachine {
  /** The checkout. */
  readonly root: string;
  /** Folder of the bench's own bundles. */
  readonly bundles: string;
  readonly runtime: Machine;
  /** Starts the built app in a home of its own, driven through its debugging port. */
  readonly startDriven: typeof startThrowawayApp;
  readonly run: typeof run;
  /** A folder for this row alone, removed when it is measured. */
  readonly work: string;
  /** Says how far a long measurement has come. */
  readonly say: (words: string) => void;
}

export type DrivenApp = ThrowawayApp;
