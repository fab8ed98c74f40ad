import { z } from "zod";
import { isWorkspacePath, isWritablePath } from "./workspacePath";

/* What the calls of bridge.ts are made of, shared by its parts. */

export const path = z.string().refine(isWorkspacePath, "not a place inside the workspace");
export const writablePath = z.string().refine(isWritablePath, "not a place in the workspace that the window may write");
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const hashOrAbsent = z.union([hash, z.literal("absent")]);
export const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
export const givenBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const fileName = z.string().refine((name) => isWorkspacePath(name) && !name.includes("/"), "not a file name");

/** A person closed the dialog without an answer. */
export const cancelled = z.object({ kind: z.literal("cancelled") });

/** The endings of what the app writes for people: documents, which start no program when they are opened. */
export const exportExtension = z.enum(["docx", "pdf", "html", "md", "csv", "ics", "secondstory"]);

/** Why something did not reach the disk, or could not be read; `message` is a sentence for people: what, where, what to do. */
export const failed = z.object({
  kind: z.literal("failed"),
  reason: z.enum([
    "no workspace",
    "folder gone",
    "absent",
    "exists",
    "read-only",
    "disk full",
    "in use",
    "too large",
    "not text",
    "not a file",
    "outside",
    "other",
  ]),
  message: z.string(),
});

export const textFile = z.object({ path, text: z.string(), hash });
