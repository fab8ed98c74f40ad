import { expect, test } from "vitest";
import { Incident } from "../../../../../core/model/incident";
import { entryMentions, laneChosenIn } from "../../../../../renderer/features/timeline/entryMentions";
import { laneNamesFor, laneOfWords } from "../../../../../renderer/features/timeline/lanes";
import { textToKeep } from "../../../../../renderer/ui/peopleText";

const incident = Incident.parse({
  schema: 1,
  id: "i",
  key: "I-1",
  title: "t",
  services: [{ id: "mq", name: "Message queue" }],
  people: [{ id: "p1", role: "administrator on duty" }],
  events: [{ id: "e1", title: "a", lane: "On call" }],
});
const services = [
  { id: "shop", name: "Web shop" },
  { id: "mq", name: "Message queue" },
];

test("lanes in use, services of incident and workspace, and people are offered, each once", () => {
  const labels = entryMentions(incident, services, "roles").all.map(({ label }) => label);
  expect(labels).toEqual(["On call", "Message queue", "Web shop", "administrator on duty"]);
});

test("a lane that was named is taken out of the words, a person stays in them as a token", () => {
  const mentions = entryMentions(incident, services, "roles");
  const kept = textToKeep("@administrator on duty restarts it @Message queue", mentions.all);
  expect(laneChosenIn(kept, mentions)).toEqual({ text: "{@p1} restarts it", lane: "mq" });
  expect(laneChosenIn(textToKeep("phone rings", mentions.all), mentions)).toEqual({ text: "phone rings", lane: null });
});

test("a lane's words are the id of the service of that name, else themselves; none takes it away", () => {
  expect(laneOfWords(incident, services, "web SHOP")).toBe("shop");
  expect(laneOfWords(incident, services, "on call")).toBe("On call");
  expect(laneOfWords(incident, services, "Support")).toBe("Support");
  expect(laneOfWords(incident, services, " ")).toBeUndefined();
  expect(laneNamesFor(incident, services)).toEqual(["On call", "Message queue", "Web shop"]);
});
