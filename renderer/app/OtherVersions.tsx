import { useOtherVersions } from "../store/hooks";
import { mergeOtherVersion } from "../store/otherVersions";
import { ActionButton } from "../ui/ActionButton";
import { say, tellFinding } from "../ui/notices";
import { SectionHeading } from "../ui/SectionHeading";
import classes from "./OtherVersions.module.css";

/** Second versions that a sync program left beside the file, each with the offer to merge it. */
export function OtherVersions({ folder }: { readonly folder: string }) {
  const paths = useOtherVersions(folder);
  if (paths.length === 0) return null;
  return (
    <section aria-label="Another version beside the file">
      <SectionHeading aside={paths.length}>Another version beside the file</SectionHeading>
      <p className={classes.quiet}>A sync program left it. Nothing of it is taken in before you merge it.</p>
      {paths.map((path) => (
        <div key={path} className={classes.version}>
          <p className={classes.name}>{path.split("/").at(-1)}</p>
          <ActionButton label={`Merge ${path.split("/").at(-1)}`} onClick={() => void mergeAndTell(path)}>
            Merge it
          </ActionButton>
        </div>
      ))}
    </section>
  );
}

async function mergeAndTell(path: string): Promise<void> {
  const merged = await mergeOtherVersion(path);
  if (!merged.ok) return tellFinding(merged.finding);
  const open = merged.value;
  const decide = open === 0 ? "" : ` ${open} ${open === 1 ? "field waits" : "fields wait"} for your decision.`;
  say(`Merged.${decide} The file is kept in .backups/removed.`);
}
