import fc from "fast-check";
import { expect, it, test } from "vitest";
import { complianceInWords, complianceTrend, TREND_DAYS } from "../../../../core/actions/complianceTrend";
import { compliance } from "../../../../core/actions/derived";
import { addDays } from "../../../../core/model/calendarDate";
import { Incident } from "../../../../core/model/incident";

const TODAY = "2016-06-30";

interface Said {
  readonly due: string;
  readonly verifiedOn?: string;
}

function incidentWith(id: string, actions: readonly Said[]): Incident {
  return Incident.parse({
    schema: 1,
    id,
    key: id,
    title: id,
    zone: "UTC",
    actions: actions.map(({ due, verifiedOn }, index) => ({
      id: `${id}-${index}`,
      number: index + 1,
      title: "Do it",
      due,
      status: verifiedOn === undefined ? "agreed" : "verified",
      ...(verifiedOn === undefined ? {} : { verification: { verifiedOn } }),
    })),
  });
}

it("counts over all incidents, and compares the last days with as many before", () => {
  const day = (back: number) => addDays(TODAY, -back);
  const trend = complianceTrend(
    [
      incidentWith("a", [
        { due: day(10), verifiedOn: day(11) },
        { due: day(TREND_DAYS), verifiedOn: day(60) },
        { due: day(TREND_DAYS + 1), verifiedOn: day(TREND_DAYS + 5) },
      ]),
      incidentWith("b", [{ due: day(1) }, { due: TODAY }, { due: day(2 * TREND_DAYS) }]),
    ],
    undefined,
    TODAY,
  );
  expect(trend).toMatchObject({ all: { met: 2, due: 5 }, recent: { met: 1, due: 3 }, before: { met: 1, due: 2 } });
  expect(complianceInWords(trend)).toBe("2 of 5 verified by their first due date · last 90 days 1 of 3, before 1 of 2");
});

test("nothing that was due says nothing; without an earlier stretch no trend is told", () => {
  expect(complianceInWords(complianceTrend([incidentWith("a", [{ due: TODAY }])], "UTC", TODAY))).toBeNull();
  expect(complianceInWords(complianceTrend([incidentWith("a", [{ due: addDays(TODAY, -5) }])], "UTC", TODAY))).toBe(
    "0 of 1 verified by their first due date",
  );
});

test("the whole is what every incident counts for itself, and both stretches are parts of it", () => {
  const back = fc.integer({ min: -30, max: 300 }).map((days) => addDays(TODAY, -days));
  const said = fc.record({ due: back, verifiedOn: fc.option(back, { nil: undefined }) });
  const parts = fc.array(fc.array(said, { maxLength: 8 }), { maxLength: 4 });
  fc.assert(
    fc.property(parts, (all) => {
      const incidents = all.map((actions, index) =>
        incidentWith(
          `i${index}`,
          actions.map(({ due, verifiedOn }) => (verifiedOn === undefined ? { due } : { due, verifiedOn })),
        ),
      );
      const trend = complianceTrend(incidents, "UTC", TODAY);
      const own = incidents.map(({ actions }) => compliance(actions, TODAY, "UTC"));
      expect(trend.all.met).toBe(own.reduce((sum, { met }) => sum + met, 0));
      expect(trend.all.due).toBe(own.reduce((sum, { due }) => sum + due, 0));
      expect(trend.recent.due + trend.before.due).toBeLessThanOrEqual(trend.all.due);
      expect(trend.recent.met + trend.before.met).toBeLessThanOrEqual(trend.all.met);
    }),
  );
});
