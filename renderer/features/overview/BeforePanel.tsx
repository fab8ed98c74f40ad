import { askForSheet } from "../../app/askedMemories";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./OverviewPage.module.css";

/** Before the review: those who were there are asked, wherever they are. */
export function BeforePanel() {
  return (
    <section aria-labelledby="before">
      <SectionHeading id="before">Before the review</SectionHeading>
      <p className={classes.quiet}>
        <button type="button" className={classes.link} onClick={askForSheet}>
          Ask those who were there…
        </button>{" "}
        by a sheet that works from a mail; what comes back is pasted on the timeline.
      </p>
    </section>
  );
}
