/** XML as the plain objects that the docx package prints; building these is several times faster than its classes. */
export type XmlNode = { readonly [name: string]: XmlContent };
type Attributes = Readonly<Record<string, string | number>>;
type XmlContent =
  | string
  | { readonly _attr: Attributes }
  | readonly (XmlNode | { readonly _attr: Attributes } | string)[];

/** An element with attributes and, when there are any, children. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (XmlNode | string)[] = [],
): XmlNode {
  if (children.length === 0) return { [name]: { _attr: attributes } };
  const attributed = Object.keys(attributes).length > 0;
  return { [name]: attributed ? [{ _attr: attributes }, ...children] : children };
}

/** `<w:name w:val="value"/>`, the commonest form of WordprocessingML. */
export function valued(name: string, value: string | number): XmlNode {
  return { [name]: { _attr: { "w:val": value } } };
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for a part that is written as a string. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? "");
}
