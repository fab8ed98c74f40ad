import { useCallback, useEffect, useState } from "react";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { buildReport } from "../../../core/report/buildReport";
import { writeMarkdown } from "../../../core/report/writeMarkdown";
import { askForSheet } from "../../app/askedMemories";
import { useCallbackBinding } from "../../app/bindings";
import type { SurfaceProps } from "../../app/navigation";
import {
  askForMore,
  copyReport,
  exportHtml,
  exportMarkdown,
  exportPdf,
  exportWord,
} from "../../store/commands/reportCommands";
import { useIncident } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { copyRich } from "../../ui/copyRich";
import { say } from "../../ui/notices";
import { Toolbar, ToolbarSpace } from "../../ui/Toolbar";
import { ExportStatus } from "./ExportStatus";
import { type ExportFormat, type ExportOutcome, exportReport } from "./exportReport";
import classes from "./ReportPage.module.css";
import { ReportPreview } from "./ReportPreview";
import { ReportSide } from "./ReportSide";
import { cancelReports, makeReport } from "./reportMaker";
import type { ReportAnswer } from "./reportRequest";
import { useReportOptions } from "./useReportOptions";

/** How long typing elsewhere must rest before the preview is made anew, in ms. */
const REST_MS = 250;

/** The report as it will be read, beside what it leaves out; and its way to Word, PDF, HTML and Markdown. */
export function ReportPage(_props: SurfaceProps) {
  const incident = useIncident();
  // Never remembered: a report with names in it is a choice made each time.
  const [people, setPeople] = useState<PeopleShownAs>("roles");
  const options = useReportOptions(incident, people);
  const [preview, setPreview] = useState<ReportAnswer | null>(null);
  const [busy, setBusy] = useState<ExportFormat | null>(null);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void makeReport({ format: "preview", incident, options }).then((made) => {
        if (isCurrent) setPreview(made);
      });
    }, REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [incident, options]);

  const write = useCallback(
    async (format: ExportFormat) => {
      setBusy(format);
      setOutcome(null);
      setOutcome(await exportReport(format, incident, options));
      setBusy(null);
    },
    [incident, options],
  );

  const copy = useCallback(async () => {
    const made = await makeReport({ format: "html", incident, options });
    if (made.kind === "failed" || typeof made.content !== "string") return;
    const isCopied = copyRich(writeMarkdown(buildReport(incident, options)), made.content);
    if (isCopied) say("The report is on the clipboard, as rich text and as Markdown.");
  }, [incident, options]);

  const ask = useCallback(async () => {
    await window.secondStory.copyToClipboard({
      text: messageFor(incident.key, showPeople(incident.title, incident.people, "roles")),
    });
    say("A message to those who were there is on the clipboard.");
  }, [incident]);

  useCallbackBinding(exportWord, () => void write("docx"));
  useCallbackBinding(exportPdf, () => void write("pdf"));
  useCallbackBinding(exportHtml, () => void write("html"));
  useCallbackBinding(exportMarkdown, () => void write("markdown"));
  useCallbackBinding(copyReport, () => void copy());
  useCallbackBinding(askForMore, () => void ask());

  return (
    <div className={classes.page}>
      <Toolbar label="Report">
        <ActionButton kind="main" keys={exportWord.keys} onClick={() => void write("docx")}>
          Word
        </ActionButton>
        <ActionButton onClick={() => void write("pdf")}>PDF</ActionButton>
        <ActionButton onClick={() => void write("html")}>HTML</ActionButton>
        <ActionButton onClick={() => void write("markdown")}>Markdown</ActionButton>
        <ActionButton onClick={() => void copy()}>Copy</ActionButton>
        <ToolbarSpace />
        <ActionButton
          pressed={people === "names"}
          title="Roles leave the report without any name; names put them in."
          onClick={() => setPeople(people === "names" ? "roles" : "names")}
        >
          {people === "names" ? "Names shown" : "Roles shown"}
        </ActionButton>
        <ActionButton onClick={askForSheet}>Ask those who were there</ActionButton>
      </Toolbar>
      <ExportStatus
        busy={busy}
        outcome={outcome}
        onCancel={() => {
          cancelReports();
          setBusy(null);
        }}
        onClose={() => setOutcome(null)}
      />
      <div className={classes.body}>
        <div className={classes.desk}>
          {preview?.kind === "made" && typeof preview.content === "string" && (
            <ReportPreview incident={incident} html={preview.content} label={`Report ${incident.key}`} />
          )}
          {preview === null && <p className={classes.making}>The report is being laid out…</p>}
          {preview?.kind === "failed" && <p role="alert">The preview could not be made: {preview.message}</p>}
        </div>
        <ReportSide incident={incident} preview={preview} />
      </div>
    </div>
  );
}

/** For chat or mail: an invitation to add what somebody saw, without a question that hunts for a culprit. */
function messageFor(key: string, title: string): string {
  return [
    `We are writing down what happened in ${key}: “${title}”.`,
    "What did you see, and about when? What did it look like from your seat, and what made sense to do?",
    "A line with a rough time is plenty (“about 2 pm: …”). Reply here; nobody is judged by it.",
  ].join("\n");
}
