import type { Incident } from "../../../core/model/incident";
import { showPeople } from "../../../core/model/people";
import { useReportLacks } from "../../app/useReportLacks";
import { SectionHeading } from "../../ui/SectionHeading";
import { SidePanel } from "../../ui/SidePanel";
import { Sentence } from "../../ui/Words";
import classes from "./ReportPage.module.css";
import type { ReportAnswer } from "./reportRequest";

interface ReportSideProps {
  readonly incident: Incident;
  readonly preview: ReportAnswer | null;
}

/** Beside the report: what a good one still lacks, what this one leaves out and why. */
export function ReportSide({ incident, preview }: ReportSideProps) {
  const { lacks, inWords } = useReportLacks(incident);
  const made = preview?.kind === "made" ? preview : null;
  return (
    <SidePanel label="About this report" width={300}>
      <SectionHeading aside={inWords}>For a good report</SectionHeading>
      {lacks.map((lack) => (
        <p key={`${lack.id} ${lack.where}`} className={classes.finding}>
          ◇ <Sentence>{showPeople(lack.message, incident.people, "roles")}</Sentence>
        </p>
      ))}
      {made !== null && made.leftOut.length > 0 && (
        <>
          <SectionHeading aside={made.leftOut.length}>Left out</SectionHeading>
          {made.leftOut.map(({ part, why }) => (
            <p key={part} className={classes.finding}>
              {part}: <Sentence>{why}</Sentence>
            </p>
          ))}
        </>
      )}
      {made !== null && made.notes.length > 0 && (
        <>
          <SectionHeading>To know</SectionHeading>
          {made.notes.map((note) => (
            <p key={note} className={classes.finding}>
              <Sentence>{note}</Sentence>
            </p>
          ))}
        </>
      )}
    </SidePanel>
  );
}
