/** Ends every switch over a union: a new member that nobody handles is a type error here, and a loud one at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
