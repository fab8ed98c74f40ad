import type { Evidence } from "../../../core/model/evidence";

/** A typed line as evidence: an address is a link, anything else a note. */
export function evidenceOfText(typed: string, id: string): Evidence {
  const text = typed.trim();
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/iu.test(text) || /^www\.\S+$/iu.test(text);
  if (!isAddress) return { id, kind: "note", note: text };
  return { id, kind: "link", url: /^www\./iu.test(text) ? `https://${text}` : text };
}
