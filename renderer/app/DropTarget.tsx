import { useEffect, useState } from "react";
import classes from "./DropTarget.module.css";
import { type DropPurpose, useDropPurpose } from "./dropPurpose";

/** Takes files that are dropped anywhere onto the window, or opened with the app by the system. A surface may say what it does with them; else the props do. */
export function DropTarget(props: DropPurpose) {
  const { purpose, onFiles } = useDropPurpose() ?? props;
  const [isOver, setOver] = useState(false);
  useEffect(
    () =>
      window.secondStory.on("filesOpened", ({ files }) => {
        onFiles(files.map(({ name, bytes }) => new File([bytes], name)));
      }),
    [onFiles],
  );
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const out = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", out);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", out);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles]);
  return isOver ? <div className={classes.overlay}>Drop the files to {purpose}</div> : null;
}
