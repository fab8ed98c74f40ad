import { z } from "zod";
import { failed, hash, path } from "../bridgeValues";

const sized = z.object({ path, bytes: z.number() });

/** What is to be forgotten: the text, its other spellings that a person ticked, and the mark in their place. */
export const forgettingRequest = z.object({
  text: z.string().min(4).max(10_000),
  spellings: z.array(z.string().min(1).max(100_000)).max(10_000),
  gap: z.string().min(1).max(10_000),
});

/** The calls that take a text out of all files: the host lists, finds and writes, the window says what becomes of each. */
export const forgetCalls = {
  /** All files of the open folder, `.backups` included and `.git` left out. */
  filesToForgetIn: {
    args: z.void(),
    result: z.union([
      z.object({
        kind: z.literal("listed"),
        /** What belongs to the workspace; `as` is the path that the bytes of a backup had in it. */
        files: z.array(sized.extend({ as: path })),
        /** What a crash left of a write, and bytes that no backup lists any more: they can go. */
        leftovers: z.array(sized),
        /** No part of the workspace: left as it is. */
        others: z.array(sized),
        /** What has a name that is no path on every system. */
        unreadable: z.array(z.string()),
        /** Git keeps what was committed. */
        hasGit: z.boolean(),
      }),
      failed,
    ]),
  },
  /** Which of these files hold one of these texts in their bytes: for what is no text. */
  findText: {
    args: z.object({
      forms: z.array(z.string().min(4).max(100_000)).min(1).max(10_000),
      paths: z.array(path).max(10_000),
    }),
    result: z.union([z.object({ kind: z.literal("found"), holding: z.array(path) }), failed]),
  },
  /** Keeps in the profile what is being forgotten here, until it is over. `wasKept`: of an earlier time already. */
  keepForgetting: {
    args: z.object({ request: forgettingRequest, isOver: z.boolean() }),
    result: z.union([z.object({ kind: z.literal("kept"), wasKept: z.boolean() }), failed]),
  },
  /** What was being forgotten in the open folder and is not over; of several the first. */
  unfinishedForgetting: {
    args: z.void(),
    result: z.union([
      forgettingRequest.extend({ kind: z.literal("unfinished") }),
      z.object({ kind: z.literal("none") }),
      failed,
    ]),
  },
  /**
   * Replaces texts of such files, each only if it still is what it was, none if one is not. Files named by their content
   * get their new name, and the lists of backups follow.
   */
  replaceTexts: {
    args: z.object({ files: z.array(z.object({ path, hash, text: z.string() })), leftovers: z.array(path) }),
    result: z.union([
      z.object({ kind: z.literal("replaced") }),
      /** Somebody else wrote there meanwhile; nothing was changed. */
      z.object({ kind: z.literal("changed"), path }),
      failed,
    ]),
  },
  /**
   * Throws all working copies of this computer away, and what the window remembers with them: Chromium keeps what was
   * deleted in its files for long otherwise.
   */
  clearWorkingCopies: { args: z.void(), result: z.union([z.object({ kind: z.literal("cleared") }), failed]) },
};

/** What the host says while it answers `replaceTexts`: so many of the files bear their new text. */
export const textsReplaced = z.object({ done: z.number(), total: z.number() });
