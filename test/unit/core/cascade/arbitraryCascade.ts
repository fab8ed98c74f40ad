import fc from "fast-check";
import type { BareCascade } from "../../../../core/cascade/cascadeTypes";
import { parseBareCascade } from "../../../../core/cascade/live";

/** A cascade by hand: the file's shape, checked like one. */
export function cascadeOf(file: unknown): BareCascade {
  const read = parseBareCascade(file);
  if (!read.ok) throw new Error(read.finding.message);
  return read.value;
}

const kinds = ["trigger", "condition", "failure", "decision", "impact"];
const states = ["hypothesis", "supported", "confirmed", "rejected"];
const linkKinds = ["triggered", "enabled", "spread", "amplified", "delayed detection"];
const statuses = ["idea", "agreed", "in progress", "done", "verified", "proven", "declined"];
const strengths = ["eliminate", "make redundant", "guardrail", "automate", "detect", "document", "train", "remind"];

/** Small cascades of every make: loops, parallel links, self-links, rejected nodes, safeguards, actions. */
export function arbitraryCascade(options: { readonly acyclic?: boolean; readonly maxNodes?: number } = {}) {
  const { acyclic = false, maxNodes = 6 } = options;
  return fc
    .integer({ min: 1, max: maxNodes })
    .chain((count) => {
      const node = fc.record(
        {
          kind: fc.constantFrom(...kinds),
          needs: fc.constantFrom("any", "all"),
          state: fc.constantFrom(...states.slice(0, 3), ...states),
          services: fc.subarray(["mq", "shop"]),
        },
        { requiredKeys: [] },
      );
      const link = fc.record(
        {
          from: fc.nat(count - 1),
          to: fc.nat(count - 1),
          kind: fc.constantFrom(...linkKinds, "spread", "spread", "spread"),
          without: fc.constantFrom("no", "yes", "unsure", "not asked", "no", "no"),
          feedback: fc.constantFrom(false, false, false, true),
        },
        { requiredKeys: ["from", "to"] },
      );
      const element = fc.nat(40);
      return fc.record({
        nodes: fc.array(node, { minLength: count, maxLength: count }),
        links: fc.array(link, { maxLength: 2 * count + 2 }),
        guards: fc.array(fc.array(element, { maxLength: 2 }), { maxLength: 2 }),
        held: fc.boolean(),
        actions: fc.array(
          fc.record(
            {
              status: fc.constantFrom(...statuses),
              strength: fc.constantFrom(...strengths),
              breaks: fc.array(element, { maxLength: 2 }),
            },
            { requiredKeys: ["status", "breaks"] },
          ),
          { maxLength: 3 },
        ),
      });
    })
    .map(({ nodes, links, guards, held, actions }) => {
      const kept = acyclic ? links.filter(({ from, to }) => from < to) : links;
      const nodeIds = nodes.map((_, index) => `n${index}`);
      const guardable = [...nodeIds, ...kept.map((_, index) => `l${index}`)];
      const breakable = [...guardable, ...guards.map((_, index) => `s${index}`)];
      const pick = (ids: readonly string[], at: number) => ids[at % ids.length];
      return cascadeOf({
        nodes: nodes.map((node, index) => ({ id: `n${index}`, ...node })),
        links: kept.map((link, index) => ({ ...link, id: `l${index}`, from: `n${link.from}`, to: `n${link.to}` })),
        safeguards: guards.map((list, index) => ({
          id: `s${index}`,
          state: held && index === 0 ? "held" : "failed",
          guards: list.map((at) => pick(guardable, at)),
        })),
        actions: actions.map((action, index) => ({
          ...action,
          id: `a${index}`,
          breaks: action.breaks.map((at) => pick(breakable, at)),
        })),
      });
    });
}
