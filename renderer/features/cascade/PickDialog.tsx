import { Modal } from "@mantine/core";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { Sentence } from "../../ui/Words";
import classes from "./PickDialog.module.css";

/** One thing that can be picked. */
export interface PickOption {
  readonly id: string;
  readonly label: string;
  /** Quiet, in front: a time, a kind. */
  readonly hint?: string;
}

interface PickDialogProps {
  /** What is asked: "“Server renamed” leads to…". */
  readonly title: string;
  readonly options: readonly PickOption[];
  /** Said where there is nothing to pick from. */
  readonly none: string;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

const MOST_SHOWN = 100;

/** Picks one of many by typing: ↑ ↓ choose, Enter takes. */
export function PickDialog({ title, options, none, onPick, onClose }: PickDialogProps) {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const fitting = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/u);
    return options
      .filter(({ label, hint = "" }) => wanted.every((word) => `${hint} ${label}`.toLowerCase().includes(word)))
      .slice(0, MOST_SHOWN);
  }, [options, words]);
  const selected = fitting[Math.min(chosen, fitting.length - 1)];

  function pick(id: string): void {
    onClose();
    onPick(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && fitting.length > 0) {
      const next = (Math.min(chosen, fitting.length - 1) + step + fitting.length) % fitting.length;
      setChosen(next);
      document.getElementById(`${listId}-${fitting[next]?.id}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && selected !== undefined) pick(selected.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Modal opened onClose={onClose} title={<Sentence>{title}</Sentence>} size={560}>
      <input
        className={classes.words}
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={selected === undefined ? undefined : `${listId}-${selected.id}`}
        placeholder="Type to find"
        data-autofocus
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={title} className={classes.list}>
        {fitting.map((option) => (
          <div
            key={option.id}
            id={`${listId}-${option.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === selected}
            className={classes.option}
            onPointerDown={(event) => {
              event.preventDefault();
              pick(option.id);
            }}
          >
            {option.hint !== undefined && <span className={classes.hint}>{option.hint}</span>}
            <span>{option.label}</span>
          </div>
        ))}
      </div>
      {options.length === 0 && <p className={classes.none}>{none}</p>}
      {options.length > 0 && fitting.length === 0 && <p className={classes.none}>Nothing fits “{words}”.</p>}
    </Modal>
  );
}
