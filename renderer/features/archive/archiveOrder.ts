import type { Archive, IncidentFiles } from "../../../core/archive/archive";
import type { ArchiveOrigin } from "../../../core/archive/writeArchive";
import type { Finding } from "../../../core/model/finding";

/** What the worker is asked to do. A passphrase of null: none. */
export type ArchiveOrder =
  | {
      readonly kind: "pack";
      readonly incidents: readonly IncidentFiles[];
      readonly origin: ArchiveOrigin;
      readonly passphrase: string | null;
    }
  | {
      readonly kind: "open";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly name: string;
      readonly passphrase: string | null;
    };

/** What came of it. `locked`: a passphrase is needed. */
export type ArchiveAnswer =
  | { readonly kind: "packed"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "opened"; readonly archive: Archive }
  | { readonly kind: "locked" }
  | { readonly kind: "refused"; readonly finding: Pick<Finding, "id" | "message"> };
