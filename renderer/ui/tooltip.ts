import { apart } from "../../core/model/textDirection";

/** A sentence of ours as a tooltip, which takes no elements: what it quotes runs its own way by marks that nobody sees. */
export function tooltip(sentence: string): string {
  return sentence.replace(/“([^“”]*)”/gu, (_, words: string) => `“${apart(words)}”`);
}
