import { z } from "zod";
import { Id, Instant } from "../model/scalars";

/** The first version of the manifest is 1; a newer one is read as far as it is understood. */
export const MANIFEST_VERSION = 1;

/** `manifest.json` of an archive: what is in it, and the SHA-256 of every file. 2-model, "Workspace": archive. */
export const Manifest = z.looseObject({
  format: z.literal("second-story-archive"),
  schema: z.number().int().positive(),
  madeAt: Instant,
  madeBy: z.string().max(200).describe("the program and its version"),
  incidents: z
    .array(z.looseObject({ folder: z.string(), id: Id, key: z.string(), title: z.string() }))
    .min(1, "an archive holds at least one incident"),
  files: z.array(
    z.looseObject({
      path: z.string(),
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in 64 hexadecimal digits is needed"),
    }),
  ),
});
export type Manifest = z.output<typeof Manifest>;
