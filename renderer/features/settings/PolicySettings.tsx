import { Checkbox, SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import type { Policy } from "../../../core/model/policy";
import { ActionPriority } from "../../../core/model/vocabulary";
import { runAndTell } from "../../app/bindings";
import { changePolicy, choosePolicy } from "../../store/commands/workspaceCommands";
import { useWorkspace } from "../../store/hooks";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./SettingsPage.module.css";

const presets = [
  { value: "small team", label: "small team" },
  { value: "thorough", label: "thorough" },
] as const;

/** What each step of an action asks for: one of two sets, or one's own. */
export function PolicySettings() {
  const { policy } = useWorkspace();
  const chosen = policy.preset === "own" ? [{ value: "own" as const, label: "our own" }, ...presets] : [...presets];
  return (
    <section aria-label="What actions ask for">
      <SectionHeading>What actions ask for</SectionHeading>
      <p className={classes.lead}>
        An action ends when evidence shows that it holds. Small teams are asked for one line; thorough also asks who
        verified it, and who accepts the risk of a declined one.
      </p>
      <SegmentedControl
        aria-label="What actions ask for"
        data={chosen}
        value={policy.preset}
        onChange={(preset) => preset !== "own" && void runAndTell(choosePolicy, { preset })}
      />
      <table className={classes.policy}>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">asks for</th>
          </tr>
        </thead>
        <tbody>
          <Steps policy={policy} />
        </tbody>
      </table>
    </section>
  );
}

function Step({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <div className={classes.choices}>{children}</div>
      </td>
    </tr>
  );
}

function Steps({ policy }: { readonly policy: Policy }) {
  const { agreed, done, verified, proven, declined } = policy;
  const { checks, afterDays } = proven;
  return (
    <>
      <Step name="idea → agreed">
        <span>owner, due date</span>
        <Checkbox
          label="done when"
          checked={agreed.doneWhen}
          onChange={() => void runAndTell(changePolicy, { agreed: { ...agreed, doneWhen: !agreed.doneWhen } })}
        />
        <Checkbox
          label="how it will be verified"
          checked={agreed.method}
          onChange={() => void runAndTell(changePolicy, { agreed: { ...agreed, method: !agreed.method } })}
        />
      </Step>
      <Step name="→ done">
        <Checkbox
          label="one line “how do we know?”; with it the action is verified at once"
          checked={done.howWeKnow === "verifies at once"}
          onChange={(event) =>
            void runAndTell(changePolicy, {
              howWeKnow: event.currentTarget.checked ? "verifies at once" : "not asked",
            })
          }
        />
      </Step>
      <Step name="done → verified">
        <span>evidence: a text, a link or a file</span>
        <Checkbox
          label="who verified it, and when"
          checked={verified.verifier}
          onChange={() => void runAndTell(changePolicy, { verifier: !verified.verifier })}
        />
      </Step>
      <Step name="verified → proven">
        <span>after {afterDays} days: does it still hold?</span>
        {ActionPriority.options.map((priority) => (
          <Checkbox
            key={priority}
            label={priority}
            checked={checks.includes(priority)}
            onChange={() =>
              void runAndTell(changePolicy, {
                checks: ActionPriority.options.filter((each) => checks.includes(each) !== (each === priority)),
              })
            }
          />
        ))}
      </Step>
      <Step name="→ declined">
        <span>a reason</span>
        <Checkbox
          label="who accepts the risk"
          checked={declined.riskOwner}
          onChange={() => void runAndTell(changePolicy, { declined: { ...declined, riskOwner: !declined.riskOwner } })}
        />
        <Checkbox
          label="a date to look again"
          checked={declined.lookAgain}
          onChange={() => void runAndTell(changePolicy, { declined: { ...declined, lookAgain: !declined.lookAgain } })}
        />
      </Step>
      <Step name="reopen">
        <span>a reason</span>
      </Step>
    </>
  );
}
