import { isTextField } from "../ui/keys";

/** A key press or a paste, as it can be done again. */
export type Press =
  | { readonly kind: "key"; readonly key: KeyboardEventInit & { readonly key: string } }
  | { readonly kind: "paste"; readonly data: DataTransfer };

const modifiers = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process"]);

/** The press of an event; null for what does nothing by itself, and for what an input method is composing. */
export function pressOf(event: KeyboardEvent | ClipboardEvent): Press | "is told by its paste" | null {
  if (event instanceof ClipboardEvent) return { kind: "paste", data: copyOf(event.clipboardData) };
  if (event.isComposing || modifiers.has(event.key)) return null;
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  if ((ctrlKey || metaKey) && key.toLowerCase() === "v") return "is told by its paste";
  return { kind: "key", key: { key, code, ctrlKey, metaKey, shiftKey, altKey } };
}

/** What is pasted can be read during its event only. */
function copyOf(pasted: DataTransfer | null): DataTransfer {
  const copy = new DataTransfer();
  for (const file of pasted?.files ?? []) copy.items.add(file);
  for (const type of pasted?.types ?? []) if (type !== "Files") copy.setData(type, pasted?.getData(type) ?? "");
  return copy;
}

/**
 * Does a press where the focus is now: whoever listens for it hears it, and what the browser itself would do (typing,
 * Tab, pressing a button) is done. Moving the caret within a text is not.
 * @returns "typed" where it is one more letter of a text, on which nothing else waits
 */
export function pressAgain(press: Press): "typed" | "done" {
  const target = document.activeElement ?? document.body;
  const once = { bubbles: true, cancelable: true, composed: true };
  if (press.kind === "paste") {
    const isFree = target.dispatchEvent(new ClipboardEvent("paste", { ...once, clipboardData: press.data }));
    if (isFree) type(target, press.data.getData("text/plain"));
    return "done";
  }
  const isFree = target.dispatchEvent(new KeyboardEvent("keydown", { ...once, ...press.key }));
  if (isFree) actAsBrowser(target, press.key);
  return isFree && press.key.key.length === 1 && isTypedInto(target) ? "typed" : "done";
}

function actAsBrowser(target: Element, { key = "", ctrlKey, metaKey, altKey, shiftKey }: KeyboardEventInit): void {
  const withMod = ctrlKey === true || metaKey === true;
  const button = target.closest<HTMLElement>("button, a[href], summary, [role=button]");
  if (key === "Tab") moveFocus(target, shiftKey === true ? -1 : 1);
  else if (withMod && key === "a" && isTypedInto(target)) target.select();
  else if (withMod || altKey === true) return;
  else if (button !== null && (key === "Enter" || key === " ")) button.click();
  else if (key.length === 1) type(target, key);
  else if (key === "Enter" && target instanceof HTMLTextAreaElement) type(target, "\n");
  else if (key === "Enter" && target instanceof HTMLInputElement) submitFormOf(target);
  else if (key === "Backspace" || key === "Delete") edit(target, key === "Delete" ? "forwardDelete" : "delete");
}

/** Enter in a field of one line presses its form's first submit button; without one it submits where no other field is. */
function submitFormOf({ form }: HTMLInputElement): void {
  if (form === null) return;
  const button = form.querySelector<HTMLElement>("button[type=submit], button:not([type]), input[type=submit]");
  if (button !== null) button.click();
  else if ([...form.elements].filter(isTypedInto).length === 1) form.requestSubmit();
}

function type(target: Element, text: string): void {
  edit(target, "insertText", text);
}

/** As by hand: the field's own undo knows of it. */
function edit(target: Element, what: string, text?: string): void {
  if (target instanceof HTMLElement && isTextField(target)) document.execCommand(what, false, text);
}

function isTypedInto(target: Element): target is HTMLInputElement | HTMLTextAreaElement {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && isTextField(target);
}

/** To the next or former stop of the Tab key, round at the end; within the dialog that lies above the page. */
function moveFocus(from: Element, step: 1 | -1): void {
  const within = from.closest("[aria-modal=true]") ?? document.body;
  const stops = [
    ...within.querySelectorAll<HTMLElement>("a[href], button, input, textarea, select, [tabindex]"),
  ].filter(
    (element) =>
      element === from ||
      (element.tabIndex >= 0 && element.closest("[inert], :disabled") === null && element.checkVisibility()),
  );
  const at = stops.findIndex((element) => element.isSameNode(from));
  const next = at >= 0 ? at + step : step === 1 ? stops.findIndex((element) => isAfter(element, from)) : -1;
  stops.at(next % Math.max(1, stops.length))?.focus();
}

function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
