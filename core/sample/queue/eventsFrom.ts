import type { Event } from "../../model/event";
import { sampleId } from "../ids";
import { at } from "../moments";
import { eventOf } from "../records";
import { lineWith, quoteOf } from "../sourceLines";
import { chatText } from "../sources/chatText";
import { logText } from "../sources/logText";
import { mailText } from "../sources/mailText";
import { memoryText } from "../sources/memoryText";
import { sources } from "./refs";

type Given = Pick<Event, "id" | "kind" | "title"> & Partial<Event>;

const texts = { chat: chatText, log: logText, mail: mailText, memory: memoryText } as const;

/** A line of one of the incident's sources, as evidence: the only one that holds the snippet. */
export function shownBy(source: keyof typeof texts, snippet: string, forId: string) {
  const line = lineWith(texts[source], snippet);
  return quoteOf(evidenceIdFor(forId, Object.keys(texts).indexOf(source)), sources[source], texts[source], line);
}

/** One address per record and source: the record's kind and number stand in it. */
function evidenceIdFor(recordId: string, source: number): string {
  const kind = Number.parseInt(recordId.slice(15, 18), 16);
  return sampleId("queue", "evidence", kind * 100_000 + Number(recordId.slice(-4)) * 10 + source);
}

/** An event taken from the chat: its minute is the one that the line bears. */
export function fromChat(snippet: string, given: Given): Event {
  const evidence = shownBy("chat", snippet, given.id);
  const quote = evidence.kind === "line" ? evidence.quote : "";
  const line = lineWith(chatText, snippet);
  const when = at(quote.slice(1, 11), quote.slice(12, 17));
  return eventOf({ when, source: { id: sources.chat, line }, evidence: [evidence], ...given });
}

/** An event taken from the server's log: its second is the one that the log shows, 43 s ahead of true time. */
export function fromLog(snippet: string, given: Given): Event {
  const evidence = shownBy("log", snippet, given.id);
  const quote = evidence.kind === "line" ? evidence.quote : "";
  const line = lineWith(logText, snippet);
  const when = at("2016-01-21", quote.slice(7, 15));
  return eventOf({ when, source: { id: sources.log, line }, evidence: [evidence], ...given });
}

/** An event that people remember; its time is what they said. */
export function fromMemory(snippet: string, given: Given): Event {
  const line = lineWith(memoryText, snippet);
  const evidence = [shownBy("memory", snippet, given.id)];
  return eventOf({ source: { id: sources.memory, line }, evidence, ...given });
}
