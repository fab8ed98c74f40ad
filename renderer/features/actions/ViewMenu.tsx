import { Menu } from "@mantine/core";
import { useState } from "react";
import { groupings } from "../../../core/actions/groups";
import { usePreferences } from "../../store/hooks";
import { renameSavedView, type SavedView, savedViewsIn, saveView } from "../../store/savedViews";
import { Chip } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import { groupingTitles } from "./actionWords";
import { type RemovedView, SavedViewItems } from "./SavedViewItems";
import { SaveViewForm } from "./SaveViewForm";
import { type ActionScope, type ActionView, isShownAs, savedOf } from "./useActionView";

interface ViewMenuProps {
  readonly scope: ActionScope;
  readonly view: ActionView;
  readonly onView: (changed: Partial<ActionView>) => void;
}

/** What few need, out of the way of the others: groups of the table, and how the list looks under names of its own. */
export function ViewMenu({ scope, view, onView }: ViewMenuProps) {
  const saved = savedViewsIn(usePreferences().views);
  const present = saved.find((each) => isShownAs(view, each.view)) ?? null;
  const [named, setNamed] = useState<SavedView | "new" | null>(null);
  const [removed, setRemoved] = useState<RemovedView | null>(null);
  const grouped = view.layout === "table" ? view.group : undefined;
  const said = present?.name ?? (grouped === undefined ? "View" : `By ${groupingTitles[grouped].toLowerCase()}`);
  const isOwn = present !== null || grouped !== undefined;
  return (
    <>
      <ChipMenu
        label={`View: ${said}`}
        chip={
          <Chip tone={isOwn ? "accent" : "plain"}>
            <bdi>{said}</bdi>
          </Chip>
        }
      >
        <Menu.Label>Group by</Menu.Label>
        <Menu.Item onClick={() => onView({ group: undefined, folded: [] })}>
          {grouped === undefined ? "✓ " : ""}Nothing
        </Menu.Item>
        {groupings.map((group) => (
          <Menu.Item key={group} onClick={() => onView({ layout: "table", group, folded: [] })}>
            {grouped === group ? "✓ " : ""}
            {groupingTitles[group]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <SavedViewItems
          {...{ scope, saved, present, removed }}
          onRemoved={setRemoved}
          onSave={() => setNamed("new")}
          onRename={setNamed}
        />
      </ChipMenu>
      {named === "new" && (
        <SaveViewForm
          title="Save this view"
          does={(name) => (saved.some((each) => each.name === name) ? `Replace “${name}”` : "Save it")}
          name=""
          onName={(name) => saveView(name, savedOf(view))}
          onClose={() => setNamed(null)}
        />
      )}
      {named !== null && named !== "new" && (
        <SaveViewForm
          title="Rename the view"
          does={() => "Rename it"}
          name={named.name}
          against={(name) =>
            saved.some((each) => each.name === name && each.id !== named.id)
              ? `There is a view “${name}” already. Give this one another name.`
              : null
          }
          onName={(name) => renameSavedView(named.id, name)}
          onClose={() => setNamed(null)}
        />
      )}
    </>
  );
}
