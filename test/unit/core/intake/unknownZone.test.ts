import { expect, it } from "vitest";
import { intakeText } from "../../../../core/intake/intakeText";
import { readWhen } from "../../../../core/intake/readWhen";
import { unknownZones } from "../../../../core/intake/unknownZone";

const context = { zone: "Europe/London", reference: Date.parse("2016-01-22T09:30:00Z") };

it.each([
  ["14:02 Europe/Lundon queue full", "Europe/Lundon is not a time zone that is known. Did you mean Europe/London?"],
  ["14:02:31 Europ/London", "Europ/London is not a time zone that is known. Did you mean Europe/London?"],
  [
    "2pm\n9:05 am America/New_Yrok x",
    "America/New_Yrok is not a time zone that is known. Did you mean America/New_York?",
  ],
  [
    "14:02 Europe/Xyzzyqwertz x",
    "Europe/Xyzzyqwertz is not a time zone that is known. Write for example Europe/London.",
  ],
  ["14:02 GTM queue full", "GTM is not a time zone that is known. Did you mean GMT?"],
  ["14.02 UTCC", "UTCC is not a time zone that is known. Did you mean UTC?"],
])("%s", (text, message) => {
  expect(unknownZones(text).map((each) => each.message)).toEqual([message]);
});

it.each([
  "14:02 Europe/London queue full",
  "14:02 UTC",
  "14:02 CDN down",
  "14:02 CPU at 100 %",
  "14:02 PDF export failed",
  "14:02 EAST region down",
  "14:02 POST requests fail",
  "14:02 Checkout/Billing down",
  "14:02 renamed src/Main.java",
  "Europe/Lundon is far",
])("no zone was meant: %s", (text) => {
  expect(unknownZones(text)).toEqual([]);
});

it("a known name behind a clock time is its zone", () => {
  const read = readWhen("14:02 America/New_York", context);
  expect(read.ok && read.when).toMatchObject({ at: "2016-01-22T19:02:00.000Z", zone: "America/New_York" });
});

it("is told where a time is refused, and once in a text that is taken in", () => {
  const read = readWhen("14:02 Europe/Lundon", context);
  expect(read.ok || read.finding.message).toMatch(/^Europe\/Lundon is not a time zone/u);
  const text = "14:01 renamed\n14:02 Europe/Lundon queue full\n14:05 Europe/Lundon still full";
  const { findings, lines } = intakeText({ ...context, name: "notes.txt", text });
  expect(findings.map(({ where }) => where)).toEqual(["notes.txt, line 2"]);
  expect(lines[1]?.events[0]?.title).toBe("Europe/Lundon queue full");
});
