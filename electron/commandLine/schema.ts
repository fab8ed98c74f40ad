import { incidentJsonSchema } from "../../core/model/files";
import type { Outcome } from "./output";

/** `schema`: the JSON Schema of the incident file. */
export function schemaCommand(): Outcome {
  return { stdout: `${JSON.stringify(incidentJsonSchema(), null, 2)}\n`, exitCode: 0 };
}
