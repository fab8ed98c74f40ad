import { z } from "zod";
import type { Known } from "./known";
import { Id } from "./scalars";

/** Someone of the incident. The name never leaves this list: text refers to a person by the token `{@person-id}`. */
export const Person = z.looseObject({
  id: Id,
  name: z.string().optional(),
  role: z.string().optional(),
  team: z.string().optional(),
});
export type Person = Known<z.output<typeof Person>>;

/** A service or theme that the incident uses, with its name, so that the file stands alone. */
export const Named = z.looseObject({ id: Id, name: z.string() });
export type Named = Known<z.output<typeof Named>>;
