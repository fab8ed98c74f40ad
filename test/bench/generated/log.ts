import { randomOf } from "./random";
import { eventTitle } from "./words";

/** The lines of a server's log, some of them continued on a line without a time, as stack traces are. */
export function generatedLog(seed: number, lines: number): string {
  const random = randomOf(seed);
  let at = Date.UTC(2016, 0, 21, 3);
  const text: string[] = [];
  for (let number = 0; number < lines; number += 1) {
    at += random.whole(900);
    const level = random.oneOf(["INFO", "INFO", "INFO", "WARN", "ERROR"]);
    text.push(
      number % 20 === 19
        ? `    at broker.Connection.open(Connection.java:${random.whole(900)})`
        : `${new Date(at).toISOString().slice(0, 19)}Z ${level} ${eventTitle(random, number)}`,
    );
  }
  return `${text.join("\n")}\n`;
}
