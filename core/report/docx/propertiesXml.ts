import type { DocumentProperties } from "../documentModel";
import { escapedXml } from "./xml";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** `docProps/core.xml`: what the file says of itself; `at` is the moment of export (an instant in UTC). */
export function corePropertiesXml(properties: DocumentProperties, at: string): string {
  const moment = `${at.slice(0, 19)}Z`;
  return [
    DECLARATION,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapedXml(properties.title)}</dc:title>`,
    `<dc:subject>${escapedXml(properties.subject)}</dc:subject>`,
    `<dc:creator>${escapedXml(properties.author)}</dc:creator>`,
    `<cp:keywords>${escapedXml(properties.keywords.join(", "))}</cp:keywords>`,
    `<cp:lastModifiedBy>${escapedXml(properties.author)}</cp:lastModifiedBy>`,
    "<cp:revision>1</cp:revision>",
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    `<dc:language>${escapedXml(properties.language)}</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
}

/** `docProps/app.xml`: the program that wrote the file. */
export function extendedPropertiesXml(): string {
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Second Story</Application></Properties>`;
}
