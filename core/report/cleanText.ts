/** What no document may hold: control characters, lone surrogates, non-characters. */
const unknownToXml = /[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu;
/** What hides or turns text: invisible joints, and marks that change the direction of what follows. */
const deceiving =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;

/** The text as it may stand in a document: well-formed, composed (NFC), nothing invisible in it. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unknownToXml, "").replace(deceiving, "").normalize("NFC");
}
