import type { Incident } from "../model/incident";
import type { Workspace } from "../model/workspace";
import { certificateIncident } from "./certificate/incident";
import { indexIncident } from "./indexDrop/incident";
import { queueIncident } from "./queue/incident";
import { queueTexts } from "./queue/sources";
import { sampleTeam } from "./workspace";

/** An incident of the sample, with what lies beside its file. */
export interface SampleIncident {
  /** The folder's name under `incidents/`. */
  readonly folder: string;
  readonly incident: Incident;
  /** The source texts, each with the SHA-256 (64 hexadecimal digits) of its UTF-8 bytes. */
  readonly sources: readonly { readonly sha256: string; readonly text: string }[];
  readonly attachments: readonly { readonly sha256: string; readonly ext: string; readonly bytes: Uint8Array }[];
}

export interface SampleWorkspace {
  readonly workspace: Workspace;
  readonly incidents: readonly SampleIncident[];
}

/** The complete example that the app opens with: the story of the renamed queue server, and two smaller ones beside it. */
export function sampleWorkspace(): SampleWorkspace {
  return {
    workspace: sampleTeam,
    incidents: [
      {
        folder: "inc-2016-001",
        incident: queueIncident,
        sources: queueTexts.map(({ sha256, text }) => ({ sha256, text })),
        attachments: [],
      },
      { folder: "inc-2015-014", incident: certificateIncident, sources: [], attachments: [] },
      { folder: "inc-2015-011", incident: indexIncident, sources: [], attachments: [] },
    ],
  };
}
