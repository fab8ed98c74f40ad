import { useEffect, useState } from "react";
import { isArchiveFile, openArchives } from "./archives";
import classes from "./DropTarget.module.css";
import { type DropPurpose, useDropPurpose } from "./dropPurpose";
import { takeOpenedFiles, useOpenedFiles } from "./openedFiles";

/** Takes files that are dropped anywhere onto the window, or opened with the app by the system. A surface may say what it does with them; else the props do. */
export function DropTarget(props: DropPurpose) {
  const { purpose, onFiles } = useDropPurpose() ?? props;
  const opened = useOpenedFiles();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (opened.length === 0) return;
    takeOpenedFiles();
    take(opened, onFiles);
  }, [opened, onFiles]);
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
      take([...(event.dataTransfer?.files ?? [])], onFiles);
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

/** Archives are opened, whatever the surface does with files; it gets the others. */
function take(files: readonly File[], onFiles: DropPurpose["onFiles"]): void {
  openArchives(files.filter(isArchiveFile));
  const others = files.filter((file) => !isArchiveFile(file));
  if (others.length > 0) onFiles(others);
}
