import { useDeferredValue, useEffect, useMemo } from "react";
import type { BareCascade } from "../../../core/cascade/cascadeTypes";
import { linkLatency } from "../../../core/cascade/linkLatency";
import { restsOn } from "../../../core/cascade/summary";
import { durationInWords } from "../../../core/timeline/words";
import { SectionHeading } from "../../ui/SectionHeading";
import { SidePanel } from "../../ui/SidePanel";
import { AgainPart } from "./AgainPart";
import { BlastPart } from "./BlastPart";
import { ChecksPart } from "./ChecksPart";
import { HadToHappen } from "./HadToHappen";
import { type EditorProps, LinkEditor, SELECTED_ID } from "./LinkEditor";
import { NodeEditor } from "./NodeEditor";
import classes from "./Panel.module.css";

interface CascadePanelProps extends EditorProps {
  readonly cascade: BareCascade;
  readonly active: string | null;
  /** A calendar date. */
  readonly today: string;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly onSelectAll: (ids: readonly string[]) => void;
  readonly onLight: (ids: readonly string[] | null) => void;
  readonly onPickEvent: () => void;
}

/** Beside the picture: could it happen again, what had to happen, what the checks found, and what is selected. */
export function CascadePanel(props: CascadePanelProps) {
  const { incident, cascade, active, show, today, onLight, onSelect } = props;
  const node = incident.cascade.nodes.find(({ id }) => id === active);
  const link = incident.cascade.links.find(({ id }) => id === active);
  const impacts = useMemo(
    () =>
      cascade.nodes
        .filter(({ kind, state }) => kind === "impact" && state !== "rejected")
        .map(({ id, label }) => ({ id, label: show(label) })),
    [cascade, show],
  );
  // The picture and the first answer come first: what is below takes the window's thread a while in a large cascade.
  const isRestDue = useDeferredValue(true, false);
  const isShown = node !== undefined || link !== undefined;
  useEffect(() => {
    // Its questions come into sight with it, the answer above stays where there is room for both.
    if (isShown && active !== null) document.getElementById(SELECTED_ID)?.scrollIntoView({ block: "nearest" });
  }, [isShown, active]);
  const latency = link === undefined ? null : linkLatency(cascade, link.id);
  const serviceName = (id: string) => props.services.find((service) => service.id === id)?.name ?? id;
  return (
    <SidePanel label="What the cascade says">
      <div className={classes.part}>
        {impacts.map((impact) => (
          <AgainPart
            key={impact.id}
            impact={impact}
            isOnlyImpact={impacts.length === 1}
            {...{ cascade, actions: props.actions, show, today, onLight }}
          />
        ))}
        {impacts.length === 0 && (
          <>
            <SectionHeading>Could it happen again today?</SectionHeading>
            <p className={classes.text}>Mark the node that people felt as impact (key 5); then this can be answered.</p>
          </>
        )}
        <p className={classes.text}>{restsOn(cascade, today)}</p>
      </div>
      {isShown && (
        <>
          {node !== undefined && (
            <NodeEditor
              key={node.id}
              {...props}
              node={node}
              causes={incident.cascade.links.filter(({ to }) => to === node.id).length}
            />
          )}
          {link !== undefined && (
            <LinkEditor
              key={link.id}
              {...props}
              link={link}
              latency={latency === null ? null : durationInWords(latency)}
            />
          )}
          {node !== undefined && <BlastPart cascade={cascade} node={node.id} {...{ serviceName, show, onLight }} />}
        </>
      )}
      {isRestDue &&
        impacts.map((impact) => <HadToHappen key={impact.id} {...{ cascade, impact, show, onSelect, onLight }} />)}
      {isRestDue && <ChecksPart {...{ incident, cascade, show, onLight }} onSelect={props.onSelectAll} />}
    </SidePanel>
  );
}
