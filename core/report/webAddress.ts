/** The address when it may be followed from a document (https, http, mailto), else null. 5-trust, "Doors". */
export function webAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(trimmed) || /[\s<>"]/.test(trimmed)) return null;
  try {
    return new URL(trimmed).href;
  } catch {
    return null;
  }
}
