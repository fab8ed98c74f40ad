import { Cascade } from "../../../../core/model/cascade";
import type { CascadePicture } from "../../../../core/picture/cascadePicture";

/** A cascade with every kind of node, link, safeguard and status: the renamed queue server, shortened. */
export const sampleCascade = Cascade.parse({
  nodes: [
    { id: "told", label: "Developers told, not asked", kind: "condition", state: "confirmed" },
    { id: "notest", label: "No test environment with a queue", kind: "condition", state: "confirmed" },
    { id: "rename", label: "Server renamed, software updated", kind: "trigger", state: "confirmed" },
    { id: "hardcoded", label: "Old name hard-coded in 11 services", kind: "condition", state: "confirmed" },
    { id: "gone", label: "Old name no longer resolves", kind: "failure", needs: "all", state: "confirmed" },
    { id: "onevm", label: "Queue runs on one VM", kind: "condition", state: "confirmed" },
    { id: "queue", label: "Message queue unreachable", kind: "failure", needs: "all", state: "confirmed" },
    { id: "retry", label: "Consumers retry without pause", kind: "failure", state: "supported" },
    { id: "threads", label: "Order service out of threads", kind: "failure", state: "supported" },
    { id: "noalert", label: "Nobody watches the queue's depth", kind: "condition", state: "confirmed" },
    { id: "wayback", label: "No tested way back", kind: "condition", state: "confirmed" },
    { id: "rebuilt", label: "VM rebuilt from memory", kind: "decision", state: "supported" },
    { id: "cold", label: "Cache cold after the restart", kind: "failure", state: "hypothesis" },
    { id: "dns", label: "Name server was slow that day", kind: "condition", state: "rejected" },
    { id: "orders", label: "No orders accepted, 2 h 38 min", kind: "impact", state: "confirmed" },
  ],
  links: [
    { id: "l1", from: "told", to: "rename", kind: "enabled", without: "unsure" },
    { id: "l2", from: "notest", to: "rename", kind: "enabled", without: "no" },
    { id: "l3", from: "rename", to: "gone", kind: "triggered", without: "no" },
    { id: "l4", from: "hardcoded", to: "gone", kind: "enabled", without: "no" },
    { id: "l5", from: "gone", to: "queue", without: "no" },
    { id: "l6", from: "onevm", to: "queue", kind: "enabled", without: "no" },
    { id: "l7", from: "queue", to: "retry", without: "no" },
    { id: "l8", from: "queue", to: "threads" },
    { id: "l9", from: "retry", to: "threads", kind: "amplified", without: "no" },
    { id: "l10", from: "threads", to: "orders", without: "no" },
    { id: "l11", from: "noalert", to: "orders", kind: "delayed detection" },
    { id: "l12", from: "wayback", to: "rebuilt", kind: "enabled", without: "no" },
    { id: "l13", from: "rebuilt", to: "orders", kind: "amplified", without: "yes" },
    { id: "l14", from: "threads", to: "retry", kind: "amplified", feedback: true },
    { id: "l15", from: "cold", to: "orders", kind: "amplified" },
    { id: "l16", from: "dns", to: "gone", kind: "enabled" },
  ],
  safeguards: [
    { id: "s1", label: "Alias for the old name", kind: "contain", state: "missing", guards: ["l3"] },
    { id: "s2", label: "Retry limit", kind: "contain", state: "failed", guards: ["l7"] },
    { id: "s3", label: "Health page", kind: "detect", state: "bypassed", guards: ["l10"] },
    { id: "s4", label: "Catalogue served from its own store", kind: "contain", state: "held", guards: ["orders"] },
  ],
});

export const samplePicture: CascadePicture = {
  cascade: sampleCascade,
  times: new Map([
    ["told", "≈ 13:40"],
    ["notest", "all along"],
    ["rename", "14:00"],
    ["hardcoded", "all along"],
    ["gone", "14:06:31"],
    ["onevm", "all along"],
    ["queue", "14:06 – 14:09"],
    ["retry", "14:09 – 14:58"],
    ["threads", "14:12"],
    ["noalert", "all along"],
    ["wayback", "all along"],
    ["rebuilt", "15:08"],
    ["orders", "14:14 – 16:52"],
  ]),
  statuses: new Map([
    ["l1", "open"],
    ["l2", "broken"],
    ["l3", "live"],
    ["l4", "promised"],
    ["l5", "live"],
    ["l6", "promised"],
    ["l7", "live"],
    ["l8", "live"],
    ["l9", "live"],
    ["l10", "live"],
    ["l12", "open"],
    ["l14", "live"],
  ]),
  actions: [
    { id: "a1", label: "A1", element: "l6", effect: "promised" },
    { id: "a2", label: "A2", element: "l4", effect: "promised" },
    { id: "a3", label: "A3", element: "l2", effect: "settled" },
    { id: "a4", label: "A4", element: "s2", effect: "weakens" },
  ],
  latencies: new Map([["l5", "0 – 3 min"]]),
  legend: true,
};

/** A picture without analysis: everything open, no times. */
export function plainPicture(cascade: Pick<Cascade, "nodes" | "links" | "safeguards">): CascadePicture {
  return { cascade, times: new Map(), statuses: new Map(), actions: [] };
}
