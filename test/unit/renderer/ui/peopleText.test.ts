import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "../../../../core/model/person";
import { mentionAtCaret, mentionsFor, mentionsOf, textToEdit, textToKeep } from "../../../../renderer/ui/peopleText";

const people: readonly Person[] = [
  { id: "p1", role: "order team" },
  { id: "p2", role: "order team lead" },
  { id: "p3", role: "support", name: "Kim Sample" },
  { id: "p4", role: "support" },
];
const mentions = mentionsOf(people, "roles");

test("a stored text comes back from the field as it was", () => {
  const piece = fc.oneof(
    fc.constantFrom("{@p1}", "{@p2}", "{@p3}", "{@p4}", "{@gone}", " lead", "@", "{", " 2", "support", " "),
    fc.string({ maxLength: 4 }).filter((text) => !text.includes("@")),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const stored = textToKeep(pieces.join(""), mentions);
      expect(textToKeep(textToEdit(stored, mentions), mentions)).toBe(stored);
    }),
  );
});

test("a token is edited as its role, names stay out of sight", () => {
  expect(textToEdit("{@p3} told {@p1}s", mentions)).toBe("@support told @order teams");
});

test("two people of one role are told apart", () => {
  expect(textToKeep("@support 2 asked @support", mentions)).toBe("{@p4} asked {@p3}");
});

test("the longer role wins", () => {
  expect(textToKeep("@order team lead", mentions)).toBe("{@p2}");
});

test("an at sign inside a word offers nobody", () => {
  expect(mentionAtCaret("mail a@order", 12)).toBeNull();
});

test("the letters behind an at sign choose whom to offer", () => {
  const mention = mentionAtCaret("then @sup", 9);
  expect(mention).toEqual({ from: 5, typed: "sup" });
  expect(mentionsFor("sup", mentions).map(({ id }) => id)).toEqual(["p3", "p4"]);
});
