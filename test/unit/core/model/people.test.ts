import fc from "fast-check";
import { expect, test } from "vitest";
import { peopleIn, personToken, showPeople } from "../../../../core/model/people";

const people = [
  { id: "p1", name: "Alex Example", role: "the administrator on duty", team: "Platform" },
  { id: "p2", name: "Sam Sample", team: "Orders" },
  { id: "p3", name: "Kim Case" },
];

test.for([
  ["{@p1} renamed it", "the administrator on duty renamed it", "Alex Example renamed it"],
  ["{@p2}, then {@p3}", "someone of Orders, then someone", "Sam Sample, then Kim Case"],
  [
    "{@gone} and {@p1}{@p1}",
    "someone and the administrator on dutythe administrator on duty",
    "someone and Alex ExampleAlex Example",
  ],
  ["{@} {p1} {@ p1} a@b", "{@} {p1} {@ p1} a@b", "{@} {p1} {@ p1} a@b"],
] as const)("%s", ([text, roles, names]) => {
  expect(showPeople(text, people, "roles")).toBe(roles);
  expect(showPeople(text, people, "names")).toBe(names);
});

test("as roles, no name ever shows, whatever stands around the tokens", () => {
  const part = fc.oneof(
    fc.constantFrom(...people.map(({ id }) => personToken(id))),
    fc.constantFrom("{", "@", "}", " ", "$&"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const shown = showPeople(parts.join(""), people, "roles");
      for (const { name } of people) expect(shown).not.toContain(name);
      for (const id of peopleIn(parts.join(""))) expect(shown).not.toContain(personToken(id));
    }),
  );
});

test("whoever a text names is listed once, in order of appearance", () => {
  expect(peopleIn("{@p2} {@p1} {@p2}")).toEqual(["p2", "p1"]);
});
