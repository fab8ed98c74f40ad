import { app } from "electron";
import { quitsWithLastWindow } from "./platform";

export interface Ending {
  /** The last window has closed; what is left to write is being written. */
  isUnderWay(): boolean;
  /** Somebody wants the app while it closes: instead of ending it comes back. */
  askBack(): void;
}

interface EndingParts {
  /** Opens a window anew. */
  readonly comeBack: () => void;
  /** Lets go of what is open; resolves when all of it is on disk. */
  readonly settle: () => Promise<void>;
}

/** Ends the app with its last window where that is the custom, once everything is on disk. */
export function followEnding({ comeBack, settle }: EndingParts): Ending {
  // A window that saves first cancels the quit; it goes on when the window has closed.
  let isWanted = false;
  let isUnderWay = false;
  let isAskedBack = false;
  let isSettled = false;
  const turnBack = (): void => {
    isWanted = false;
    isUnderWay = false;
    isAskedBack = false;
    comeBack();
  };
  app.on("before-quit", () => {
    isWanted = true;
  });
  app.on("window-all-closed", () => {
    if (isAskedBack) turnBack();
    else if (isWanted || quitsWithLastWindow()) app.quit();
  });
  app.on("will-quit", (event) => {
    if (isSettled) return;
    event.preventDefault();
    isUnderWay = true;
    // Later, not in a microtask: while this event is told Electron takes itself for quitting and would ignore the call.
    void settle().then(() =>
      setImmediate(() => {
        if (isAskedBack) return turnBack();
        isSettled = true;
        app.quit();
      }),
    );
  });
  return {
    isUnderWay: () => isUnderWay,
    askBack: () => {
      isAskedBack = true;
    },
  };
}
