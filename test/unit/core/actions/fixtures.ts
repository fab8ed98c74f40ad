import type { Action } from "../../../../core/model/action";
import type { EditContext } from "../../../../core/model/editContext";
import { Incident } from "../../../../core/model/incident";

/** An incident in London with one action, A1. */
export function incidentWith(action: Partial<Action> = {}): Incident {
  const idea: Action = {
    id: "a1",
    number: 1,
    title: "Make it two",
    breaks: [],
    factors: [],
    status: "idea",
    ledger: [],
  };
  return Incident.parse({
    schema: 1,
    id: "i1",
    key: "INC-2016-001",
    title: "A queue is gone",
    zone: "Europe/London",
    actions: [{ ...idea, ...action }],
  });
}

/** The incident's first action. */
export function firstOf(incident: Incident): Action {
  const [action] = incident.actions;
  if (action === undefined) throw new Error("no action");
  return action;
}

/** An edit at noon of a day, with ids that count up. */
export function contextAt(date: string, who = "platform lead"): EditContext {
  return { at: `${date}T12:00:00.000Z`, newId: counting(), who };
}

let last = 0;
function counting(): () => string {
  return () => {
    last += 1;
    return `id-${last}`;
  };
}
