import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameGate } from "../../../../core/report/nameGate";
import { incidentOf, leakyPeople } from "./incidentOf";

const incident = incidentOf({ people: leakyPeople, services: [{ id: "s1", name: "wisniewskidb" }] });
const gate = nameGate(incident, "roles");

describe("with names off", () => {
  it.each([
    ["asked Zoltán Wiśniewski twice", "asked the administrator on duty twice"],
    ["asked ZOLTAN WISNIEWSKI twice", "asked the administrator on duty twice"],
    ["Wiśniewski, Zoltán", "administrator on duty"],
    ["Zoltán’s rename", "The administrator on duty’s rename"],
    ["mail to z.wisniewski@example.org", "mail to the administrator on duty@example.org"],
    ["zoltanwisniewski.png", "The administrator on duty.png"],
    ["Okonkwo said so", "The support lead said so"],
    ["see xiu_notes.txt", "see someone of order team_notes.txt"],
  ])("“%s” becomes “%s”", (text, shown) => {
    expect(gate.text(text)).toBe(shown);
  });

  it("a token becomes the role, with an article within a sentence and without one alone", () => {
    expect(gate.text("Approved by {@p1}.")).toBe("Approved by the administrator on duty.");
    expect(gate.text("{@p1}")).toBe("administrator on duty");
    expect(gate.text("our {@p2}")).toBe("our support lead");
    expect(gate.text("{@nobody-knows} came")).toBe("someone came");
  });

  it("words that only contain a name stay as they are", () => {
    expect(gate.text("a bellows, an Xiuhpil and Ngoziland")).toBe("a bellows, an Xiuhpil and Ngoziland");
  });

  it("a name that spans two runs is masked in the first and gone from the second", () => {
    expect(gate.pieces(["with Zol", "tán Wiśniewski", " gone"])).toEqual([
      "with the administrator on duty",
      "",
      " gone",
    ]);
  });

  it("a service that bears a name is called by a letter, and the export says so", () => {
    expect(gate.text("restart wisniewskidb now")).toBe("restart service A now");
    expect(gate.notes).toEqual(["One service bears the name of a person. It is called “service A” in this report."]);
  });

  it("an address that bears a name, also encoded, is no link any more", () => {
    expect(gate.href("https://example.org/wi%C5%9Bniewski")).toBeNull();
    expect(gate.href("https://example.org/queue")).toBe("https://example.org/queue");
  });

  it("an everyday word that is a name too is masked only as a name", () => {
    const may = nameGate(incidentOf({ people: [{ id: "p", name: "May Will", role: "caller" }] }), "roles");
    expect(may.text("It will hold in May 2016, 3 May and may fail")).toBe(
      "It will hold in May 2016, 3 May and may fail",
    );
    expect(may.text("we asked Will about may will")).toBe("we asked the caller about the caller");
  });

  it("a role that bears a name is not shown", () => {
    const people = [{ id: "p", name: "Zoltán", role: "Zoltán's deputy", team: "platform" }];
    expect(nameGate(incidentOf({ people }), "roles").text("{@p}")).toBe("someone of platform");
  });

  it("passing the gate twice changes nothing more", () => {
    const words = fc.constantFrom(
      "Zoltán",
      "Wiśniewski",
      "{@p1}",
      "xiu",
      "Ngozi",
      "{@p9}",
      "the",
      "queue",
      "wisniewskidb",
      ". ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const once = gate.text(parts.join(" "));
        expect(gate.text(once)).toBe(once);
      }),
    );
  });

  it("no name is left, whatever stands around it", () => {
    const around = fc.string({ unit: fc.constantFrom(..." .,;:-_/()@'\"<>&\n0"), maxLength: 4 });
    fc.assert(
      fc.property(around, around, fc.constantFrom("upper", "lower", "as is"), (before, after, manner) => {
        const name = "Zoltán Wiśniewski";
        const written = manner === "upper" ? name.toUpperCase() : manner === "lower" ? name.toLowerCase() : name;
        expect(gate.text(before + written + after).toLowerCase()).not.toMatch(/zolt|wiśn/);
      }),
    );
  });
});

describe("with names on", () => {
  it("tokens become names and the rest stays", () => {
    const open = nameGate(incident, "names");
    expect(open.text("{@p1} asked Xiu about wisniewskidb")).toBe("Zoltán Wiśniewski asked Xiu about wisniewskidb");
    expect(open.notes).toEqual([]);
  });
});
