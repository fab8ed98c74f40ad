import type { SurfaceProps } from "../../app/navigation";

export function CascadePage(_props: SurfaceProps) {
  return null;
}
