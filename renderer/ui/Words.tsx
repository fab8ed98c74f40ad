import { Fragment } from "react";
import { closedInItself } from "../../core/model/textDirection";

/** What a person wrote, among words of ours: it runs its own way, and leaves ours where they are. */
export function Words({ children }: { readonly children: string }) {
  return <bdi>{closedInItself(children)}</bdi>;
}

const quotes = /(“[^“”]*”)/u;

/** A sentence of ours. What it quotes was written by somebody, and runs its own way. */
export function Sentence({ children }: { readonly children: string }) {
  // Every second part is a quotation, by the bracket in the pattern.
  const parts = children.split(quotes).map((text, place) => ({ text, place, isQuoted: place % 2 === 1 }));
  return parts.map(({ text, place, isQuoted }) =>
    isQuoted ? (
      <Fragment key={place}>
        “<Words>{text.slice(1, -1)}</Words>”
      </Fragment>
    ) : (
      text
    ),
  );
}

interface WordsInOrderProps {
  readonly parts: readonly (string | null | undefined)[];
  /** " · " when left out. */
  readonly between?: string;
}

/** Several texts on one line, in the order of ours, each running its own way; those that are empty are left out. */
export function WordsInOrder({ parts, between = " · " }: WordsInOrderProps) {
  const shown = parts.flatMap((text, place) => (text ? [{ text, place }] : []));
  return shown.map(({ text, place }, index) => (
    <Fragment key={place}>
      {index > 0 && between}
      <Words>{text}</Words>
    </Fragment>
  ));
}
