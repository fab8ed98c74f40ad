/** Serialised XML. Strings are several times faster than trees of objects, and a report may have ten thousand rows. */
export type Xml = string;

type Attributes = Readonly<Record<string, string | number>>;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in XML, between tags or in an attribute. */
export function escapedXml(text: string): Xml {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? "") : text;
}

/** An element with attributes (escaped here) and children (XML already). */
export function element(name: string, attributes: Attributes = {}, children: readonly Xml[] = []): Xml {
  let opening = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) opening += ` ${key}="${escapedXml(String(value))}"`;
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join("")}</${name}>`;
}

/** `<w:name w:val="value"/>`, the commonest form of WordprocessingML. */
export function valued(name: string, value: string | number): Xml {
  return element(name, { "w:val": value });
}
