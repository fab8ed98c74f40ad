import { Checkbox, type CheckboxProps } from "@mantine/core";
import classes from "./Choice.module.css";

const inside = { label: classes.label ?? "", description: classes.words ?? "" };

/** A box to tick, with words below it that can be read; also where it cannot be ticked. */
export function Choice(props: CheckboxProps) {
  return <Checkbox {...props} classNames={inside} />;
}
