import { type Result, refusal, success } from "./finding";

/** Brings a file of one schema version to the next. Lives for ever, with a fixture of the older version as its test. */
export interface Migration {
  readonly from: number;
  readonly change: (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** All migrations, oldest first. Version 1 is the first, so none is needed yet. */
const migrations: readonly Migration[] = [];

/** A file as read, brought to `target`; `from` is the version that it was written in. */
export interface Migrated {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly from: number;
}

/**
 * The file in the schema version `target`. A newer file comes back as it is, with its number in `from`, so that the
 * caller can open it read-only.
 */
export function migrate(
  raw: unknown,
  file: string,
  target: number,
  steps: readonly Migration[] = migrations,
): Result<Migrated> {
  if (!isRecord(raw)) {
    return refusal("not-a-file", file, `${file} holds no object. It is not a file of Second Story; nothing was read.`);
  }
  const from = raw.schema;
  if (typeof from !== "number" || !Number.isInteger(from) || from < 1) {
    return refusal(
      "no-schema",
      file,
      `${file} does not begin with "schema": 1, so it is not a file of Second Story. Choose another file.`,
    );
  }
  let current = raw;
  for (let version = from; version < target; version++) {
    const step = steps.find((candidate) => candidate.from === version);
    if (step === undefined) {
      return refusal(
        "too-old",
        file,
        `${file} is of schema ${from}, and the step from ${version} is not known. Open it with an earlier version first.`,
      );
    }
    current = { ...step.change(current), schema: version + 1 };
  }
  return success({ raw: current, from });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
