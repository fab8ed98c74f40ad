import type { BenchRow } from "./row";
import { actionKeys } from "./rows/actionKeys";
import { allActions } from "./rows/allActions";
import { cascadeLayout } from "./rows/cascadeLayout";
import { coldStart } from "./rows/coldStart";
import { firstShow } from "./rows/firstShow";
import { installedSize } from "./rows/installedSize";
import { keystroke } from "./rows/keystroke";
import { logIntake } from "./rows/logIntake";
import { openLarge } from "./rows/openLarge";
import { openWorkspace } from "./rows/openWorkspace";
import { scrollZoom } from "./rows/scrollZoom";
import { search } from "./rows/search";
import { wording } from "./rows/wording";
import { wordReport } from "./rows/wordReport";

/** Every row of 6-speed that applies today, in its order. */
export const benchRows: readonly BenchRow[] = [
  coldStart,
  openLarge,
  firstShow,
  scrollZoom,
  keystroke,
  search,
  wordReport,
  wording,
  cascadeLayout,
  logIntake,
  openWorkspace,
  allActions,
  actionKeys,
  installedSize,
];
