import { webAddress } from "../report/webAddress";
import type { HandedAction, HandedField } from "./handedAction";

/** In what an issue is written: Markdown is read by GitHub, GitLab and Linear, wiki markup by Jira. */
export type IssueDialect = "markdown" | "jira";

/** How a dialect writes; `words` makes any text stand as it was typed and do nothing. */
interface Dialect {
  readonly heading: (words: string) => string;
  readonly label: (label: string) => string;
  readonly bullet: string;
  /** Between a label and its list. */
  readonly gap: string;
  readonly rule: string;
  readonly sign: (sign: string) => string;
  readonly address: (href: string) => string;
  /** What is written in a way of its own: mentions, references, faces. */
  readonly special: RegExp;
  readonly specially: (found: string) => string;
}

/*
 * Trackers look for mentions and references in the finished text, where a backslash no longer helps; in code they look
 * for none. "@team" would send mail, "#12" would leave a line at another issue.
 */
const markdown: Dialect = {
  heading: (words) => `## ${words}`,
  label: (label) => `**${label}:**`,
  bullet: "- ",
  gap: "\n\n",
  rule: "---",
  sign: (sign) => `\\${sign}`,
  address: (href) => `<${href}>`,
  special: /(?<![\p{L}\p{N}_])(?:@[\p{L}\p{N}_][\p{L}\p{N}_./-]*|[\w./-]*[#!&]\d+|GH-\d+)|[\\`*_{}[\]<>|~&!$^#]/giu,
  specially: (found) => `\`${found}\``,
};

/* Jira keeps entities, and a doubled backslash breaks the line there. */
const jira: Dialect = {
  heading: (words) => `h2. ${words}`,
  label: (label) => `*${label}:*`,
  bullet: "* ",
  gap: "\n",
  rule: "----",
  sign: (sign) => (sign === "\\" ? "&#92;" : sign === "&" ? "&amp;" : `\\${sign}`),
  address: (href) => `[${href.replace(/[[\]{}|\\^~!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}]`,
  special:
    /\((?=(?:[ynix/!+?*-]|on|off|\*[rgby]|flag|flagoff)\))|[:;](?=-?[)(PD])|[\\{}[\]*_^~|!#]|&(?=#?\w+;)|\?(?=\?)|(?<![\p{L}\p{N}])[-+]|[-+](?![\p{L}\p{N}])/gu,
  specially: (found) => `\\${found}`,
};

const dialects: Readonly<Record<IssueDialect, Dialect>> = { markdown, jira };

/** The action as the body of an issue, with a line that leads back to it. Hostile texts stay texts. Ends with a newline. */
export function issueText(action: HandedAction, dialect: IssueDialect): string {
  const to = dialects[dialect];
  const words = (text: string) => inWords(text, to);
  const field = ({ label, values }: HandedField) => {
    const isList = values.length > 1 && label !== "Why";
    if (!isList) return `${to.label(label)} ${values.map(words).join(" ")}`;
    return `${to.label(label)}${to.gap}${values.map((value) => `${to.bullet}${words(value)}`).join("\n")}`;
  };
  const due = action.due === "" ? [] : [field(dueField(action.due))];
  const owner = action.owner === "" ? [] : [field({ label: "Owner", values: [action.owner] })];
  const back = `${words(action.key)} in the workspace “${words(action.workspace)}” of Second Story, where its evidence is kept.`;
  return `${[to.heading(words(action.title)), ...action.fields.map(field), ...due, ...owner, to.rule, back].join("\n\n")}\n`;
}

function dueField(due: string): HandedField {
  const [, label = "", date = ""] = /^(.*due) (.+)$/.exec(due) ?? [];
  return { label: label.charAt(0).toUpperCase() + label.slice(1), values: [date] };
}

function inWords(text: string, to: Dialect): string {
  return text
    .split(/(https?:\/\/[^\s<>"`“”]+)/iu)
    .map((piece, index) => {
      if (index % 2 === 0) return escaped(piece, to);
      const [, before = "", after = ""] = /^(.*?)([.,;:!?)\]]*)$/u.exec(piece) ?? [];
      const isAddress = webAddress(before) !== null;
      return `${isAddress ? to.address(before) : escaped(before, to)}${escaped(after, to)}`;
    })
    .join("");
}

function escaped(text: string, to: Dialect): string {
  return text.replace(to.special, (found) => (found.length === 1 ? to.sign(found) : to.specially(found)));
}
