import { Menu } from "@mantine/core";
import { groupings } from "../../../core/actions/groups";
import { Chip } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import { groupingTitles } from "./actionWords";
import type { ActionView } from "./useActionView";

interface ViewMenuProps {
  readonly view: ActionView;
  readonly onView: (changed: Partial<ActionView>) => void;
}

/** What few need, out of the way of the others: how the table puts its rows together. */
export function ViewMenu({ view, onView }: ViewMenuProps) {
  const grouped = view.layout === "table" ? view.group : undefined;
  const said = grouped === undefined ? "View" : `By ${groupingTitles[grouped].toLowerCase()}`;
  return (
    <ChipMenu label={`View: ${said}`} chip={<Chip tone={grouped === undefined ? "plain" : "accent"}>{said}</Chip>}>
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
    </ChipMenu>
  );
}
