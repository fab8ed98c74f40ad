import { Notifications } from "@mantine/notifications";

/** Where notices stand, the newest below. */
export function NoticeStack() {
  return <Notifications position="bottom-right" limit={4} containerWidth={400} />;
}
