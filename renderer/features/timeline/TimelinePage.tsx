import type { SurfaceProps } from "../../app/navigation";

export function TimelinePage(_props: SurfaceProps) {
  return null;
}
