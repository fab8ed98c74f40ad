/** One stroke, as a command states it: "Mod+Shift+K", "K", "?", "Alt+Left". */
export interface Stroke {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const spoken: Readonly<Record<string, string>> = {
  Enter: "↵",
  Left: "←",
  Right: "→",
  Up: "↑",
  Down: "↓",
  Delete: "Del",
  Escape: "Esc",
};

const eventKeys: Readonly<Record<string, string>> = {
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  " ": "Space",
};

/** Reads the notation of commands. A symbol that is typed with Shift ("?") is stated as itself. */
export function strokeOf(keys: string): Stroke {
  const parts = keys.split(/\+(?=.)/u);
  const key = parts.at(-1) ?? "";
  return { key, mod: parts.includes("Mod"), shift: parts.includes("Shift"), alt: parts.includes("Alt") };
}

type PressedKey = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Whether a key press is this stroke. Mod is Ctrl, on a Mac Cmd. */
export function isStroke(event: PressedKey, stroke: Stroke, isMac: boolean): boolean {
  const pressed = eventKeys[event.key] ?? event.key;
  const isSame = pressed.length === 1 ? pressed.toLowerCase() === stroke.key.toLowerCase() : pressed === stroke.key;
  if (!isSame) return false;
  const isSymbol = stroke.key.length === 1 && stroke.key.toLowerCase() === stroke.key.toUpperCase();
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  return mod === stroke.mod && !other && event.altKey === stroke.alt && (isSymbol || event.shiftKey === stroke.shift);
}

/** The keys as a person reads them, one part per key: ["Ctrl", "Shift", "Z"], on a Mac ["⌘", "⇧", "Z"]. */
export function keyLabels(keys: string, isMac: boolean): readonly string[] {
  const stroke = strokeOf(keys);
  return [
    ...(stroke.mod ? [isMac ? "⌘" : "Ctrl"] : []),
    ...(stroke.alt ? [isMac ? "⌥" : "Alt"] : []),
    ...(stroke.shift ? [isMac ? "⇧" : "Shift"] : []),
    spoken[stroke.key] ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key),
  ];
}

/** The keys in the notation of the native menu: "CmdOrCtrl+Shift+Z". */
export function acceleratorOf(keys: string): string {
  const stroke = strokeOf(keys);
  return [
    ...(stroke.mod ? ["CmdOrCtrl"] : []),
    ...(stroke.alt ? ["Alt"] : []),
    ...(stroke.shift ? ["Shift"] : []),
    stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key,
  ].join("+");
}

const ownKeysOfTextFields = new Set(["a", "c", "v", "x", "z", "y"]);
/** Redo, and paste without its looks. Ctrl+Shift+A and the like go where they go everywhere. */
const ownShiftedKeysOfTextFields = new Set(["v", "z"]);

/** Keys that mean nothing to a text field and act on what is typed in it. */
const keysOverFields: ReadonlySet<string> = new Set(["f8"]);

/**
 * Whether a stroke belongs to the place where the focus is: in a text field all that types, moves or edits (undo
 * only while there is text in it); on a button what presses it; in a menu, list box or dialog everything but strokes with Ctrl or Cmd.
 */
export function belongsToField(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  const withMod = event.ctrlKey || event.metaKey;
  if (target.closest("[role=dialog],[role=menu],[role=listbox]") !== null && !withMod) return true;
  if (pressesButton(event, target)) return true;
  if (!isTextField(target)) return false;
  const key = event.key.toLowerCase();
  // An empty field has nothing of its own to undo: what was just entered with it is what the person means.
  if (withMod && (key === "z" || key === "y") && isEmptyField(target)) return false;
  if (!withMod) return !event.altKey && !keysOverFields.has(key);
  return (event.shiftKey ? ownShiftedKeysOfTextFields : ownKeysOfTextFields).has(key);
}

function isEmptyField(element: HTMLElement): boolean {
  const isTyped = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isTyped && element.value === "";
}

function pressesButton(event: KeyboardEvent, target: HTMLElement): boolean {
  const isPress = (event.key === "Enter" || event.key === " ") && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isPress && target.closest("button,a[href],summary,[role=button]") !== null;
}

/** Whether typing goes into it. */
export function isTextField(element: HTMLElement): boolean {
  if (element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
    return true;
  }
  return element instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(element.type);
}
