import { useIncidentSummaries, useOpenIncident, useStrangeFiles } from "../store/hooks";
import { Sentence } from "../ui/Words";
import classes from "./IncidentShell.module.css";

/** What stands in the way of working on this incident: a file that cannot be used, or one of a newer version. */
export function IncidentTrouble({ folder }: { readonly folder: string }) {
  const open = useOpenIncident();
  const problem = useIncidentSummaries()?.find((summary) => summary.folder === folder)?.problem;
  const said =
    problem ??
    (open?.readOnly === true
      ? "A newer version of Second Story wrote this incident, so it is only shown here. Update the app to edit it."
      : undefined);
  const beside = useStrangeFiles(folder);
  return [...(said === undefined ? [] : [said]), ...beside].map((sentence) => (
    <p key={sentence} className={classes.trouble} role="alert">
      <Sentence>{sentence}</Sentence>
    </p>
  ));
}
