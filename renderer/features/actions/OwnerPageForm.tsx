import { useMemo, useState } from "react";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { counted } from "../../ui/dateWords";
import { actionItems, type OwnedIncident } from "./actionItems";
import { exportOwnerPage, type OwnerPageFormat } from "./exportOwnerPage";
import { Field, FormDialog } from "./FormDialog";
import classes from "./Forms.module.css";

interface OwnerPageFormProps {
  /** All incidents: an owner has actions in several. */
  readonly everything: readonly OwnedIncident[];
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
  /** Whom to begin with. */
  readonly owner: string | undefined;
  readonly onClose: () => void;
}

const formats: Readonly<Record<OwnerPageFormat, string>> = {
  mail: "Text for a mail, copied",
  docx: "Word document",
  html: "Web page (HTML)",
};

/** Asks whose open actions go on a page, and in what form. */
export function OwnerPageForm({ everything, workspace, shownAs, today, owner, onClose }: OwnerPageFormProps) {
  const items = useMemo(
    () => actionItems(everything, workspace, today, shownAs),
    [everything, workspace, today, shownAs],
  );
  const owners = countedByOwner(items.flatMap(({ row }) => (row.isOpen && row.owner !== "" ? [row.owner] : [])));
  const names = [...owners.keys()];
  const [whose, setWhose] = useState(owner !== undefined && owners.has(owner) ? owner : (names[0] ?? ""));
  const [format, setFormat] = useState<OwnerPageFormat>("mail");
  const isNobody = names.length === 0;
  async function submit(): Promise<void> {
    if (!isNobody) await exportOwnerPage(items, { owner: whose, format, workspace, shownAs, today });
    onClose();
  }
  return (
    <FormDialog
      title="Open actions of one owner"
      does={isNobody ? "Close" : format === "mail" ? "Copy" : "Save…"}
      problem={null}
      onSubmit={submit}
      onClose={onClose}
    >
      {isNobody && <p>Nobody owns an open action yet.</p>}
      {!isNobody && (
        <>
          <Field ask="Whose?">
            <select
              className={classes.input}
              aria-label="Whose?"
              data-first
              value={whose}
              onChange={(event) => setWhose(event.currentTarget.value)}
            >
              {names.map((name) => (
                <option key={name} value={name}>
                  {name} ({counted(owners.get(name) ?? 0, "action")})
                </option>
              ))}
            </select>
          </Field>
          <Field ask="As what?">
            <select
              className={classes.input}
              aria-label="As what?"
              value={format}
              onChange={(event) => setFormat(formatOf(event.currentTarget.value))}
            >
              {Object.entries(formats).map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          </Field>
          <p className={classes.quiet}>With what each one breaks, what evidence is wanted and when it is due.</p>
        </>
      )}
    </FormDialog>
  );
}

function formatOf(value: string): OwnerPageFormat {
  return value === "docx" || value === "html" ? value : "mail";
}

/** In alphabetical order: nobody is ranked by how much they have. */
function countedByOwner(owners: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const owner of owners.toSorted()) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}
