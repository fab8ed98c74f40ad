import type { SurfaceProps } from "../../app/navigation";

export function ActionsPage(_props: SurfaceProps) {
  return null;
}
