import type { MouseEventHandler, ReactNode } from "react";
import classes from "./ActionButton.module.css";
import { Kbd } from "./Kbd";
import { tooltip } from "./tooltip";

interface ActionButtonProps {
  readonly onClick: MouseEventHandler<HTMLButtonElement>;
  readonly children: ReactNode;
  /** "main": the one thing to do here. "quiet": a word that can be pressed. */
  readonly kind?: "main" | "plain" | "quiet";
  /** Shown beside the label; the key itself is bound by the command. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  /** For buttons whose content is a sign: what they do. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly title?: string;
}

/** The button of toolbars and pages. */
export function ActionButton(props: ActionButtonProps) {
  const { kind = "plain", keys, label, pressed, children, onClick, disabled, title } = props;
  const told = title ?? label;
  return (
    <button
      type="button"
      className={classes.button}
      data-kind={kind}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
      disabled={disabled}
      title={told && tooltip(told)}
    >
      {children}
      {keys !== undefined && <Kbd keys={keys} onFilled={kind === "main"} />}
    </button>
  );
}
