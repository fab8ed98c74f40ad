import { parseArgs } from "node:util";
import { actionsCommand } from "./commandLine/actions";
import { archiveCommand } from "./commandLine/archive";
import { cascadeCommand } from "./commandLine/cascade";
import { checkCommand } from "./commandLine/check";
import { CommandFailure, fail } from "./commandLine/failure";
import { intakeCommand } from "./commandLine/intake";
import { leaksCommand } from "./commandLine/leaks";
import { mergeCommand } from "./commandLine/merge";
import { setUpMerge } from "./commandLine/mergeSetUp";
import type { Outcome } from "./commandLine/output";
import { reportCommand } from "./commandLine/report";
import { sampleCommand } from "./commandLine/sample";
import { schemaCommand } from "./commandLine/schema";
import { unpackCommand } from "./commandLine/unpack";
import { wordingCommand } from "./commandLine/wording";

/*
 * The command line: a stable contract (4-architecture). Answers go to standard output, everything else to standard
 * error. Exit 0: done; 1: an error-level finding or a conflict stands; 2: refused, in one line.
 */

const usage = `second-story COMMAND

  report IN -o OUT          writes the report: OUT ends in .docx, .html, .md or .pdf  [--names]
  check IN                  schema, order of times, cascade, wording, what a report lacks  [--json]
  cascade IN                what the cascade says: paths, what had to happen, again today?  [--json] [--svg] [--break ID,…]
  intake FILE… -o OUT       proposes an incident from text, Markdown, chat or log  [--as KIND] [--zone Z] [--year Y]
  wording FILE              phrases that hide the second story, in text, Markdown or .docx  [--json]
  leaks IN                  names, addresses and secrets in texts, with each place  [--sources] [--json]
  actions IN                all actions  [--open] [--overdue] [--owner WHO] [--names] [--csv] [--ics] [--json]
  actions IN --owner WHO -o OUT   the open actions of one owner: OUT ends in .docx, .html or .txt
  archive IN -o OUT         IN as one file to pass on: OUT.secondstory  [--history] [--sources] [--no-attachments] [--passphrase]
  unpack ARCHIVE DIR        the incidents of an archive as a new workspace
  merge BASE OURS THEIRS    three-way merge of an incident file  [--as workspace|review|history] [-o OUT]
  merge --set-up [FOLDER]   makes it git's way to merge a workspace
  schema                    the JSON Schema of the incident file
  sample DIR                writes the finished example as a workspace

IN is an incident file, its folder, a workspace, or an archive. "-" is standard input or output.
The passphrase of an archive is taken from SECOND_STORY_PASSPHRASE, else asked for at the terminal.
`;

type Values = Readonly<Record<string, string | boolean | undefined>>;

const flag = { type: "boolean" } as const;
const word = { type: "string" } as const;

/** A command: what it takes, and what it does with it. */
interface Command {
  readonly options: Readonly<Record<string, { readonly type: "boolean" | "string"; readonly short?: string }>>;
  /** Least and most arguments that are no options. */
  readonly takes: readonly [number, number];
  readonly form: string;
  readonly run: (args: readonly string[], values: Values) => Outcome | Promise<Outcome>;
}

const out = { ...word, short: "o" } as const;
const first = (args: readonly string[]): string => args[0] ?? "";

const commands: Readonly<Record<string, Command>> = {
  report: {
    options: { out, names: flag, audience: word },
    takes: [1, 1],
    form: "report IN -o OUT [--audience full] [--names]",
    run: (args, values) =>
      reportCommand(first(args), {
        out: text(values.out),
        names: values.names === true,
        audience: text(values.audience),
      }),
  },
  check: {
    options: { json: flag },
    takes: [1, 1],
    form: "check IN [--json]",
    run: (args, values) => checkCommand(first(args), values.json === true),
  },
  cascade: {
    options: { json: flag, svg: flag, break: word, view: word },
    takes: [1, 1],
    form: "cascade IN [--json] [--svg] [--break ID,…]",
    run: (args, values) => {
      if (values.view !== undefined && values.view !== "cause")
        fail(`--view ${values.view} is not known here. Leave it out: the picture by cause is drawn.`);
      const breaks = (text(values.break) ?? "").split(",").filter((id) => id !== "");
      return cascadeCommand(first(args), { json: values.json === true, svg: values.svg === true, breaks });
    },
  },
  intake: {
    options: { out, as: word, zone: word, year: word, force: flag },
    takes: [1, 1_000],
    form: "intake FILE… [--as KIND] [--zone Z] [--year Y] [--force] -o incident.json",
    run: (args, values) =>
      intakeCommand(args, {
        as: text(values.as),
        zone: text(values.zone),
        year: text(values.year),
        out: text(values.out),
        force: values.force === true,
      }),
  },
  wording: {
    options: { json: flag },
    takes: [1, 1],
    form: "wording FILE [--json]",
    run: (args, values) => wordingCommand(first(args), values.json === true),
  },
  leaks: {
    options: { json: flag, sources: flag },
    takes: [1, 1],
    form: "leaks IN [--sources] [--json]",
    run: (args, values) => leaksCommand(first(args), { json: values.json === true, sources: values.sources === true }),
  },
  actions: {
    options: { open: flag, overdue: flag, csv: flag, ics: flag, json: flag, owner: word, names: flag, out },
    takes: [1, 1],
    form: "actions WORKSPACE [--open] [--overdue] [--owner WHO] [--names] [--csv] [--ics] [--json] [-o OUT]",
    run: (args, values) => {
      const formats = (["json", "csv", "ics"] as const).filter((each) => values[each] === true);
      if (formats.length > 1) fail(`actions writes one format, and ${formats.length} are asked for. Choose one.`);
      return actionsCommand(first(args), {
        open: values.open === true,
        overdue: values.overdue === true,
        format: formats[0] ?? "table",
        owner: text(values.owner),
        out: text(values.out),
        names: values.names === true,
      });
    },
  },
  archive: {
    options: { out, history: flag, sources: flag, "no-attachments": flag, passphrase: flag },
    takes: [1, 1],
    form: "archive IN -o OUT.secondstory [--history] [--sources] [--no-attachments] [--passphrase]",
    run: (args, values) =>
      archiveCommand(first(args), {
        out: text(values.out),
        history: values.history === true,
        sources: values.sources === true,
        attachments: values["no-attachments"] !== true,
        passphrase: values.passphrase === true,
      }),
  },
  unpack: {
    options: {},
    takes: [2, 2],
    form: "unpack ARCHIVE DIR",
    run: ([archive = "", folder = ""]) => unpackCommand(archive, folder),
  },
  merge: {
    options: { out, as: word, "set-up": flag },
    takes: [0, 3],
    form: "merge BASE OURS THEIRS [--as incident|workspace|review|history] [-o OUT], or merge --set-up [FOLDER]",
    run: (args, values) => {
      if (values["set-up"] === true && args.length <= 1) return setUpMerge(args[0] ?? ".");
      const [base, ours, theirs] = args;
      if (values["set-up"] === true || base === undefined || ours === undefined || theirs === undefined)
        fail(`This is the form: second-story ${commands.merge?.form}`);
      return mergeCommand([base, ours, theirs], text(values.as) ?? "incident", text(values.out));
    },
  },
  schema: { options: {}, takes: [0, 0], form: "schema", run: schemaCommand },
  sample: { options: {}, takes: [1, 1], form: "sample DIR", run: (args) => sampleCommand(first(args)) },
};

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Runs the command that the arguments name. */
async function outcomeOf(argv: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h")
    return { stdout: usage, exitCode: 0 };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) fail(`"${name}" is no command. Use one of: ${Object.keys(commands).join(", ")}.`);
  const { values, positionals } = parsed(command, rest);
  const [least, most] = command.takes;
  if (positionals.length < least || positionals.length > most) fail(`This is the form: second-story ${command.form}`);
  return command.run(positionals, values);
}

function parsed(
  command: Command,
  args: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    const said = error instanceof Error ? error.message.split(". ")[0] : String(error);
    return fail(`${said}. This is the form: second-story ${command.form}`);
  }
}

/** Writes all of it before the process ends; a reader that closed the pipe early is no failure. */
function write(stream: NodeJS.WriteStream, content: string): Promise<void> {
  return new Promise((resolve) => {
    stream.on("error", () => resolve());
    stream.write(content, () => resolve());
  });
}

try {
  const outcome = await outcomeOf(process.argv.slice(2));
  if (outcome.notes !== undefined && outcome.notes.length > 0)
    await write(process.stderr, `${outcome.notes.join("\n")}\n`);
  if (outcome.stdout !== undefined) await write(process.stdout, outcome.stdout);
  process.exitCode = outcome.exitCode;
} catch (error) {
  const said =
    error instanceof CommandFailure
      ? error.message
      : `This failed unexpectedly: ${error instanceof Error ? error.message : String(error)}. Nothing was written.`;
  await write(process.stderr, `second-story: ${said}\n`);
  process.exitCode = 2;
}
