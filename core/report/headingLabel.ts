import { assertNever } from "../model/assertNever";
import type { Heading } from "./documentModel";

/** A heading as it reads: "3 What happened", "Appendix A: All events". */
export function headingLabel(heading: Heading): string {
  switch (heading.numbering) {
    case "part":
      return `${heading.number} ${heading.text}`;
    case "appendix":
      return `Appendix ${heading.number}: ${heading.text}`;
    case "none":
      return heading.text;
    default:
      return assertNever(heading.numbering);
  }
}
