import { takeDraftChain } from "../../../../core/cascade/draftChain";
import { linked } from "../../../../core/cascade/linkEdits";
import { addNode, editNode } from "../../../../core/cascade/nodeEdits";
import { answerQuestion, changeQuestions } from "../../../../core/changes/questions";
import { guessKind } from "../../../../core/intake/guessKind";
import { incidentOfTexts } from "../../../../core/intake/incidentOfTexts";
import { Action } from "../../../../core/model/action";
import type { EditContext } from "../../../../core/model/editContext";
import type { Incident } from "../../../../core/model/incident";
import { When } from "../../../../core/model/when";
import { addEvent, setKeyTime } from "../../../../core/timeline/edits";
import { at, incidentOf } from "./incidentOf";

const paragraph =
  "Yesterday around two our administrator renamed the queue server and updated it, to bring things in line with how " +
  "we name what we run. The developers had been told, but nobody was asked what happens when the name changes. The " +
  "message queue stopped, consumers piled up and the shop was down for hours. In the end the VM had to be killed and " +
  "built anew.";

const zone = "Europe/London";

function about(time: string, plusMinus: number) {
  return { ...at(time), kind: "about", plusMinus };
}

function between(from: string, until: string) {
  const [earliest, latest] = [at(from).at, at(until).at];
  return { kind: "range", earliest, latest, precision: "minute", zone };
}

const fromMemory = [
  [about("14:00", 30), "queue server renamed"],
  [at("14:10"), "no orders come in any more"],
  [about("14:30", 15), "a customer calls: the shop hangs"],
  [between("14:45", "15:00"), "queue restarted twice, without effect"],
  [between("15:15", "15:30"), "decided to kill the VM"],
  [between("16:15", "17:00"), "new VM takes orders"],
] as const;

const keyTimes = [
  ["impactStart", "no orders come in any more"],
  ["detected", "a customer calls: the shop hangs"],
  ["mitigated", "new VM takes orders"],
] as const;

const conditions = ["the queue is one machine", "the old name stands in every application"];

/** The edits of one sitting: each takes the incident that the one before left. */
function edited(incident: Incident, edits: readonly ((before: Incident) => Incident)[]): Incident {
  return edits.reduce((before, edit) => edit(before), incident);
}

/**
 * The incident of 1-product's first ten minutes, made by the same edits as in the window: a pasted paragraph, six lines
 * from memory, three marks, the chain that is offered with two conditions, six answers, two agreed actions.
 */
export function tenMinutes(): Incident {
  let ids = 0;
  const newId = () => `t${++ids}`;
  const ctx: EditContext = { at: "2016-01-22T09:00:00.000Z", newId };
  const texts = [{ text: paragraph, sha256: "ab".repeat(32) }];
  const { seed } = incidentOfTexts(texts, { zone, reference: Date.parse(ctx.at), at: ctx.at, newId });
  const told = fromMemory.map(([when, title]) => (before: Incident) => {
    return addEvent(before, { when: When.parse(when), title, kind: guessKind(title) }, ctx);
  });
  const marked = keyTimes.map(([name, title]) => (before: Incident) => {
    const event = before.events.find((each) => each.title === title)?.id ?? "";
    return setKeyTime(before, { name, time: { event } });
  });
  const [keys, change] = ["cynntn", seed.changes[0]?.id ?? ""];
  const answered = changeQuestions.map(({ id: question }, index) => (before: Incident) => {
    return answerQuestion(before, { change, question, key: keys[index] ?? "" }, ctx);
  });
  const chained = edited(incidentOf({ ...seed }), [
    ...told,
    ...marked,
    (before) => takeDraftChain(before, ctx),
    ...answered,
  ]);
  const impact = chained.cascade.nodes.find(({ kind }) => kind === "impact")?.id ?? "";
  const drawn = edited(chained, [
    ...conditions.map((label) => (before: Incident) => {
      const added = addNode(before, { label, kind: "condition" }, ctx);
      return linked(added, added.cascade.nodes.at(-1)?.id ?? "", impact, ctx);
    }),
    (before) => editNode(before, { node: impact, patch: { needs: "all" } }),
  ]);
  const element = drawn.cascade.nodes.find(({ label }) => label === conditions[0])?.id ?? "";
  const agreed = { status: "agreed", ledger: [] };
  return {
    ...drawn,
    actions: [
      Action.parse({
        ...agreed,
        id: newId(),
        number: 1,
        title: "Make the queue redundant",
        owner: "platform lead",
        due: "2016-02-19",
        strength: "make redundant",
        breaks: [{ incident: drawn.id, element }],
      }),
      Action.parse({
        ...agreed,
        id: newId(),
        number: 2,
        title: "Require a test environment",
        owner: "order team lead",
        due: "2016-03-18",
      }),
    ],
  };
}
