import interRegular from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url";
import interSemiBold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url";

const faces = [
  { url: interRegular, weight: 400 },
  { url: interSemiBold, weight: 600 },
] as const;

let style: Promise<string> | undefined;

/**
 * An SVG as PNG, drawn by this window's engine: Inter for its letters, the system's fonts for all others.
 * @param size of the PNG, in its pixels
 */
export async function pngBySystemFonts(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  style ??= interStyle();
  // A picture sees no font of the page: its own has to come along.
  const alone = svg.replace("</title>", `</title>${await style}`);
  const url = URL.createObjectURL(new Blob([alone], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    const png = await canvas.convertToBlob({ type: "image/png" });
    return new Uint8Array(await png.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function interStyle(): Promise<string> {
  const rules = faces.map(async ({ url, weight }) => {
    const bytes = await (await fetch(url)).blob();
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(${await dataUrl(bytes)})}`;
  });
  return `<style>${(await Promise.all(rules)).join("")}</style>`;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("The font could not be read."));
    reader.readAsDataURL(blob);
  });
}
