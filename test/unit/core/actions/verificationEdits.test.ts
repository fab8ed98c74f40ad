import { describe, expect, it } from "vitest";
import {
  addEvidence,
  removeEvidence,
  setCheckDue,
  setHowWeKnow,
  setMethod,
} from "../../../../core/actions/verificationEdits";
import { firstOf, incidentWith } from "./fixtures";

const note = { id: "e1", kind: "note", note: "switched off, nothing lost" } as const;

describe("edits of how an action is verified", () => {
  it("a method that is said and taken back leaves no trace of itself", () => {
    const said = setMethod(incidentWith(), { action: "a1", method: " a drill " });
    expect(firstOf(said).verification).toEqual({ method: "a drill", evidence: [] });
    expect(firstOf(setMethod(said, { action: "a1", method: "" })).verification).toEqual({ evidence: [] });
  });

  it("the same words again change nothing", () => {
    const said = setHowWeKnow(incidentWith(), { action: "a1", howWeKnow: "seen" });
    expect(setHowWeKnow(said, { action: "a1", howWeKnow: " seen " })).toBe(said);
    const bare = incidentWith();
    expect(setCheckDue(bare, { action: "a1", checkDue: undefined })).toBe(bare);
  });

  it("the date of the check is set and taken out beside the evidence", () => {
    const shown = addEvidence(incidentWith(), { action: "a1", evidence: note });
    const dated = setCheckDue(shown, { action: "a1", checkDue: "2016-04-25" });
    expect(firstOf(dated).verification).toEqual({ checkDue: "2016-04-25", evidence: [note] });
    expect(firstOf(setCheckDue(dated, { action: "a1", checkDue: undefined })).verification).toEqual({
      evidence: [note],
    });
  });

  it("a file comes with its attachment, once, and stays with the incident when the evidence goes", () => {
    const file = { id: "f1", name: "drill.png", sha256: "0".repeat(64), ext: "png", bytes: 3 };
    const evidence = { id: "e2", kind: "attachment", attachment: "f1" } as const;
    const twice = addEvidence(addEvidence(incidentWith(), { action: "a1", evidence, attachment: file }), {
      action: "a1",
      evidence: { ...evidence, id: "e3" },
      attachment: file,
    });
    expect(twice.attachments).toEqual([file]);
    const less = removeEvidence(twice, { action: "a1", evidence: "e2" });
    expect(firstOf(less).verification?.evidence.map(({ id }) => id)).toEqual(["e3"]);
    expect(less.attachments).toEqual([file]);
    expect(removeEvidence(less, { action: "a1", evidence: "e2" })).toBe(less);
  });
});
