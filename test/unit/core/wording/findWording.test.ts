import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWording } from "../../../../core/wording/findWording";

const categories = (text: string, context = {}) => findWording(text, context).map((finding) => finding.category);

describe("the table of 9-wording", () => {
  it.each([
    ["counterfactual", "In the end she should have checked the consumers as well."],
    ["counterfactual", "If only he had asked what the name was used for!"],
    ["counterfactual", "Two hours of downtime could easily have been avoided."],
    ["counterfactual", "The person on call failed to notify the customers."],
    ["blame", "All of it was caused by the admin."],
    ["blame", "We put it down as Kim's mistake."],
    ["blame", "Some say that the team is to blame."],
    ["blame", "Nobody outside operations was involved, so operations was at fault."],
    ["human-error label", "The ticket was closed as human error."],
    ["human-error label", "Operator error, said the first mail."],
    ["human-error label", "He fat-fingered the host name."],
    ["human-error label", "User error caused the second outage."],
    ["judgement of character", "It was a careless evening."],
    ["judgement of character", "Sloppy work by a negligent crew."],
    ["judgement of character", "They were too lazy to read it and not paying attention."],
    ["judgement of character", "An incompetent answer; we had become complacent."],
    ["hindsight", "Obviously the queue needed its name."],
    ["hindsight", "They clearly should stop here."],
    ["hindsight", "It was obvious that consumers would pile up."],
    ["hindsight", "As everyone knows, Fridays are for reading."],
    ["hindsight", "In hindsight it is clear what was missing."],
    ["normative adverb", "The broker was improperly prepared."],
    ["normative adverb", "We incorrectly assumed that one node was enough."],
    ["normative adverb", "The rename was inadequately tested."],
    ["normative adverb", "They unnecessarily rebuilt the VM."],
    ["normative adverb", "She reacted inappropriately."],
    ["single root cause", "So the root cause was the rename."],
    ["single root cause", "The real cause sits in the update."],
    ["single root cause", "It was ultimately caused by one forgotten line."],
    ["mind-reading", "He thought he knew the machine by heart."],
    ["mind-reading", "She didn't care what the dashboard said."],
    ["mind-reading", "They were overconfident after ten good renames."],
    ["mind-reading", "The admin chose to ignore the page."],
    ["minimiser", "You simply look at the list of hosts."],
    ["minimiser", "They just had to read one page."],
    ["minimiser", "All he needed to do was wait."],
    ["minimiser", "A trivial mistake with large effects."],
    ["absolute", "Operations never checks what depends on a host."],
    ["absolute", "He always forgets the second name."],
    ["absolute", "Nobody bothered to try it."],
    ["absolute", "No one thought to ask the developers."],
    ["hidden actor", "Looking back, mistakes were made."],
    ["hidden actor", "It was decided that the host gets a new name."],
    ["punitive", "Retrain the admin."],
    ["punitive", "Educate the admin or replace the admin."],
    ["punitive", "Repeat offenders have no place here."],
    ["punitive", "His suitability for that role must be examined."],
    ["punitive", "Remind the team to be careful."],
    ["punitive", "Discipline those responsible."],
    ["punitive", "Make sure the operator pays attention."],
  ])("%s: %s", (category, sentence) => {
    expect(categories(sentence)).toContain(category);
  });

  it.each([
    "The deploy should finish in 5 minutes.",
    "We should add a replica before the year ends.",
    "The health check failed to connect to the old name.",
    "The outage was caused by a full disk.",
    "The default gateway answered; fault tolerance was off.",
    "The error rate fell, and a human-readable error was printed.",
    "Lazy loading hid the second request.",
    'They wrote a rule titled "No careless renames".',
    "The cable was clearly labelled.",
    "Hindsight is listed as a risk.",
    "Incorrectly formatted JSON was rejected.",
    "The root certificate expired; there were several causes.",
    "The operator saw 0 % errors and read this as recovery.",
    "It stopped just before 14:00.",
    "The region is simply connected.",
    "The feature is always-on and the token never expires.",
    "The leader was elected at 14:03.",
    "Train the model, keep the reminder job, replace the disk.",
  ])("leaves alone: %s", (sentence) => {
    expect(findWording(sentence)).toEqual([]);
  });
});

describe("actions", () => {
  const vague = ["Improve monitoring", "Investigate", "Consider a queue", "Be more proactive", "Better communication"];

  it.each(vague)("%s has no observable end", (title) => {
    expect(categories(title, { kind: "action" })).toEqual(["unfinishable action"]);
  });

  it.each(vague)("%s is left alone once it says when it is done", (title) => {
    expect(categories(title, { kind: "action", hasDoneWhen: true })).toEqual([]);
  });

  it("an action with a measure has an end", () => {
    expect(categories("Alert on queue depth > 1,000 within 2 min", { kind: "action" })).toEqual([]);
  });

  it("action lists of a Markdown document are read as actions, its prose is not", () => {
    const text = [
      "The people on call had to investigate for an hour what the new name of the server had broken.",
      "",
      "- **Review actions**:",
      "  - Investigate whether the queue of orders can run on more than one machine at a time",
      "- [ ] Improve the way in which we tell each other about the names of the machines we run",
    ].join("\n");
    expect(findWording(text).map((f) => [f.line, f.category])).toEqual([
      [4, "unfinishable action"],
      [5, "unfinishable action"],
    ]);
  });
});

describe("names", () => {
  const people = [{ name: "Nina Kraft", initials: "NK" }, { name: "Will Stone" }];

  it.each([
    ["Nina Kraft renamed it.", "Nina Kraft"],
    ["It was nina who renamed it.", "nina"],
    ["We read Kraft's mail.", "Kraft"],
    ["Told by NK at 14:02.", "NK"],
    ["Then Will restarted it.", "Will"],
  ])("%s", (text, quote) => {
    expect(findWording(text, { people }).map((f) => [f.category, f.quote])).toEqual([["names", quote]]);
  });

  it("an everyday word in lower case, other initials and longer words are no names", () => {
    expect(findWording("This will restart; nk is a host; ninas and Krafty are none.", { people })).toEqual([]);
  });

  it("a word of a service's name is the service's", () => {
    const services = ["Kraft queue"];
    expect(findWording("The kraft queue stopped.", { people, services })).toEqual([]);
  });

  it("a person token is no name, and a rule still sees a person in it", () => {
    expect(findWording("{@nina-kraft} restarted it.", { people })).toEqual([]);
    expect(categories("{@p1} should have checked it.", { people })).toEqual(["counterfactual"]);
  });
});

describe("places", () => {
  it("line and column count from 1, the length in UTF-16 units", () => {
    const [finding] = findWording("First line.\n🙂 It was human error, they said.\n");
    expect(finding).toMatchObject({ line: 2, column: 11, length: 11, quote: "human error" });
  });

  it("a phrase is found across a line break, emphasis and typographic quotes, and quoted as written", () => {
    expect(findWording("She **should\n  have** checked.")[0]?.quote).toBe("She **should\n  have** checked");
    expect(categories("They shouldn’t have renamed it.")).toEqual(["counterfactual"]);
  });

  it("Windows line ends count as one", () => {
    expect(findWording("a\r\nb\r\nIt was human error.")[0]).toMatchObject({ line: 3, column: 8 });
  });

  it.each([
    ["code", "The label `human error` is a field."],
    ["a fenced block", "```\nhuman error\n```"],
    ["a quoted raw line", "> 14:02 human error, I think"],
    ["a link", "See [human error](https://example.org/human-error)."],
    ["an address", "See https://example.org/obviously/human-error now."],
    ["a comment", "<!-- it was human error -->"],
  ])("%s is not read", (_, text) => {
    expect(findWording(text)).toEqual([]);
  });

  it("text after a fenced block is read again", () => {
    expect(findWording("```\nx\n```\nIt was human error.")[0]?.line).toBe(4);
  });

  it("a phrase does not reach over the end of a paragraph", () => {
    expect(findWording("human\n\nerror")).toEqual([]);
  });

  it("whatever the text, a finding quotes the text at its place", () => {
    const word = fc.constantFrom(
      "she",
      "should",
      "have",
      "checked",
      "human",
      "error",
      "*",
      "`",
      "[",
      "](x)",
      "\n",
      "\r\n",
      "- ",
      "> ",
      "“",
      "{@p}",
      "obviously",
      "https://a.b",
      "🙂",
      "```\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const lines = text.split("\n");
        for (const finding of findWording(text)) {
          const before = lines.slice(0, finding.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
          const start = before + finding.column - 1;
          expect(text.slice(start, start + finding.length)).toBe(finding.quote);
        }
      }),
    );
  });
});
