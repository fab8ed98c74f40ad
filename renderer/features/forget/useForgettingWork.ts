import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../../core/model/finding";
import { closeForgetting, tellTakingOut } from "../../app/forgetting";
import { endSetAsideOffer } from "../../app/setAside";
import { switchWorkspace } from "../../app/workspaceSwitch";
import { type ForgettingRequest, forgetText } from "../../store/forget";
import { type FoundText, whereTextStands } from "../../store/whereTextStands";
import { say, takeBack, warn } from "../../ui/notices";

/** What is under way, and how far it has come. */
export interface ForgettingWork {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Files are being replaced, so that nothing can be ended any more. */
  readonly isPastReturn: boolean;
}

/** Looks where a text stands, and forgets it, a step at a time that can be followed and ended. */
export function useForgettingWork() {
  const [work, setWork] = useState<ForgettingWork | null>(null);
  const ending = useRef(new AbortController());
  useEffect(() => () => ending.current.abort(), []);

  function followed(label: string) {
    ending.current = new AbortController();
    takeBack("forget");
    setWork({ label, done: 0, total: 1, isPastReturn: false });
    return {
      signal: ending.current.signal,
      progress: (done: number, total: number) => setWork({ label, done, total, isPastReturn: false }),
    };
  }

  /** Where it stands; a sentence: why that is not known; null: it was stopped, which is told in a notice. */
  async function look(text: string): Promise<FoundText | string | null> {
    const answer = await whereTextStands(text, followed("Looking through every file"));
    setWork(null);
    if (answer.ok) return answer.value;
    if (answer.finding.id !== "stopped") return answer.finding.message;
    say(answer.finding.message, "forget");
    return null;
  }

  /** True when it was done; why it was not, or that it was stopped, is told in a notice. */
  async function forget(request: ForgettingRequest, left: number): Promise<boolean> {
    const end: { refused: Finding | null } = { refused: null };
    const replaced = (done: number, total: number) => {
      // What is shown from here on stands in place of the workspace, and of this dialog with it.
      closeForgetting();
      tellTakingOut({ done, total });
      setWork({ label: "Taking it out; this cannot be stopped any more", done, total, isPastReturn: true });
    };
    const follow = { ...followed("Reading every file once more"), replaced };
    await switchWorkspace(async () => {
      const done = await forgetText(request, follow);
      end.refused = done.ok ? null : done.finding;
      return { ok: true, value: done.ok };
    });
    tellTakingOut(null);
    setWork(null);
    if (end.refused !== null) {
      const tell = end.refused.id === "stopped" ? say : warn;
      tell(end.refused.message, "forget");
      return false;
    }
    endSetAsideOffer();
    const rest = left === 0 ? "" : left === 1 ? " One other spelling was left." : ` ${left} other spellings were left.`;
    say(`The text was taken out. A mark with date and reason stands in its place.${rest}`, "forget");
    return true;
  }

  return { work, look, forget, stop: () => ending.current.abort() };
}
