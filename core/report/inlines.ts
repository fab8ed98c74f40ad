import { assertNever } from "../model/assertNever";
import type { Inline, Paragraph, ParagraphStyle, Reference, Run } from "./documentModel";

/** Plain text. */
export function run(text: string): Run {
  return { kind: "run", text };
}

export function bold(text: string): Run {
  return { kind: "run", text, bold: true };
}

export function soft(text: string): Run {
  return { kind: "run", text, soft: true };
}

/** Text that leads to another place of the report. */
export function jump(text: string, anchor: string): Run {
  return { kind: "run", text, to: { kind: "place", anchor } };
}

/** Text that leads to the web. */
export function link(text: string, href: string): Run {
  return { kind: "run", text, to: { kind: "web", href } };
}

/** "Table 2", wherever that table stands. */
export function reference(anchor: string): Reference {
  return { kind: "reference", anchor, text: "" };
}

export const lineBreak: Inline = { kind: "break" };

export function paragraph(content: readonly Inline[] | string, style: ParagraphStyle = "body"): Paragraph {
  return { kind: "paragraph", style, content: typeof content === "string" ? [run(content)] : content };
}

/** Several pieces with a separator between them. */
export function joined(pieces: readonly (readonly Inline[])[], separator: string): readonly Inline[] {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [run(separator), ...piece]));
}

/** What a reader without the links reads. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case "run":
        case "reference":
          return inline.text;
        case "break":
          return "\n";
        default:
          return assertNever(inline);
      }
    })
    .join("");
}
