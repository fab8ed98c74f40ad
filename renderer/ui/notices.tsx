import { notifications } from "@mantine/notifications";
import type { Finding } from "../../core/model/finding";
import { Sentence } from "./Words";

const shownMs = 4_000;
let saidMs = shownMs;

/** Says something that needs no answer; it leaves by itself. A newer one of the same subject takes its place. */
export function say(message: string, subject: string = message): void {
  // One that takes another's place would leave when that one was to leave, unless its time is another.
  saidMs = saidMs === shownMs ? shownMs + 1 : shownMs;
  notifications.hide(subject);
  notifications.show({ id: subject, message: <Sentence>{message}</Sentence>, autoClose: saidMs, withBorder: true });
}

/** Says what was not done and why; it stays until it was read. One notice per subject: a newer one takes its place. */
export function tellFinding(finding: Finding): void {
  warn(finding.message, finding.id);
}

/** Says that something is not as it should be: what, where, what to do. */
export function warn(message: string, subject: string = message): void {
  const notice = { id: subject, color: "red", autoClose: false, withBorder: true, role: "alert" } as const;
  notifications.hide(subject);
  notifications.show({ ...notice, message: <Sentence>{message}</Sentence> });
}

/** Takes a notice away: what it told of is so no more. */
export function takeBack(subject: string): void {
  notifications.hide(subject);
}
