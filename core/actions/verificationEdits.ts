import type { Action } from "../model/action";
import type { Evidence } from "../model/evidence";
import type { Incident } from "../model/incident";
import type { Attachment } from "../model/source";
import { editAction, withFields } from "./editAction";

type Verification = NonNullable<Action["verification"]>;

/** How it will be shown that it works: asked before it is agreed to, where the policy wants it. Empty: not said. */
export function setMethod(incident: Incident, input: { readonly action: string; readonly method: string }): Incident {
  const method = input.method.trim();
  return edit(incident, input.action, { method: method === "" ? undefined : method });
}

/** One line: how do we know that it is done? Empty: not said. */
export function setHowWeKnow(
  incident: Incident,
  input: { readonly action: string; readonly howWeKnow: string },
): Incident {
  const howWeKnow = input.howWeKnow.trim();
  return edit(incident, input.action, { howWeKnow: howWeKnow === "" ? undefined : howWeKnow });
}

/** The day on which to ask whether it still holds (a calendar date in the workspace's zone); undefined: none. */
export function setCheckDue(
  incident: Incident,
  input: { readonly action: string; readonly checkDue: string | undefined },
): Incident {
  return edit(incident, input.action, { checkDue: input.checkDue });
}

/** Something more that shows that it holds; a file among it comes with its attachment. */
export function addEvidence(
  incident: Incident,
  input: { readonly action: string; readonly evidence: Evidence; readonly attachment?: Attachment | undefined },
): Incident {
  const kept = input.attachment === undefined ? incident : withAttachments(incident, [input.attachment]);
  return editAction(kept, input.action, (action) => {
    const evidence = [...(action.verification?.evidence ?? []), input.evidence];
    return withFields(action, { verification: { ...action.verification, evidence } });
  });
}

/** Takes a piece of evidence off; its file stays with the incident. */
export function removeEvidence(
  incident: Incident,
  input: { readonly action: string; readonly evidence: string },
): Incident {
  return editAction(incident, input.action, (action) => {
    const present = action.verification?.evidence ?? [];
    const evidence = present.filter((each) => each.id !== input.evidence);
    return evidence.length === present.length
      ? action
      : withFields(action, { verification: { ...action.verification, evidence } });
  });
}

/** The incident with these files beside those that it has. */
export function withAttachments(incident: Incident, attachments: readonly Attachment[]): Incident {
  const fresh = attachments.filter(({ id }) => !incident.attachments.some((each) => each.id === id));
  return fresh.length === 0 ? incident : { ...incident, attachments: [...incident.attachments, ...fresh] };
}

function edit(
  incident: Incident,
  actionId: string,
  fields: { readonly [Key in keyof Verification]?: Verification[Key] | undefined },
): Incident {
  return editAction(incident, actionId, (action) => {
    const now: Partial<Verification> = action.verification ?? {};
    const isSame = Object.entries(fields).every(([key, value]) => now[key as keyof Verification] === value);
    if (isSame) return action;
    const merged = Object.entries({ ...now, ...fields }).filter(([, value]) => value !== undefined);
    const kept: Partial<Verification> = Object.fromEntries(merged);
    return withFields(action, { verification: { ...kept, evidence: now.evidence ?? [] } });
  });
}
