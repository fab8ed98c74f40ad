import { shippedThemes } from "../learning/themes";
import { smallTeamPolicy } from "../model/policy";
import type { Workspace } from "../model/workspace";
import { sampleId } from "./ids";
import { LONDON } from "./moments";
import { incidentIds, services } from "./sharedRefs";

const window = (number: number) => sampleId("shared", "window", number);
const rule = (number: number) => sampleId("shared", "rule", number);
const proof = (number: number) => sampleId("shared", "proof", number);

const workdays = ["mon", "tue", "wed", "thu", "fri"] as const;

/** Northgate Orders: ten people who sell spare parts to workshops. What they know about themselves by 25 February. */
export const sampleTeam: Workspace = {
  schema: 1,
  id: sampleId("shared", "workspace", 1),
  name: "Northgate Orders",
  settings: { zone: LONDON, paper: "A4", asOf: "2016-02-25" },
  policy: smallTeamPolicy,
  themes: shippedThemes,
  services: [
    {
      id: services.queue,
      name: "Message queue",
      aliases: ["mq01", "prod-queue-1", "broker"],
      owner: "platform lead",
      deputy: "administrator on duty",
      dependsOn: [],
      runsOn: "one machine",
      runsOnNote: "one VM; a second node is being set up (INC-2016-001-A1)",
      runbook:
        "1. Stop all consumers.\n2. Build the machine from the script.\n3. Load users and rights.\n" +
        "4. Point the alias mq01 to it.\n5. Let one consumer in, look, then all.",
    },
    {
      id: services.orders,
      name: "Order service",
      aliases: ["orders"],
      owner: "order team lead",
      deputy: "order developer",
      dependsOn: [services.queue, services.database],
      runsOn: "several",
    },
    {
      id: services.shop,
      name: "Web shop",
      aliases: ["shop"],
      owner: "order team lead",
      dependsOn: [services.orders],
      runsOn: "several",
    },
    {
      id: services.feeds,
      name: "Partner feeds",
      aliases: ["feed writer"],
      owner: "order team lead",
      dependsOn: [services.queue, services.api],
      runsOn: "one machine",
    },
    {
      id: services.invoices,
      name: "Invoice service",
      aliases: [],
      owner: "order team lead",
      dependsOn: [services.queue],
      runsOn: "one machine",
    },
    {
      id: services.api,
      name: "API",
      aliases: ["api"],
      owner: "platform lead",
      deputy: "administrator on duty",
      dependsOn: [services.orders],
      runsOn: "several",
    },
    {
      id: services.database,
      name: "Order database",
      aliases: ["db"],
      owner: "platform lead",
      dependsOn: [],
      runsOn: "several",
    },
  ],
  calendar: [
    {
      id: window(1),
      kind: "critical",
      title: "Order peak",
      services: [services.queue, services.orders, services.shop],
      zone: LONDON,
      recurs: { kind: "weekly", days: workdays, from: "12:00", to: "16:00" },
    },
    {
      id: window(2),
      kind: "freeze",
      title: "Year-end freeze",
      services: [],
      zone: LONDON,
      recurs: { kind: "dated", from: "2016-12-12", to: "2017-01-02" },
    },
    {
      id: window(3),
      kind: "preferred",
      title: "Morning window",
      services: [],
      zone: LONDON,
      recurs: { kind: "weekly", days: ["tue", "thu"], from: "07:00", to: "09:00" },
    },
  ],
  rules: [
    {
      id: rule(1),
      title: "In the order peak, those who depend on it have said yes, and someone stays reachable",
      services: [services.queue, services.orders, services.shop],
      kinds: ["normal", "unreviewed"],
      windows: ["critical"],
      asks: ["owner agreed", "someone reachable"],
      reachableHours: 2,
      incidents: [incidentIds.queue],
      lookAgain: "2016-07-28",
      applied: 9,
      caught: 2,
    },
    {
      id: rule(2),
      title: "The queue and the database change only with a way back that was tried",
      services: [services.queue, services.database],
      kinds: [],
      windows: [],
      asks: ["rehearsed", "way back tried"],
      incidents: [incidentIds.queue, incidentIds.index],
      lookAgain: "2016-07-28",
      applied: 6,
      caught: 1,
    },
    {
      id: rule(3),
      title: "Only emergencies in the year-end freeze, with a yes from the managing director",
      services: [],
      kinds: ["standard", "normal", "emergency", "unreviewed"],
      windows: ["freeze"],
      asks: ["approved"],
      approver: "managing director",
      incidents: [],
      lookAgain: "2016-11-01",
      applied: 0,
      caught: 0,
    },
  ],
  proofs: [
    {
      id: proof(1),
      kind: "alert",
      service: services.queue,
      what: "Alert on queue depth",
      lastSeen: "2016-02-09",
      how: "unannounced drill, rang after 84 seconds",
      evidence: [],
      shelfLifeDays: 60,
    },
    {
      id: proof(2),
      kind: "restore",
      service: services.database,
      what: "Restore of last night's copy of the order database",
      lastSeen: "2016-01-12",
      how: "restored beside production, last order compared",
      evidence: [],
      shelfLifeDays: 90,
    },
    {
      id: proof(3),
      kind: "failover",
      service: services.queue,
      what: "Second queue node takes over",
      evidence: [],
      shelfLifeDays: 90,
    },
  ],
  conflicts: [],
};
