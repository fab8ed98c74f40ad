import { z } from "zod";
import { failed, hash } from "./bridgeValues";

/* The calls by which the window reminds a person while they look elsewhere. */

const words = (longest: number) => z.string().max(longest);

export const reminderCalls = {
  /** Shows one notification of the system; clicked, it brings the window up and sends `reminderOpened`. */
  remind: {
    /** `of`: the `placeHash` of the workspace that it tells of. */
    args: z.object({ of: hash, title: words(400).min(1), body: words(1_000) }),
    result: z.void(),
  },
  /** How much needs somebody, beside the app's sign where the system has a place for it; 0 takes it away. */
  setBadge: { args: z.object({ count: z.int().min(0).max(99_999) }), result: z.void() },
  /** What the system does for reminders: shows notifications at all, and starts the app when the person logs in. */
  remindsHere: { args: z.void(), result: z.object({ notifies: z.boolean(), launchesAtLogin: z.boolean() }) },
  setLaunchAtLogin: { args: z.object({ isOn: z.boolean() }), result: z.union([z.void(), failed]) },
};

/** The notification of this workspace was clicked; the window is in front. */
export const reminderOpened = z.object({ of: hash });
