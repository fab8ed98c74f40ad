import { expect, test } from "vitest";
import { decodedText } from "../../../../../renderer/features/timeline/decodedText";

const bytes = (text: string) => new TextEncoder().encode(text);

test("UTF-8, UTF-16 by its mark, and else Windows-1252 are read as what they are", () => {
  expect(decodedText(bytes("14:02 – renamed"), "")).toEqual({ text: "14:02 – renamed", encoding: "utf-8" });
  expect(decodedText(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]), "")).toEqual({ text: "AB", encoding: "utf-16le" });
  expect(decodedText(new Uint8Array([0x63, 0x61, 0x66, 0xe9]), "")).toEqual({ text: "café", encoding: "windows-1252" });
});

test("pictures and other bytes are no text", () => {
  expect(decodedText(bytes("GIF89a"), "image/gif")).toBeNull();
  expect(decodedText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "")).toBeNull();
});
