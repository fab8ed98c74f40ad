import { describe, expect, test } from "vitest";
import { parseBareCascade } from "../../../../core/cascade/live";

const nodes = [{ id: "a" }, { id: "b" }];
const links = [{ id: "l", from: "a", to: "b" }];

describe("a bare cascade", () => {
  test("takes the defaults of its definition", () => {
    const read = parseBareCascade({ nodes, links, actions: [{ id: "x", breaks: ["l"] }] });
    expect(read).toMatchObject({
      ok: true,
      value: {
        nodes: [{ kind: "failure", needs: null, state: "hypothesis", breakable: false, time: null }, {}],
        links: [{ kind: "spread", without: "not asked", feedback: false, breakable: true }],
        safeguards: [],
        actions: [{ status: "idea", isBreaking: true }],
        detected: null,
      },
    });
  });

  test.each([
    [
      { nodes: [{ id: "a" }, { id: "a" }] },
      'c.json: the id "a" is borne by a node and by a node; give one of the two another id.',
    ],
    [
      { nodes, links: [{ id: "a", from: "a", to: "b" }] },
      'c.json: the id "a" is borne by a node and by a link; give one of the two another id.',
    ],
    [
      { nodes, links: [{ id: "l", from: "a", to: "z" }] },
      'c.json: the link "l" leads to "z", and no node bears this id; name a node or remove the link.',
    ],
    [
      { nodes, links, safeguards: [{ id: "s", guards: ["z"] }] },
      'c.json: the safeguard "s" guards "z", and no node or link bears this id; name one or remove it.',
    ],
    [
      { nodes, links, actions: [{ id: "x", breaks: ["x"] }] },
      'c.json: the action "x" breaks "x", and no node, link or safeguard bears this id; name one or remove it.',
    ],
  ])("%j is refused in one line", (file, message) => {
    expect(parseBareCascade(file, "c.json")).toMatchObject({ ok: false, finding: { message } });
  });

  test.each([
    [null],
    [[]],
    [{}],
    [{ nodes: [{}] }],
    [{ nodes: [{ id: "a", kind: "culprit" }] }],
    [{ nodes, links: 3 }],
  ])("%j is refused, naming the place, on one line", (file) => {
    const read = parseBareCascade(file, "c.json");
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.finding.message).toMatch(/^c\.json: .+\.$/);
  });

  test("keys that a newer version wrote do not disturb", () => {
    expect(parseBareCascade({ nodes: [{ id: "a", mood: "blue" }], extra: 1 }).ok).toBe(true);
  });
});
