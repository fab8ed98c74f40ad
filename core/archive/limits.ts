/** What an archive may hold at most, so that no file of a few kilobytes can fill a computer. */
export const archiveLimits = {
  files: 20_000,
  /** Bytes of one file, unpacked. */
  file: 256 * 1024 * 1024,
  /** Bytes of all files together, unpacked. */
  total: 1024 * 1024 * 1024,
  /** Bytes of the manifest. */
  manifest: 16 * 1024 * 1024,
  /** How many times its packed size a file may have; writeArchive stores as it is what would be beyond. */
  ratio: 200,
  /** Below this many bytes the ratio does not count. */
  ratioFrom: 1024 * 1024,
} as const;

export type ArchiveLimits = { readonly [Name in keyof typeof archiveLimits]: number };
