import { readFile } from "node:fs/promises";
import { join } from "node:path";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { emptyFolder, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

async function sample(): Promise<string> {
  const folder = join(await emptyFolder(), "sample");
  await secondStory(["sample", folder]);
  return folder;
}

test("--owner narrows every format, in any case; --names shows people by name", async () => {
  const workspace = await sample();
  const { out } = await secondStory(["actions", workspace, "--owner", "Platform Lead", "--json"]);
  const owners = (JSON.parse(out).actions as { owner: string }[]).map(({ owner }) => owner);
  expect(owners.length).toBeGreaterThan(2);
  expect(new Set(owners)).toEqual(new Set(["platform lead"]));
  const open = await secondStory(["actions", workspace, "--owner", "platform lead", "--open", "--csv"]);
  expect(open.out.trim().split("\r\n")).toHaveLength(1 + 3);
  expect((await secondStory(["actions", workspace])).out).not.toContain("Imogen Thackeray");
  expect((await secondStory(["actions", workspace, "--names"])).out).toContain("Imogen Thackeray");
});

test("-o writes the owner's page as Word, HTML or text, by the ending of the file", async () => {
  const workspace = await sample();
  const place = await emptyFolder();
  const page = (out: string) => secondStory(["actions", workspace, "--owner", "platform lead", "-o", out]);
  const shown = await page("-");
  expect(shown).toMatchObject({ code: 0, err: "" });
  expect(shown.out).toMatch(/^Open actions: platform lead\n3 open actions/);
  for (const name of ["page.docx", "page.html", "page.txt"])
    expect(await page(join(place, name))).toEqual({ code: 0, out: "", err: "" });
  expect(await readFile(join(place, "page.txt"), "utf8")).toBe(shown.out);
  expect(await readFile(join(place, "page.html"), "utf8")).toContain("Make the queue redundant");
  const { value } = await mammoth.extractRawText({ path: join(place, "page.docx") });
  expect(value).toContain("A switch-off drill, seen by the order team");
});

test("an owner who is none, an ending that is none, a page of nobody and two answers at once are refused in one line", async () => {
  const workspace = await sample();
  const out = join(await emptyFolder(), "page");
  for (const [args, said] of [
    [["--owner", "nobody"], /"nobody" owns no action\. Owners here: administrator on duty, order developer,/],
    [["--owner", "platform lead", "-o", `${out}.pdf`], /ends in "\.pdf", and the page of an owner ends in/],
    [["-o", `${out}.docx`], /Say whose, with --owner/],
    [["--owner", "platform lead", "--csv", "-o", `${out}.docx`], /Choose one\./],
  ] as const) {
    const ended = await secondStory(["actions", workspace, ...args]);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toMatch(/^second-story: [^\n]*\n$/);
    expect(ended.err).toMatch(said);
  }
});
