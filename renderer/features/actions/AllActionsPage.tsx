import type { SurfaceProps } from "../../app/navigation";

export function AllActionsPage(_props: SurfaceProps) {
  return null;
}
