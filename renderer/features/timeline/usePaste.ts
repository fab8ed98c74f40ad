import DOMPurify from "dompurify";
import { useEffect, useRef } from "react";
import TurndownService from "turndown";
import { hasSheetHead } from "../../../core/memory/readSheet";
import type { TakeIn } from "./useTakeIn";

const fields = "input, textarea, select, [contenteditable], [role=dialog]";

/** Takes in what is pasted anywhere on the surface but into a field: files, formatted text as Markdown, plain text. */
export function usePaste(takeIn: TakeIn): void {
  const current = useRef(takeIn);
  current.current = takeIn;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const clip = event.clipboardData;
      if (clip === null || (event.target instanceof Element && event.target.closest(fields) !== null)) return;
      const files = [...clip.files];
      const text = textOf(clip);
      if (files.length === 0 && text.trim() === "") return;
      event.preventDefault();
      if (files.length > 0) void current.current.files(files);
      else void current.current.text(text, "Pasted notes");
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}

/** Formatted text as Markdown where it has structure worth keeping, else the plain text. */
function textOf(clip: DataTransfer): string {
  const html = clip.getData("text/html");
  const plain = clip.getData("text/plain");
  // A sheet that came back keeps its lines as they were written.
  if (hasSheetHead(plain.split("\n"))) return plain;
  if (!/<(?:ul|ol|li|table|h[1-6])\b/iu.test(html)) return plain;
  const markdown = new TurndownService({ headingStyle: "atx", bulletListMarker: "-" })
    .turndown(DOMPurify.sanitize(html))
    .trim();
  return markdown === "" ? plain : markdown;
}
