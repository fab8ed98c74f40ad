import { useWorkspace } from "../../store/hooks";
import type { IncidentSummary } from "../../store/summary";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./HomeAside.module.css";
import { themeNames } from "./themeNames";

const shown = 6;

/** The themes under which factors of more than one incident meet. */
export function Recurring({ summaries }: { readonly summaries: readonly IncidentSummary[] }) {
  const { themes } = useWorkspace();
  const counts = new Map<string, number>();
  for (const summary of summaries) {
    for (const theme of new Set(summary.themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const names = themeNames(themes);
  const found = [...counts]
    .filter(([, count]) => count > 1)
    .map(([id, count]) => ({ id, name: names.get(id) ?? id, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, shown);
  const most = found[0]?.count ?? 0;
  if (most === 0) return null;
  return (
    <section>
      <SectionHeading kind="quiet" aside="incidents">
        What keeps coming back
      </SectionHeading>
      <dl className={classes.bars}>
        {found.map(({ id, name, count }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <i aria-hidden style={{ width: `${(100 * count) / most}%` }} />
              <span>{count}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
