import { session } from "../store/session";
import { type Press, pressAgain, pressOf } from "./pressAgain";

/**
 * Keys that come while what they are meant for is still on its way: a surface that loads for the first time, an incident
 * that is being opened, a form that is being submitted. They are held, and pressed again in their order once it stands.
 */
let waits = 0;
let since = 0;
let held: readonly Press[] = [];
let passes = 0;
let isPressing = false;

/** Holds keys from now on. The returned function ends that; the last one to end lets the held keys go. */
export function holdKeys(): () => void {
  let isEnded = false;
  if (waits === 0) since = performance.now();
  waits += 1;
  return () => {
    if (isEnded) return;
    isEnded = true;
    waits -= 1;
    void pressHeld();
  };
}

/** Holds keys until something is done that the next key counts on, and the window shows it. */
export async function holdKeysWhile<Done>(work: () => Promise<Done>): Promise<Done> {
  const end = holdKeys();
  try {
    return await work();
  } finally {
    end();
  }
}

/** Lets keys through although something is waited for: a dialog stands that can end it. The returned function ends that. */
export function letKeysThrough(): () => void {
  passes += 1;
  return () => {
    passes -= 1;
  };
}

/** Begins to hold keys whenever something waits; the returned function ends that. To be called before any other listener. */
export function followKeys(): () => void {
  const inCapture = { capture: true };
  window.addEventListener("keydown", hold, inCapture);
  window.addEventListener("paste", hold, inCapture);
  window.addEventListener("pointerdown", forget, inCapture);
  return () => {
    window.removeEventListener("keydown", hold, inCapture);
    window.removeEventListener("paste", hold, inCapture);
    window.removeEventListener("pointerdown", forget, inCapture);
  };
}

function hold(event: KeyboardEvent | ClipboardEvent): void {
  // What is pressed again is no person's, and passes.
  if (!event.isTrusted) return;
  const dialog = dialogWithoutFocus();
  const isWaiting = waits > 0 && passes === 0 && performance.now() - since < longestMs;
  if (!isWaiting && !isPressing && dialog === null) return;
  const press = pressOf(event);
  if (press === null) return;
  event.stopImmediatePropagation();
  if (press === "is told by its paste") return;
  event.preventDefault();
  held = [...held, press];
  if (dialog !== null) focusIn(dialog);
  void pressHeld();
}

/** A dialog that stands already and gets the focus in a moment: what is typed is meant for it, not for the page below. */
function dialogWithoutFocus(): HTMLElement | null {
  const dialog = [...document.querySelectorAll<HTMLElement>("[role=dialog][aria-modal=true]")].at(-1);
  return dialog === undefined || dialog.contains(document.activeElement) ? null : dialog;
}

function focusIn(dialog: HTMLElement): void {
  dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus({ preventScroll: true });
}

/** What hangs, a disk for example, takes nobody the keyboard for longer. */
const longestMs = 30_000;

/** Who takes the mouse has turned to something else. */
function forget(): void {
  held = [];
}

async function pressHeld(): Promise<void> {
  if (isPressing) return;
  isPressing = true;
  await whatIsDue();
  while (waits === 0 && held[0] !== undefined) {
    const [next, ...rest] = held;
    held = rest;
    if (pressAgain(next) !== "typed") await whatIsDue();
  }
  isPressing = false;
}

/** Until what the last key did is kept and drawn, and the focus stands where it is to stand. */
async function whatIsDue(): Promise<void> {
  await Promise.race([session.get()?.queue, new Promise((resolve) => setTimeout(resolve, longestMs))]);
  await scheduler.postTask(() => undefined, { priority: "background" });
}
