import { useBinding } from "../../app/bindings";
import type { DocumentCommand } from "../../store/command";
import { confidenceCommands } from "../../store/commands/cascadeCommands";
import { nodeKindCommands } from "../../store/commands/cascadeNodeCommands";

interface ChoiceKeysProps {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
}

/** The number keys: the kind of the selected nodes, how sure the team is of the selected links. */
export function ChoiceKeys({ nodes, links }: ChoiceKeysProps) {
  return (
    <>
      {nodeKindCommands.map(({ kind, command }) => (
        <CommandKey key={kind} command={command} input={nodes.length === 0 ? null : { nodes: [...nodes] }} />
      ))}
      {confidenceCommands.map(({ confidence, command }) => (
        <CommandKey key={confidence} command={command} input={links.length === 0 ? null : { links: [...links] }} />
      ))}
    </>
  );
}

function CommandKey<Input>({
  command,
  input,
}: {
  readonly command: DocumentCommand<Input>;
  readonly input: Input | null;
}) {
  useBinding<Input>(command, () => input);
  return null;
}
