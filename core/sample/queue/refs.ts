import { sampleId } from "../ids";

/** The addresses of the incident's people, services, sources and of all that refers to each other. */
const person = (number: number) => sampleId("queue", "person", number);
const source = (number: number) => sampleId("queue", "source", number);
const event = (number: number) => sampleId("queue", "event", number);
const node = (number: number) => sampleId("queue", "node", number);
const link = (number: number) => sampleId("queue", "link", number);
const action = (number: number) => sampleId("queue", "action", number);

export const people = {
  administrator: person(1),
  platformLead: person(2),
  developerOne: person(3),
  developerTwo: person(4),
  orderLead: person(5),
  supportLead: person(6),
  director: person(7),
} as const;

/** How text refers to a person. */
export const who = {
  administrator: `{@${people.administrator}}`,
  platformLead: `{@${people.platformLead}}`,
  developerOne: `{@${people.developerOne}}`,
  developerTwo: `{@${people.developerTwo}}`,
  orderLead: `{@${people.orderLead}}`,
  supportLead: `{@${people.supportLead}}`,
  director: `{@${people.director}}`,
} as const;

export const sources = { chat: source(1), log: source(2), mail: source(3), memory: source(4) } as const;

export const events = {
  coffee: event(1),
  announced: event(2),
  told: event(3),
  fine: event(4),
  goAhead: event(5),
  renamed: event(6),
  saidDone: event(7),
  updated: event(8),
  restarted: event(9),
  emptyStore: event(10),
  green: event(11),
  cacheEnds: event(12),
  notFound: event(13),
  allRefused: event(14),
  retries: event(15),
  threads: event(16),
  memoryFull: event(17),
  blocked: event(18),
  noOrders: event(19),
  wifi: event(20),
  customer: event(21),
  asksChannel: event(22),
  secondCall: event(23),
  taken: event(24),
  payment: event(25),
  notPayment: event(26),
  boxGreen: event(27),
  lastRow: event(28),
  waitForOld: event(29),
  nameFound: event(30),
  whichQuicker: event(31),
  restartTried: event(32),
  serviceRestarted: event(33),
  lastRefused: event(34),
  consumersOff: event(35),
  banner: event(36),
  bridge: event(37),
  decided: event(38),
  killed: event(39),
  image: event(40),
  rights: event(41),
  aliasUp: event(42),
  oneConsumer: event(43),
  serves: event(44),
  backlog: event(45),
  over: event(46),
  calledBack: event(47),
  feedsLate: event(48),
} as const;

export const nodes = {
  renamed: node(1),
  updated: node(2),
  hardCoded: node(3),
  notAsked: node(4),
  noTestQueue: node(5),
  noAlias: node(6),
  nameGone: node(7),
  unreachable: node(8),
  oneMachine: node(9),
  noPause: node(10),
  retries: node(11),
  threads: node(12),
  noOrders: node(13),
  noWayBack: node(14),
  rebuilt: node(15),
  hostCheck: node(16),
} as const;

export const links = {
  renamedToNameGone: link(1),
  updatedToNameGone: link(2),
  notAskedToNoAlias: link(3),
  noTestToNoAlias: link(4),
  noAliasToNameGone: link(5),
  nameGoneToUnreachable: link(6),
  hardCodedToUnreachable: link(7),
  oneMachineToUnreachable: link(8),
  unreachableToRetries: link(9),
  noPauseToRetries: link(10),
  unreachableToThreads: link(11),
  retriesToThreads: link(12),
  retriesToUnreachable: link(13),
  threadsToNoOrders: link(14),
  noWayBackToRebuilt: link(15),
  rebuiltToNoOrders: link(16),
  hostCheckToNoOrders: link(17),
} as const;

export const actions = {
  redundant: action(1),
  alias: action(2),
  testQueue: action(3),
  pause: action(4),
  wayBack: action(5),
  depthAlert: action(6),
  noPeakChanges: action(7),
  oneNamePlace: action(8),
  brokerCheck: action(9),
} as const;
