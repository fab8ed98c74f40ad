import { signal } from "../../store/signal";

/** A long text that becomes an incident: until it is read, nothing of it is kept. */
export type BeginUnderWay =
  | {
      readonly kind: "reading";
      readonly name: string;
      /** Lines read, of all. */
      readonly done: number;
      readonly total: number;
      readonly cancel: () => void;
    }
  | { readonly kind: "writing"; readonly events: number };

/** What is being made an incident now; null while nothing is, or what is takes no time. */
export const beginUnderWay = signal<BeginUnderWay | null>(null);
