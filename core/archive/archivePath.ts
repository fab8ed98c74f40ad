/** What a file of an archive is, told by its path alone. */
export type ArchivePath =
  | { readonly kind: "incident"; readonly folder: string }
  | { readonly kind: "history"; readonly folder: string }
  | { readonly kind: "source"; readonly folder: string; readonly sha256: string }
  | { readonly kind: "attachment"; readonly folder: string; readonly sha256: string; readonly ext: string }
  /** Safe, and of a kind that this version does not know. */
  | { readonly kind: "unknown" };

export const MANIFEST_PATH = "manifest.json";

const incidentFile =
  /^incidents\/([A-Za-z0-9_-]{1,100})\/(?:(incident\.json)|(history\.jsonl)|sources\/([0-9a-f]{64})\.txt|attachments\/([0-9a-f]{64})\.([a-z0-9]{1,12}))$/;

/** What stands at a path that pathFault finds nothing wrong with. */
export function archivePath(path: string): ArchivePath {
  const [, folder, incident, history, source, attachment, ext] = incidentFile.exec(path) ?? [];
  if (folder === undefined) return { kind: "unknown" };
  if (incident !== undefined) return { kind: "incident", folder };
  if (history !== undefined) return { kind: "history", folder };
  if (source !== undefined) return { kind: "source", folder, sha256: source };
  if (attachment !== undefined && ext !== undefined) return { kind: "attachment", folder, sha256: attachment, ext };
  return { kind: "unknown" };
}

/** Why a path may not stand in an archive: it leads out of it, or means something else on another system. Null: it may. */
export function pathFault(path: string): string | null {
  if (path === "" || path.length > 400) return "its name is empty or too long";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "its name is a place on a disk";
  if (path.includes("\\")) return "its name holds a backslash";
  const steps = path.replace(/\/$/, "").split("/");
  if (steps.some((step) => step === ".." || step === "." || step === "")) return "its name leads out of the archive";
  if ([...path].some((character) => character < " " || character === "\u007f"))
    return "its name holds a control character";
  if (steps.some((step) => /[. ]$/.test(step) || /[<>:"|?*]/.test(step)))
    return "its name means something else on another system";
  return null;
}

/** The path of an incident's file in an archive. */
export function pathIn(folder: string, name: string): string {
  return `incidents/${folder}/${name}`;
}
