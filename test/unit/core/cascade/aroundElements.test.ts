import { expect, it } from "vitest";
import { aroundElements } from "../../../../core/cascade/aroundElements";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";

const { incidents } = sampleWorkspace();
const [first] = incidents;
if (first === undefined) throw new Error("The sample holds no incident.");
const { cascade } = first.incident;

it("holds the ends of a link and their neighbours, and only links between what it holds", () => {
  const [link] = cascade.links;
  if (link === undefined) throw new Error("no link");
  const part = aroundElements(cascade, [link.id]);
  const nodes = new Set(part?.nodes.map(({ id }) => id));
  expect(nodes.has(link.from) && nodes.has(link.to)).toBe(true);
  expect(part?.links.every(({ from, to }) => nodes.has(from) && nodes.has(to))).toBe(true);
  expect(nodes.size).toBeLessThan(cascade.nodes.length);
});

it("leads from a safeguard to what it guards, and is nothing where the element is gone", () => {
  const safeguard = cascade.safeguards.find(({ guards }) => guards.length > 0);
  if (safeguard === undefined) throw new Error("no safeguard");
  expect(aroundElements(cascade, [safeguard.id])?.safeguards).toContain(safeguard);
  expect(aroundElements(cascade, ["gone"])).toBeNull();
});
