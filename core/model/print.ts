import { z } from "zod";
import { type JsonObject, ownValue } from "./documentChange";

interface Field {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  /** What an absent key means; undefined when it means "not known". */
  readonly absent: unknown;
}

const plans = new WeakMap<z.core.$ZodType, readonly Field[]>();
/** Text of records already printed. Values are immutable, so a record that did not change prints as before. */
const printedRecords = new WeakMap<object, { readonly indent: string; readonly text: string }>();

/**
 * The text of a file: UTF-8 JSON, two-space indent, keys in schema order, unknown keys after them, newline at the end.
 * Empty lists and groups, and booleans at their default, are left out. 2-model, "Workspace": JSON.
 */
export function printFile(schema: z.core.$ZodType, value: unknown): string {
  return `${print(schema, value, "")}\n`;
}

/**
 * The same in steps, each of which prints one record: for a file of tens of thousands, where the caller has something
 * else to do between. Ends with the text.
 */
export function* printingFile(schema: z.core.$ZodType, value: object): Generator<undefined, string> {
  for (const { name, schema: field } of planOf(schema)) {
    const held = ownValue(value as JsonObject, name);
    if (!Array.isArray(held)) continue;
    for (const item of held) {
      printRecord(elementOf(field), item, LISTED);
      yield;
    }
  }
  return printFile(schema, value);
}

/** How far a record of one of a file's own lists stands in. */
const LISTED = "    ";

function print(schema: z.core.$ZodType | undefined, value: unknown, indent: string): string {
  if (Array.isArray(value)) return printList(elementOf(schema), value, indent);
  if (typeof value === "object" && value !== null) return printObject(objectSchemaOf(schema, value), value, indent);
  return JSON.stringify(value) ?? "null";
}

function printList(element: z.core.$ZodType | undefined, list: readonly unknown[], indent: string): string {
  if (list.length === 0) return "[]";
  const inner = `${indent}  `;
  const lines = list.map((item) => inner + printRecord(element, item, inner));
  return `[\n${lines.join(",\n")}\n${indent}]`;
}

function printRecord(schema: z.core.$ZodType | undefined, value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return print(schema, value, indent);
  const known = printedRecords.get(value);
  if (known !== undefined && known.indent === indent) return known.text;
  const text = print(schema, value, indent);
  printedRecords.set(value, { indent, text });
  return text;
}

function printObject(schema: z.core.$ZodType | undefined, value: object, indent: string): string {
  const inner = `${indent}  `;
  const entries = new Map(Object.entries(value));
  const lines: string[] = [];
  const add = (name: string, field: z.core.$ZodType | undefined, held: unknown) =>
    lines.push(`${inner}${JSON.stringify(name)}: ${print(field, held, inner)}`);
  for (const field of schema === undefined ? [] : planOf(schema)) {
    const held = entries.get(field.name);
    entries.delete(field.name);
    if (held !== undefined && !goesWithoutSaying(held, field.absent)) add(field.name, field.schema, held);
  }
  for (const [name, held] of entries) if (held !== undefined) add(name, undefined, held);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

function goesWithoutSaying(held: unknown, absent: unknown): boolean {
  if (typeof held === "boolean") return held === absent;
  if (typeof held !== "object" || held === null || absent === undefined) return false;
  if (Array.isArray(held)) return held.length === 0;
  return Object.values(held).every((inner) => inner === undefined || (Array.isArray(inner) && inner.length === 0));
}

function planOf(schema: z.core.$ZodType): readonly Field[] {
  const known = plans.get(schema);
  if (known !== undefined) return known;
  const shape = schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, z.core.$ZodType>>) : {};
  const plan = Object.entries(shape).map(([name, field]) => ({
    name,
    schema: unwrapped(field),
    absent: absentValueOf(field),
  }));
  plans.set(schema, plan);
  return plan;
}

/** The schema under `optional`, `default` and `prefault`. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrapped(schema.def.innerType);
  }
  return schema;
}

function absentValueOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return schema.def.defaultValue;
  return undefined;
}

function elementOf(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema === undefined) return undefined;
  const inner = unwrapped(schema);
  return inner instanceof z.ZodArray ? unwrapped(inner.def.element) : undefined;
}

/** The object schema that describes the value: itself, or the fitting member of a union. */
function objectSchemaOf(schema: z.core.$ZodType | undefined, value: object): z.core.$ZodType | undefined {
  if (schema === undefined) return undefined;
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const name = inner.def.discriminator;
    const told = Object.entries(value).find(([key]) => key === name)?.[1];
    return inner.def.options.find((option) => literalOf(option, name) === told);
  }
  if (inner instanceof z.ZodUnion) {
    const fitting = inner.def.options.find((option) => z.safeParse(option, value).success);
    return objectSchemaOf(fitting, value);
  }
  return inner;
}

function literalOf(option: z.core.$ZodType, name: string): unknown {
  const field =
    option instanceof z.ZodObject ? (option.shape as Readonly<Record<string, z.core.$ZodType>>)[name] : undefined;
  return field instanceof z.ZodLiteral ? field.def.values[0] : undefined;
}
