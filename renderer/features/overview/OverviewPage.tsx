import type { SurfaceProps } from "../../app/navigation";

export function OverviewPage(_props: SurfaceProps) {
  return null;
}
