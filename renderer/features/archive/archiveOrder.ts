import type { Archive } from "../../../core/archive/archive";
import type { ArchiveOrigin, ArchivePart } from "../../../core/archive/packArchive";
import type { Finding, Result } from "../../../core/model/finding";

/** What the worker is asked to do. A passphrase of null: none. */
export type ArchiveOrder =
  | { readonly kind: "pack"; readonly origin: ArchiveOrigin; readonly passphrase: string | null }
  | { readonly kind: "open"; readonly file: File; readonly passphrase: string | null };

/** What came of it. `locked`: a passphrase is needed. */
export type ArchiveAnswer =
  | { readonly kind: "packed" }
  | { readonly kind: "opened"; readonly archive: Archive }
  | { readonly kind: "locked" }
  | { readonly kind: "refused"; readonly finding: Pick<Finding, "id" | "message"> };

/** What the worker asks for while it packs: the next part, or that bytes be written. It waits for each. */
export type PackingNeed =
  | { readonly kind: "next" }
  | { readonly kind: "write"; readonly bytes: Uint8Array<ArrayBuffer> };

/** What the window says to that: the next part, or null behind the last; and that the bytes were written. */
export type PackingSupply =
  | { readonly kind: "next"; readonly part: Result<ArchivePart> | null }
  | { readonly kind: "written" };
