import interNormal from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import serifItalic from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url";
import serifNormal from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";

const faces = [
  { family: "Source Serif 4", url: serifNormal, style: "normal" },
  { family: "Source Serif 4", url: serifItalic, style: "italic" },
  { family: "Inter", url: interNormal, style: "normal" },
];

let loaded: Promise<readonly ArrayBuffer[]> | undefined;

/**
 * Sets the preview in the app's own fonts. The page itself may fetch nothing, so the bytes are handed to it.
 */
export async function addPreviewFonts(page: Document): Promise<void> {
  loaded ??= Promise.all(faces.map(async ({ url }) => (await fetch(url)).arrayBuffer()));
  const bytes = await loaded;
  for (const [index, { family, style }] of faces.entries()) {
    const source = bytes[index];
    if (source === undefined) continue;
    page.fonts.add(await new FontFace(family, source, { style, weight: "200 900" }).load());
  }
}
