import { expect, it } from "vitest";
import { guessKind } from "../../../../core/intake/guessKind";

it.each([
  ["Renamed the queue server", "change"],
  ["Deployed 2.4.1 to production", "change"],
  ["The name change stopped the message queue", "failure"],
  ["Consumers died one after another", "failure"],
  ["Ran out of disk", "failure"],
  ["Orders became slow", "symptom"],
  ["The backlog keeps growing", "symptom"],
  ["Pager alert: queue depth", "alert"],
  ["Support noticed that orders are missing", "detection"],
  ["support just got the first customer call about it", "detection"],
  ["payment page is throwing 500s", "symptom"],
  ["error rate back to 0, orders flow again", "recovery"],
  ["I rolled the new config to pay-gw-2", "change"],
  ["rolled back the config", "mitigation"],
  ["Users reported errors", "detection"],
  ["Found the old name in the billing job", "diagnosis"],
  ["Decided to rebuild the machine", "decision"],
  ["Incident declared", "escalation"],
  ["Told the customers by mail", "communication"],
  ["Rolled back the rename", "mitigation"],
  ["New VM", "mitigation"],
  ["The VM had to be killed and built anew", "mitigation"],
  ["The shop is back", "recovery"],
  ["Resolved", "recovery"],
  ["Opened a ticket with the vendor", "action"],
  ["Lunch", "note"],
])("%s: %s", (text, kind) => {
  expect(guessKind(text)).toBe(kind);
});
