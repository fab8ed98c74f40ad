/** As the `ref` of a list that came after its dialog: the first thing to decide has the focus, not the way out. */
export function focusFirst(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>("input:not(:disabled), button")?.focus();
}
