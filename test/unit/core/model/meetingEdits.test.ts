import { describe, expect, it } from "vitest";
import { Incident } from "../../../../core/model/incident";
import { plannedReview, setReviewDate, setReviewHeld } from "../../../../core/model/meetingEdits";

function incidentOf(reviews: readonly object[]): Incident {
  return Incident.parse({ schema: 1, id: "i1", key: "INC-1", title: "A queue is gone", reviews });
}

const held = { id: "r0", date: "2016-02-20", held: true };

describe("the day of the review", () => {
  it("plans one where none is to be held, beside those that were", () => {
    const { reviews } = setReviewDate(incidentOf([held]), "2016-03-03", "r1");
    expect(reviews).toMatchObject([held, { id: "r1", date: "2016-03-03", held: false }]);
  });

  it("moves the one that is planned, with all that is noted of it", () => {
    const planned = { id: "r1", date: "2016-03-03", facilitator: "support lead", "x-future": 1 };
    expect(setReviewDate(incidentOf([held, planned]), "2016-03-10", "r2").reviews).toMatchObject([
      held,
      { ...planned, date: "2016-03-10" },
    ]);
    expect(setReviewDate(incidentOf([planned]), null, "r2").reviews).toMatchObject([{ ...planned, date: undefined }]);
  });

  it("taken away leaves nothing of a review of which nothing else is known", () => {
    const planned = setReviewDate(incidentOf([held]), "2016-03-03", "r1");
    expect(setReviewDate(planned, null, "r2")).toEqual(incidentOf([held]));
    const read = incidentOf([held, { id: "r1", date: "2016-03-03", "x-future": 1 }]);
    expect(plannedReview(setReviewDate(read, null, "r2"))).toMatchObject({ id: "r1", "x-future": 1 });
  });

  it("held on its day, or on the day on which that is said; without a plan nothing is said", () => {
    const on = (date?: string) => setReviewHeld(incidentOf([{ id: "r1", date }]), "2016-02-25").reviews;
    expect(on("2016-02-24")).toMatchObject([{ held: true, date: "2016-02-24" }]);
    expect(on()).toMatchObject([{ held: true, date: "2016-02-25" }]);
    expect(setReviewHeld(incidentOf([held]), "2016-02-25")).toEqual(incidentOf([held]));
  });
});
