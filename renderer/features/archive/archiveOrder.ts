import type { OpenedArchive } from "../../../core/archive/archive";
import type { ArchiveOrigin, ArchivePart } from "../../../core/archive/packArchive";
import type { Finding, Result } from "../../../core/model/finding";
import type { ArchiveFile } from "../../app/archives";

/** What the worker that packs is asked to do. A passphrase of null: none. */
export type PackingOrder = {
  readonly kind: "pack";
  readonly origin: ArchiveOrigin;
  readonly passphrase: string | null;
};

/**
 * What the worker that opens is asked to do: to open an archive, then for what stands in it; and the stretches that it
 * asked for, null where they cannot be read any more.
 */
export type OpeningOrder =
  | { readonly kind: "open"; readonly file: ArchiveFile; readonly passphrase: string | null }
  | { readonly kind: "content"; readonly path: string }
  | { readonly kind: "stretch"; readonly number: number; readonly bytes: Uint8Array<ArrayBuffer> | null };

type Refused = { readonly kind: "refused"; readonly finding: Pick<Finding, "id" | "message"> };

/** What came of packing. */
export type PackingAnswer = { readonly kind: "packed" } | Refused;

/** What came of opening. `locked`: a passphrase is needed. */
export type OpeningAnswer =
  | { readonly kind: "opened"; readonly archive: Omit<OpenedArchive, "contentOf"> }
  | { readonly kind: "locked" }
  | Refused;

/**
 * What the worker that opens says beside its answer: how far it is, what stands at a path, if it still does; and which
 * stretch of an archive it needs that only the host can read.
 */
export type OpeningNews =
  | { readonly kind: "stretch"; readonly number: number; readonly from: number; readonly to: number }
  | { readonly kind: "progress"; readonly step: OpeningStep; readonly done: number; readonly total: number }
  | { readonly kind: "content"; readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> | null };

/** An archive that a passphrase locks is unlocked first; all of it is checked. */
export type OpeningStep = "unlocking" | "checking";

/** What the worker asks for while it packs: the next part, or that bytes be written. It waits for each. */
export type PackingNeed =
  | { readonly kind: "next" }
  | { readonly kind: "write"; readonly bytes: Uint8Array<ArrayBuffer> };

/** What the window says to that: the next part, or null behind the last; and that the bytes were written. */
export type PackingSupply =
  | { readonly kind: "next"; readonly part: Result<ArchivePart> | null }
  | { readonly kind: "written" };
