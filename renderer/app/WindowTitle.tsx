import { useEffect } from "react";
import { apart } from "../../core/model/textDirection";
import { useOpenIncident, useSaveState, useWorkspace } from "../store/hooks";
import { usePage } from "./navigation";

/** Names the window after what it shows; while something is not on disk the system marks it as edited. */
export function WindowTitle() {
  const { name } = useWorkspace();
  const page = usePage();
  const open = useOpenIncident();
  const unsaved = useSaveState().kind !== "saved";
  const subject = page.kind === "incident" && open?.folder === page.folder ? open.incident.title : name;
  useEffect(() => {
    void window.secondStory.setTitle({ title: `${apart(subject)} – Second Story`, unsaved });
  }, [subject, unsaved]);
  return null;
}
