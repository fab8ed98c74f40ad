import type { SurfaceProps } from "../../app/navigation";

export function ReportPage(_props: SurfaceProps) {
  return null;
}
