import type { IncidentSummary } from "../../store/summary";
import { counted } from "../../ui/dateWords";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./HomeAside.module.css";

const states = [
  { again: "live", sign: "▲", words: "live: nothing promised closes it" },
  { again: "promised", sign: "◔", words: "promised: rests on open actions" },
  { again: "cut", sign: "●", words: "cut: verified" },
] as const;

/** How many incidents could run again today, over those whose cascade is drawn up to an impact. */
export function AgainToday({ summaries }: { readonly summaries: readonly IncidentSummary[] }) {
  const drawn = summaries.filter(({ again }) => again !== null);
  if (drawn.length === 0) return null;
  const counts = states.map((state) => ({
    ...state,
    count: drawn.filter(({ again }) => again === state.again).length,
  }));
  return (
    <section>
      <SectionHeading kind="quiet" aside={counted(drawn.length, "incident")}>
        Could it happen again today?
      </SectionHeading>
      <div className={classes.tally} aria-hidden>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ again, count }) => (
            <i key={again} data-again={again} style={{ flexGrow: count }} />
          ))}
      </div>
      <dl className={classes.counts}>
        {counts.map(({ again, sign, words, count }) => (
          <div key={again}>
            <dt>
              <span aria-hidden>{sign}</span> {words}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
