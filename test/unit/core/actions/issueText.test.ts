import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { handedActions } from "../../../../core/actions/handedAction";
import { type IssueDialect, issueText } from "../../../../core/actions/issueText";
import { actionRows } from "../../../../core/actions/rows";
import type { Incident } from "../../../../core/model/incident";
import type { PeopleShownAs } from "../../../../core/model/people";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import { incidentWith } from "./fixtures";

const { workspace, incidents } = sampleWorkspace();
const sample = incidents.map(({ incident }) => incident);
const TODAY = "2016-02-25";

function issueOf(
  key: string,
  dialect: IssueDialect,
  shownAs: PeopleShownAs = "roles",
  among: readonly Incident[] = sample,
) {
  const row = actionRows(among, workspace, TODAY, shownAs).find((each) => each.key === key);
  const [handed] = handedActions(row === undefined ? [] : [row], { incidents: among, workspace, shownAs });
  if (handed === undefined) throw new Error(`no ${key}`);
  return issueText(handed, dialect);
}

/** The issue of one action with this title, in its own workspace. */
function titled(title: string, dialect: IssueDialect) {
  return issueOf("INC-2016-001-A1", dialect, "roles", [incidentWith({ title })]);
}

describe("an action as an issue", () => {
  it("says in Markdown why it exists, what it breaks, done when, evidence, until then, due, owner and where it came from", () => {
    expect(issueOf("INC-2016-001-A1", "markdown")).toBe(`## Make the queue redundant

**Why:** INC-2016-001, Renamed queue server stops order intake. The rename made the only queue unreachable; consumers retried until the order service ran out of threads, and no orders were accepted for 2 h 38 min.

**Breaks:** the link “Queue runs on one VM → Message queue unreachable”

**Done when:** Either queue node can be switched off for ten minutes in business hours and no order is lost

**Evidence wanted:**

- A switch-off drill, seen by the order team
- in one line, how we know that it is done

**Until then:** Names are changed only with an alias that keeps the old one

**Due:** 19 February 2016

**Owner:** platform lead

---

INC-2016-001-A1 in the workspace “Northgate Orders” of Second Story, where its evidence is kept.
`);
  });

  it("says the same in Jira's wiki markup", () => {
    const issue = issueOf("INC-2016-001-A1", "jira");
    expect(issue).toContain("h2. Make the queue redundant\n\n*Why:* INC-2016-001, Renamed queue server");
    expect(issue).toContain("*Evidence wanted:*\n* A switch-off drill, seen by the order team\n* in one line,");
    expect(issue).toContain("*Due:* 19 February 2016\n\n*Owner:* platform lead\n\n----\n\nINC-2016-001-A1 in the");
  });

  it("asks of a verified one whether it still holds, by the day of its check", () => {
    const issue = issueOf("INC-2015-014-A1", "markdown");
    expect(issue).toContain("**Evidence wanted:** what shows that it still holds");
    expect(issue).toContain("**Check due:** 26 February 2016");
    expect(issue).toContain("**Weakens:** the link “Warnings go to a mailbox");
  });

  it("holds names only when they are switched on, also names that were typed without a token", () => {
    const people = [{ id: "p1", name: "Zoltán Wiśniewski", role: "administrator on duty" }];
    const typed = { ...incidentWith({ owner: "{@p1}", title: "Ask Zoltán Wiśniewski's team" }), people };
    const issue = (shownAs: PeopleShownAs) => issueOf("INC-2016-001-A1", "markdown", shownAs, [typed]);
    expect(issue("roles")).not.toMatch(/Zolt|Wiśn|\{@/);
    expect(issue("roles")).toContain("**Owner:** administrator on duty");
    expect(issue("names")).toContain("**Owner:** Zoltán Wiśniewski");
  });

  it("masks the name of somebody whom only another incident knows", () => {
    const other = {
      ...incidentWith(),
      id: "i2",
      key: "INC-2016-002",
      people: [{ id: "p9", name: "Ngozi Okonkwo", role: "support lead" }],
    };
    const issue = issueOf("INC-2016-001-A1", "markdown", "roles", [
      incidentWith({ title: "Ask Ngozi Okonkwo" }),
      other,
    ]);
    expect(issue).toContain("## Ask the support lead\n");
  });
});

describe("hostile titles do nothing", () => {
  it.each([
    '<img src=x onerror="alert(1)"><script>alert(1)</script>',
    "[click](javascript:alert(1)) ![x](https://example.org/x.png)",
    "**bold** _it_ ~~gone~~ `code` ``` | a | b |",
    "line one\n/close\n# heading\n- [ ] task\n> quoted\n---\n<!-- hidden",
    "&lt;b&gt; &#35; $x^2$ \\* [ref][1] <https://example.org> ^[note]",
  ])("in Markdown %j is read back as the words that were typed", (title) => {
    const html = marked.parse(titled(title, "markdown"), { async: false, gfm: true });
    const heading = /^<h2>(.*)<\/h2>/.exec(html)?.[1] ?? "";
    expect(heading.replaceAll(/<a href="https:\/\/example\.org[^"]*">([^<]*)<\/a>/g, "$1")).not.toMatch(
      /<(?!\/?code>)[a-z!/]/i,
    );
    const shown = heading
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
    expect(shown).toBe(title.replaceAll(/\s+/g, " "));
  });

  it("mentions nobody and refers to no other issue or commit", () => {
    const html = marked.parse(titled("@org/team ask @zoe-1, see #12, org/repo#3, !7, &9 and GH-4", "markdown"), {
      async: false,
    });
    const outside = html.replaceAll(/<code>[^<]*<\/code>/g, "").replaceAll(/&(?:amp|quot|lt|gt|#39);/g, "");
    expect(outside).not.toMatch(/@\w|[#!&]\d|GH-\d/);
    expect(html).toContain("<code>@org/team</code> ask <code>@zoe-1</code>");
  });

  it("no line begins with what was typed: GitLab does what stands there after a slash", () => {
    const hostile = "/close\n/assign @all";
    const action = { title: hostile, doneWhen: hostile, interim: { what: hostile } };
    for (const dialect of ["markdown", "jira"] as const) {
      const issue = issueOf("INC-2016-001-A1", dialect, "roles", [
        { ...incidentWith(action), title: hostile, summary: hostile },
      ]);
      expect(issue).not.toMatch(/^\s*\//m);
    }
  });

  it.each([
    ["{code}x{code} {html}<b>{html}", "\\{code\\}x\\{code\\} \\{html\\}<b>\\{html\\}"],
    ["!http! [~admin] [x|y]", "\\!http\\! \\[\\~admin\\] \\[x\\|y\\]"],
    ["*b* _i_ ^s^ -gone- +new+ ??cite??", "\\*b\\* \\_i\\_ \\^s\\^ \\-gone\\- \\+new\\+ \\??cite\\??"],
    ["C:\\\\temp\\x", "C:&#92;&#92;temp&#92;x"],
    ["no (x) face :) or (on)", "no \\(x) face \\:) or \\(on)"],
    ["&#123;macro&#125; & more", "&amp;\\#123;macro&amp;\\#125; & more"],
    ["two-way queue", "two-way queue"],
  ])("in Jira %j is escaped", (title, heading) => {
    expect(titled(title, "jira").split("\n")[0]).toBe(`h2. ${heading}`);
  });

  it("an address stays one that can be followed, and keeps what follows it outside", () => {
    expect(titled("see https://example.org/a_b?c=1&d=*.", "markdown")).toContain(
      "## see <https://example.org/a_b?c=1&d=*>.",
    );
    expect(titled("see https://example.org/a|b].", "jira")).toContain("h2. see [https://example.org/a%7cb]\\].");
  });
});
