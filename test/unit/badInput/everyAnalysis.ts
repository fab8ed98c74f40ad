import { actionRows } from "../../../core/actions/rows";
import { actionsCsv } from "../../../core/actions/writeCsv";
import { actionsIcs } from "../../../core/actions/writeIcs";
import { actionsJson } from "../../../core/actions/writeJson";
import { actionsTable } from "../../../core/actions/writeTable";
import { cascadeAnswer } from "../../../core/cascade/answer";
import { nothingBroken } from "../../../core/cascade/brokenElements";
import { draftChain } from "../../../core/cascade/draftChain";
import { bareCascadeOf } from "../../../core/cascade/live";
import { personInLabel } from "../../../core/cascade/namesPerson";
import { cascadeSummary } from "../../../core/cascade/summary";
import { treeOfCauses } from "../../../core/cascade/treeOfCauses";
import type { Incident } from "../../../core/model/incident";
import { showPeople } from "../../../core/model/people";
import { Workspace } from "../../../core/model/workspace";
import { altTextOfCascade } from "../../../core/picture/altText";
import { cascadeScene } from "../../../core/picture/cascadeScene";
import { cascadePictureOf } from "../../../core/picture/incidentPictures";
import { paintSvg } from "../../../core/picture/paintSvg";
import { palettes } from "../../../core/picture/palette";
import { buildReport } from "../../../core/report/buildReport";
import type { ReportModel } from "../../../core/report/documentModel";
import { incidentFindings } from "../../../core/report/incidentFindings";
import type { ReportPictures } from "../../../core/report/pictures";
import { writeHtml } from "../../../core/report/writeHtml";
import { writeMarkdown } from "../../../core/report/writeMarkdown";
import { orderOfEvents } from "../../../core/timeline/order";
import { uncertainOrders } from "../../../core/timeline/uncertainOrder";
import { summaryOf } from "../../../renderer/store/summary";
import { reportOptions } from "../core/report/incidentOf";

/** What was made of an incident on the way. */
export interface Analysed {
  readonly model: ReportModel;
  readonly pictures: ReportPictures;
  readonly html: string;
  readonly markdown: string;
  readonly csv: string;
  readonly ics: string;
}

const noPicture = new Uint8Array([137, 80, 78, 71]);

const plainWorkspace = Workspace.parse({ schema: 1, id: "w" });

/** Everything that the app and the command line work out about an incident, one after the other. */
export function everyAnalysis(incident: Incident, workspace: Workspace = plainWorkspace): Analysed {
  const show = (text: string) => showPeople(text, incident.people, "roles");
  incidentFindings(incident, workspace);
  summaryOf("folder", incident, workspace.policy, "2016-02-25T10:00:00.000Z");
  orderOfEvents(incident);
  uncertainOrders(incident);
  draftChain(incident);
  const cascade = bareCascadeOf(incident, [incident]);
  JSON.stringify(cascadeAnswer(cascade, { broken: nothingBroken, namesPerson: personInLabel(incident), show }));
  cascadeSummary(cascade, { show });
  treeOfCauses(cascade);
  const picture = cascadePictureOf(incident, { show, incidents: [incident] });
  altTextOfCascade(picture);
  paintSvg(cascadeScene(picture), palettes.print, { title: show(incident.title), desc: "The cascade" });
  const rows = actionRows([incident], workspace, "2016-02-25");
  actionsJson(rows, "2016-02-25");
  actionsTable(rows);
  const calendar = actionsIcs(rows, workspace.policy, workspace.name);
  const model = buildReport(incident, { ...reportOptions, workspace, incidents: [incident] });
  const pictures: ReportPictures = new Map(
    model.pictures.map(({ name, scene }) => {
      const svg = paintSvg(scene, palettes.print, { title: name, desc: name });
      return [name, { svg, png: noPicture, width: scene.width, height: scene.height }];
    }),
  );
  return {
    model,
    pictures,
    html: writeHtml(model, pictures),
    markdown: writeMarkdown(model),
    csv: actionsCsv(rows),
    ics: calendar.ok ? calendar.value : "",
  };
}
