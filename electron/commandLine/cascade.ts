import { cascadeAnswer } from "../../core/cascade/answer";
import { nothingBroken, parseBreaks } from "../../core/cascade/brokenElements";
import type { BareCascade } from "../../core/cascade/cascadeTypes";
import { bareCascadeOf, parseBareCascade } from "../../core/cascade/live";
import { type NamesPerson, personInLabel } from "../../core/cascade/namesPerson";
import { cascadeSummary } from "../../core/cascade/summary";
import { readJson } from "../../core/model/jsonText";
import { showPeople } from "../../core/model/people";
import { cascadeScene } from "../../core/picture/cascadeScene";
import { bareCascadePicture, cascadePictureOf } from "../../core/picture/incidentPictures";
import { paintSvg } from "../../core/picture/paintSvg";
import { palettes } from "../../core/picture/palette";
import { fail } from "./failure";
import { type IncidentInput, orFail, readInput } from "./input";
import type { Outcome } from "./output";

/** What `cascade IN` was asked for. */
export interface CascadeOptions {
  readonly json: boolean;
  readonly svg: boolean;
  /** Ids of `--break`. */
  readonly breaks: readonly string[];
}

/** `cascade IN [--json] [--svg] [--break ID,…]`: the analyses of 3-cascade, or the picture. */
export function cascadeCommand(path: string, options: CascadeOptions): Outcome {
  const input = readInput(path);
  if (input.kind === "workspace") {
    if (options.svg) fail(`${path} is a workspace. Name one incident to draw its cascade.`);
    const incidents = input.incidents.map(({ incident }) => incident);
    const answers = incidents.map((incident) => ({
      id: incident.id,
      key: incident.key,
      ...answerOf(bareCascadeOf(incident, incidents), personInLabel(incident), []),
    }));
    if (options.json) return { stdout: asJson({ incidents: answers }), exitCode: 0 };
    const texts = input.incidents.map(
      ({ incident }) => `${incident.key}  ${incident.title}\n${cascadeSummary(bareCascadeOf(incident, incidents))}`,
    );
    return { stdout: `${texts.join("\n\n")}\n`, exitCode: 0 };
  }
  const asked = input.kind === "incident" ? ofIncident(input) : ofText(input.file, input.text);
  if (options.svg) return { stdout: asked.svg(), exitCode: 0 };
  if (options.json) return { stdout: asJson(answerOf(asked.cascade, asked.namesPerson, options.breaks)), exitCode: 0 };
  if (options.breaks.length > 0) orFail(parseBreaks(asked.cascade, options.breaks));
  return { stdout: `${cascadeSummary(asked.cascade)}\n`, exitCode: 0 };
}

interface AskedCascade {
  readonly cascade: BareCascade;
  readonly namesPerson: NamesPerson;
  readonly svg: () => string;
}

function ofIncident({ incident }: IncidentInput): AskedCascade {
  const show = (text: string) => showPeople(text, incident.people, "roles");
  return {
    cascade: bareCascadeOf(incident),
    namesPerson: personInLabel(incident),
    svg: () => paint(cascadeScene(cascadePictureOf(incident, { show })), show(incident.title)),
  };
}

function ofText(file: string, text: string): AskedCascade {
  const cascade = orFail(parseBareCascade(orFail(readJson(text, file)), file));
  return {
    cascade,
    namesPerson: personInLabel(),
    svg: () => paint(cascadeScene(bareCascadePicture(cascade)), file),
  };
}

function paint(scene: Parameters<typeof paintSvg>[0], title: string): string {
  return `${paintSvg(scene, palettes.print, { title, desc: "The cascade" })}\n`;
}

function answerOf(cascade: BareCascade, namesPerson: NamesPerson, breaks: readonly string[]) {
  const broken = breaks.length === 0 ? nothingBroken : orFail(parseBreaks(cascade, breaks));
  return cascadeAnswer(cascade, { broken, namesPerson });
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
