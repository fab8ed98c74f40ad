import { type RefObject, useLayoutEffect } from "react";

/** A text of the incident as it is shown or edited at this moment. */
export interface ShownProse {
  readonly element: HTMLElement;
  /** As stored, with `{@person-id}` tokens. */
  readonly value: string;
  /** What the document holds: while it is edited the text may be further. */
  readonly stored: string;
  /** The field in which it is edited; null while it is only shown. */
  readonly field: HTMLTextAreaElement | null;
}

const shown = new Map<HTMLElement, ShownProse>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Every text that is shown now, in the order of the page. */
export function allShownProse(): readonly ShownProse[] {
  return [...shown.values()].sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

/** Calls `listener` whenever a text comes, goes or changes; the returned function ends that. */
export function onShownProse(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that an element shows a text, so that what is said about its wording can be marked in place. */
export function useShownProse(
  element: RefObject<HTMLElement | null>,
  value: string,
  edited?: { readonly field: RefObject<HTMLTextAreaElement | null>; readonly stored: string },
): void {
  const stored = edited?.stored ?? value;
  const field = edited?.field;
  useLayoutEffect(() => {
    const at = element.current;
    if (at === null) return;
    shown.set(at, { element: at, value, stored, field: field?.current ?? null });
    tell();
    return () => {
      shown.delete(at);
      tell();
    };
  }, [element, value, stored, field]);
}
