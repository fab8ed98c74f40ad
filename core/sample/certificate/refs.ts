import { sampleId } from "../ids";

const node = (number: number) => sampleId("certificate", "node", number);
const link = (number: number) => sampleId("certificate", "link", number);

export const certificateNodes = {
  runsOut: node(1),
  sixPlaces: node(2),
  mailUnread: node(3),
  oldServed: node(4),
  partnersRefused: node(5),
  noFeeds: node(6),
} as const;

export const certificateLinks = {
  runsOutToOldServed: link(1),
  sixPlacesToOldServed: link(2),
  mailUnreadToOldServed: link(3),
  oldServedToRefused: link(4),
  refusedToNoFeeds: link(5),
} as const;
