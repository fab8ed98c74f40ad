import { cascadeAnswer } from "../../core/cascade/answer";
import { type Broken, nothingBroken, parseBreaks } from "../../core/cascade/brokenElements";
import type { BareCascade } from "../../core/cascade/cascadeTypes";
import { bareCascadeOf, parseBareCascade } from "../../core/cascade/live";
import { type NamesPerson, personInLabel } from "../../core/cascade/namesPerson";
import { cascadeSummary } from "../../core/cascade/summary";
import type { Incident } from "../../core/model/incident";
import { readJson } from "../../core/model/jsonText";
import { showPeople } from "../../core/model/people";
import { cascadeScene } from "../../core/picture/cascadeScene";
import { bareCascadePicture, cascadePictureOf } from "../../core/picture/incidentPictures";
import { paintSvg } from "../../core/picture/paintSvg";
import { palettes } from "../../core/picture/palette";
import { fail } from "./failure";
import { orFail, readInput } from "./input";
import type { Outcome } from "./output";

/** What `cascade IN` was asked for. */
export interface CascadeOptions {
  readonly json: boolean;
  readonly svg: boolean;
  /** Ids of `--break`. */
  readonly breaks: readonly string[];
}

/** `cascade IN [--json] [--svg] [--break ID,…]`: the analyses of 3-cascade, or the picture. */
export async function cascadeCommand(path: string, options: CascadeOptions): Promise<Outcome> {
  const input = await readInput(path);
  if (input.kind === "workspace") {
    if (options.svg) fail(`${path} holds several incidents. Name one to draw its cascade.`);
    if (options.breaks.length > 0) fail(`${path} holds several incidents. Name one in which to break something.`);
    const incidents = input.incidents.map(({ incident }) => incident);
    const asked = incidents.map((incident) => ofIncident(incident, incidents));
    if (options.json) {
      const answers = asked.map((each, index) => ({
        id: incidents[index]?.id,
        key: incidents[index]?.key,
        ...answerOf(each, []),
      }));
      return { stdout: asJson({ incidents: answers }), exitCode: 0 };
    }
    const texts = asked.map(
      (each, index) => `${incidents[index]?.key}  ${incidents[index]?.title}\n${summaryOf(each, [])}`,
    );
    return { stdout: `${texts.join("\n\n")}\n`, exitCode: 0 };
  }
  const asked = input.kind === "incident" ? ofIncident(input.incident) : ofText(input.file, input.text);
  if (options.svg) return { stdout: asked.svg(), exitCode: 0 };
  if (options.json) return { stdout: asJson(answerOf(asked, options.breaks)), exitCode: 0 };
  return { stdout: `${summaryOf(asked, options.breaks)}\n`, exitCode: 0 };
}

interface AskedCascade {
  readonly cascade: BareCascade;
  readonly namesPerson: NamesPerson;
  readonly show: (text: string) => string;
  readonly svg: () => string;
}

function ofIncident(incident: Incident, allIncidents: readonly Incident[] = []): AskedCascade {
  const show = (text: string) => showPeople(text, incident.people, "roles");
  return {
    cascade: bareCascadeOf(incident, allIncidents),
    namesPerson: personInLabel(incident),
    show,
    svg: () => paint(cascadeScene(cascadePictureOf(incident, { show })), show(incident.title)),
  };
}

function ofText(file: string, text: string): AskedCascade {
  const cascade = orFail(parseBareCascade(orFail(readJson(text, file)), file));
  return {
    cascade,
    namesPerson: personInLabel(),
    show: (label) => label,
    svg: () => paint(cascadeScene(bareCascadePicture(cascade)), file),
  };
}

function paint(scene: Parameters<typeof paintSvg>[0], title: string): string {
  return paintSvg(scene, palettes.print, { title, desc: "The cascade" });
}

function answerOf({ cascade, namesPerson, show }: AskedCascade, breaks: readonly string[]) {
  return cascadeAnswer(cascade, { broken: brokenBy(cascade, breaks), namesPerson, show });
}

function summaryOf({ cascade, namesPerson, show }: AskedCascade, breaks: readonly string[]): string {
  return cascadeSummary(cascade, { broken: brokenBy(cascade, breaks), namesPerson, show });
}

function brokenBy(cascade: BareCascade, breaks: readonly string[]): Broken {
  return breaks.length === 0 ? nothingBroken : orFail(parseBreaks(cascade, breaks));
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
