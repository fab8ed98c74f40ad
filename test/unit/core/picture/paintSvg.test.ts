import { describe, expect, it } from "vitest";
import { Cascade } from "../../../../core/model/cascade";
import { altTextOfCascade, altTextOfTimeline } from "../../../../core/picture/altText";
import { cascadeScene } from "../../../../core/picture/cascadeScene";
import { paintSvg } from "../../../../core/picture/paintSvg";
import { palettes } from "../../../../core/picture/palette";
import { initialise, PRINT_SCALE, renderPng } from "../../../../core/picture/rasterise";
import { timelineScene } from "../../../../core/picture/timelineScene";
import { interFonts, resvgWasm } from "./pngFonts";
import { plainPicture, samplePicture } from "./sampleCascade";
import { sampleTimeline } from "./sampleTimeline";

const words = { title: "Cascade", desc: "What led to what" };

function cascadeOf(label: string) {
  const cascade = Cascade.parse({ nodes: [{ id: "n", label }] });
  const nodes = cascade.nodes.map((node) => ({ ...node, id: label }));
  return cascadeScene(plainPicture({ ...cascade, nodes }));
}

/** Width and height in a PNG's header. */
function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe("the SVG painter", () => {
  it("carries title and description as alternative text", () => {
    const svg = paintSvg(cascadeScene(samplePicture), palettes.light, words);
    expect(svg).toContain("<title>Cascade</title>");
    expect(svg).toContain("<desc>What led to what</desc>");
  });

  it("escapes hostile labels wherever they stand", () => {
    const hostile = `<script>alert("1")</script>&'\u202e\u0000\ud800]]>`;
    const svg = paintSvg(cascadeOf(hostile), palettes.light, { title: hostile, desc: hostile });
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u202e");
    expect(svg).not.toContain("\u0000");
    expect(svg).not.toMatch(/\p{Cs}/u);
    expect(svg).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;]]&gt;");
  });

  it("refers to nothing outside and carries no style", () => {
    for (const scene of [cascadeScene(samplePicture), timelineScene(sampleTimeline)]) {
      const svg = paintSvg(scene, palettes.print, words).replace('xmlns="http://www.w3.org/2000/svg"', "");
      expect(svg).not.toMatch(/\bstyle=|<style|href|url\(|https?:|<image|<use|<foreignObject/);
    }
  });

  it("names every node, and every link with its safeguards, for a resting pointer", () => {
    const svg = paintSvg(cascadeScene(samplePicture), palettes.light, words);
    expect(svg).toContain('data-part="node" data-id="onevm"><title>condition: Queue runs on one VM</title>');
    expect(svg).toContain(
      "<title>Server renamed, software updated → Old name no longer resolves; Alias for the old name (missing)</title>",
    );
  });

  it("differs between palettes in colours only", () => {
    const scene = cascadeScene(samplePicture);
    const bare = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, "#");
    const light = paintSvg(scene, palettes.light, words);
    const dark = paintSvg(scene, palettes.dark, words);
    expect(light).not.toBe(dark);
    expect(bare(light)).toBe(bare(dark));
  });

  it("draws right-to-left and ideographic labels", async () => {
    await initialise(resvgWasm());
    for (const label of [
      "השרת קיבל שם חדש באמצע היום",
      "تغير اسم الخادم",
      "サーバーの名前が変わり、キューに接続できない",
      "👩‍👩‍👧‍👦 on call",
    ]) {
      const scene = cascadeOf(label);
      const svg = paintSvg(scene, palettes.print, words);
      expect(sizeOf(renderPng(svg, { fonts: interFonts(), width: scene.width })).width).toBe(scene.width);
    }
  });
});

describe("the PNG of a picture", () => {
  it("shows its text: with and without the fonts it differs", async () => {
    await initialise(resvgWasm());
    const scene = cascadeScene(samplePicture);
    const svg = paintSvg(scene, palettes.print, words);
    const width = scene.width;
    const lettered = renderPng(svg, { fonts: interFonts(), width });
    const blank = renderPng(svg, { fonts: [], width });
    expect(Buffer.compare(lettered, blank)).not.toBe(0);
    const wordless = renderPng(svg.replace(/<text.*?<\/text>/g, ""), { fonts: interFonts(), width });
    expect(Buffer.compare(blank, wordless)).toBe(0);
  });

  it("has at least 200 dots per inch at print scale", async () => {
    await initialise(resvgWasm());
    const scene = timelineScene(sampleTimeline);
    const png = renderPng(paintSvg(scene, palettes.print, words), {
      fonts: interFonts(),
      width: scene.width * PRINT_SCALE,
    });
    const inches = scene.width / 96;
    expect(sizeOf(png).width / inches).toBeGreaterThanOrEqual(200);
  });
});

describe("alternative text", () => {
  it("tells a cascade by its nodes, what is open, and how the safeguards did", () => {
    const text = altTextOfCascade(samplePicture);
    expect(text).toContain("Cascade of 15 nodes and 16 links.");
    expect(text).toContain("Trigger: Server renamed, software updated (14:00).");
    expect(text).toContain("Impact: No orders accepted, 2 h 38 min (14:14 – 16:52).");
    expect(text).toContain("7 on an open path to an impact; 2 broken once an agreed action is verified; 1 broken.");
    expect(text).toContain("Alias for the old name (missing)");
    expect(text).not.toContain("Name server was slow");
  });

  it("tells a timeline by its span, key times and key events in their order", () => {
    const text = altTextOfTimeline(sampleTimeline);
    expect(text).toContain("Timeline of 16 events in 5 lanes, on 21 January 2016 (Europe/London).");
    expect(text).toContain("Key times: impact starts 14:14; detected 14:26; mitigated 16:52.");
    expect(text.indexOf("14:00 Server renamed (Administration)")).toBeGreaterThan(0);
    expect(text).toContain("14:09 until 14:58 Consumers retry, threads run out (Order service)");
    expect(text.indexOf("Server renamed")).toBeLessThan(text.indexOf("New VM serves"));
  });

  it("says when there is nothing to see", () => {
    expect(altTextOfCascade(plainPicture(Cascade.parse({})))).toBe("An empty cascade.");
    expect(altTextOfTimeline({ ...sampleTimeline, events: [], keyTimes: [] })).toBe("An empty timeline.");
  });
});
