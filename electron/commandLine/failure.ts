/** A refusal of the command line: one line that says what, where and what to do; exit code 2. */
export class CommandFailure extends Error {}

/** Ends the command with its one line. */
export function fail(message: string): never {
  throw new CommandFailure(message.replaceAll(/\s*\n\s*/g, " "));
}
