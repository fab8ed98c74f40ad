import { z } from "zod";
import { applyChange } from "../../../core/model/applyChange";
import { type Policy, smallTeamPolicy, thoroughPolicy } from "../../../core/model/policy";
import { Id, Zone } from "../../../core/model/scalars";
import type { Service, Workspace } from "../../../core/model/workspace";
import { workspaceCommand } from "../command";

export const renameWorkspace = workspaceCommand({
  id: "workspace.rename",
  title: "Rename workspace",
  hidden: true,
  input: z.object({ name: z.string().trim().min(1, "needs at least a word") }),
  change: (workspace, { name }) => ({ ...workspace, name }),
});

export const setWorkspaceZone = workspaceCommand({
  id: "workspace.setZone",
  title: "Set the workspace's time zone",
  hidden: true,
  input: z.object({ zone: Zone }),
  change: (workspace, { zone }) => ({ ...workspace, settings: { ...workspace.settings, zone } }),
});

export const setPaper = workspaceCommand({
  id: "workspace.setPaper",
  title: "Set the paper of reports",
  hidden: true,
  input: z.object({ paper: z.enum(["A4", "Letter"]) }),
  change: (workspace, { paper }) => ({ ...workspace, settings: { ...workspace.settings, paper } }),
});

export const choosePolicy = workspaceCommand({
  id: "workspace.choosePolicy",
  title: "Choose what actions ask for",
  hidden: true,
  input: z.object({ preset: z.enum(["small team", "thorough"]) }),
  change: (workspace, { preset }) => ({
    ...workspace,
    policy: withPreset(workspace.policy, preset === "thorough" ? thoroughPolicy : smallTeamPolicy),
  }),
});

export const changePolicy = workspaceCommand({
  id: "workspace.changePolicy",
  title: "Change what actions ask for",
  hidden: true,
  input: z.object({
    agreed: z.object({ doneWhen: z.boolean(), method: z.boolean() }).optional(),
    howWeKnow: z.enum(["verifies at once", "not asked"]).optional(),
    verifier: z.boolean().optional(),
    checks: z.array(z.enum(["P0", "P1", "P2", "P3"])).optional(),
    declined: z.object({ riskOwner: z.boolean(), lookAgain: z.boolean() }).optional(),
  }),
  change: (workspace, { agreed, howWeKnow, verifier, checks, declined }) => {
    const { policy } = workspace;
    return {
      ...workspace,
      policy: {
        ...policy,
        preset: "own" as const,
        agreed: { ...policy.agreed, ...agreed },
        done: howWeKnow === undefined ? policy.done : { ...policy.done, howWeKnow },
        verified: verifier === undefined ? policy.verified : { ...policy.verified, verifier },
        proven: checks === undefined ? policy.proven : { ...policy.proven, checks },
        declined: { ...policy.declined, ...declined },
      },
    };
  },
});

export const addService = workspaceCommand({
  id: "workspace.addService",
  title: "Add a service",
  hidden: true,
  input: z.object({ name: z.string().trim().min(1, "needs a name") }),
  change: (workspace, { name }, { newId }) => ({
    ...workspace,
    services: [...workspace.services, { id: newId(), name, aliases: [], dependsOn: [] }],
  }),
});

export const changeService = workspaceCommand({
  id: "workspace.changeService",
  title: "Change a service",
  hidden: true,
  input: z.object({
    service: Id,
    to: z.object({
      name: z.string().trim().min(1, "needs a name").optional(),
      aliases: z.array(z.string()).optional(),
      owner: z.string().optional(),
      deputy: z.string().optional(),
      dependsOn: z.array(Id).optional(),
      runsOn: z.enum(["one machine", "several", "unknown"]).optional(),
      runsOnNote: z.string().optional(),
      runbook: z.string().optional(),
    }),
  }),
  change: (workspace, { service, to }) =>
    withServices(workspace, (each) => (each.id === service ? withoutEmptyTexts({ ...each, ...to }) : each)),
});

export const removeService = workspaceCommand({
  id: "workspace.removeService",
  title: "Remove a service",
  hidden: true,
  input: z.object({ service: Id }),
  change: (workspace, { service }) => {
    const left = { ...workspace, services: workspace.services.filter(({ id }) => id !== service) };
    return withServices(left, (each) =>
      each.dependsOn.includes(service) ? { ...each, dependsOn: each.dependsOn.filter((id) => id !== service) } : each,
    );
  },
});

export const settleWorkspaceConflict = workspaceCommand({
  id: "workspace.settleConflict",
  title: "Decide a conflict of the workspace",
  hidden: true,
  input: z.object({ conflict: z.string(), take: z.enum(["ours", "theirs"]) }),
  change: (workspace, { conflict, take }) => {
    const found = workspace.conflicts.find((each) => each.id === conflict);
    if (found === undefined) return workspace;
    const left = { ...workspace, conflicts: workspace.conflicts.filter((each) => each.id !== conflict) };
    return take === "ours" ? left : applyChange(left, { path: found.path, to: found.theirs });
  },
});

export const workspaceCommands = [
  renameWorkspace,
  setWorkspaceZone,
  setPaper,
  choosePolicy,
  changePolicy,
  addService,
  changeService,
  removeService,
  settleWorkspaceConflict,
];

/** A preset's answers in place of the present ones; what a newer version wrote beside them stays. */
function withPreset(policy: Policy, preset: Policy): Policy {
  return {
    ...policy,
    ...preset,
    agreed: { ...policy.agreed, ...preset.agreed },
    done: { ...policy.done, ...preset.done },
    verified: { ...policy.verified, ...preset.verified },
    proven: { ...policy.proven, ...preset.proven },
    declined: { ...policy.declined, ...preset.declined },
    dueDays: { ...policy.dueDays, ...preset.dueDays },
  };
}

function withServices(workspace: Workspace, change: (service: Service) => Service): Workspace {
  return { ...workspace, services: workspace.services.map(change) };
}

/** An emptied text is an absent one. */
function withoutEmptyTexts(service: Service): Service {
  const { owner, deputy, runsOnNote, runbook, ...rest } = service;
  return {
    ...rest,
    ...(owner ? { owner } : {}),
    ...(deputy ? { deputy } : {}),
    ...(runsOnNote ? { runsOnNote } : {}),
    ...(runbook ? { runbook } : {}),
  };
}
