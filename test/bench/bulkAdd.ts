import { printIncident } from "../../core/model/files";
import { smallTeamPolicy } from "../../core/model/policy";
import { WorkingCopy } from "../../renderer/store/database";
import { rowsOf } from "../../renderer/store/documentRows";
import { summaryOf } from "../../renderer/store/summary";
import { generatedWorkspace } from "./generated/workspace";

declare global {
  interface Window {
    /** Adds the rows of a generated workspace to an empty working copy; resolves to how long that took, in ms. */
    bulkAdd(seed: number, count: number): Promise<number>;
  }
}

window.bulkAdd = async (seed, count) => {
  const incidents = [...generatedWorkspace(seed, count).incidents];
  const records = incidents.flatMap(({ folder, incident }) => rowsOf(folder, incident));
  const texts = incidents.map(({ folder, incident }) => ({ folder, text: printIncident(incident) }));
  const bases = incidents.map(({ folder }) => ({ folder, hash: "0".repeat(64), readOnly: false }));
  const at = "2020-01-01T00:00:00.000Z";
  const summaries = incidents.map(({ folder, incident }) => summaryOf(folder, incident, smallTeamPolicy, at));
  const copy = new WorkingCopy(`bulk-add-${crypto.randomUUID()}`);
  await copy.open();
  const from = performance.now();
  await copy.transaction("rw", copy.records, copy.bases, copy.baseTexts, copy.summaries, async () => {
    await copy.records.bulkAdd(records);
    await copy.bases.bulkAdd(bases);
    await copy.baseTexts.bulkAdd(texts);
    await copy.summaries.bulkAdd(summaries);
  });
  const took = performance.now() - from;
  await copy.delete();
  return took;
};
