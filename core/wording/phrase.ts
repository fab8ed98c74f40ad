/** Stands for one person token `{@id}` in normalised text. */
export const personMark = "\uE000";
/** Stands for a stretch that is not read: code, link, address. */
export const skippedMark = "\uE001";

/**
 * Joins parts to one pattern for every occurrence. Parts are pattern sources, not plain text, in lower case: rules
 * read lower-cased text, which is several times faster than matching without regard to case.
 */
export function phrase(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw(strings, ...parts), "gu");
}

const roleWord =
  "(?:sys)?admin(?:istrator)?s?|operators?|engineers?|developers?|devs?|programmers?|managers?|dbas?|technicians?|" +
  "contractors?|employees?|colleagues?|staff|teams?|persons?|people|individuals?|interns?|testers?|authors?|" +
  "reviewers?|approvers?|responders?|directors?|cto|analysts?|guys?|management|juniors?|sres?|owners?";

/** A group or person named by role: "the admin", "our on-call engineer", "one of the developers". */
export const role = String.raw`(?:\uE000|\b(?:the|an?|our|their|your|his|her|this|that|another|one of (?:the|our)) (?:[\w-]+ ){0,2}?(?:${roleWord})\b)`;

/** Any person: a pronoun, an indefinite person, a role or a person token. */
export const person = String.raw`(?:\b(?:i|he|she|they|we|you|someone|somebody|anyone|anybody|everyone|everybody|nobody|no one)\b|${role})`;

/** The people whom one can train, warn or replace. */
export const people = String.raw`(?:\b(?:him|her|them|everyone|everybody|staff|employees|engineers|developers|admins|administrators|operators|people|users|colleagues|teams|those responsible|whoever)\b|${role})`;

/** Parts of a system that may fail, check and forget without anybody being blamed. */
export const machine =
  "scripts?|jobs?|checks?|probes?|services?|servers?|clients?|code|parsers?|compilers?|pipelines?|queues?|consumers?|" +
  "systems?|apps?|applications?|controllers?|daemons?|cron|monitors?|alerts?|alertmanager|functions?|librar(?:y|ies)|" +
  "tools?|pods?|nodes?|hosts?|databases?|workers?|process(?:es)?|brokers?|schedulers?|hooks?|webhooks?|deploys?|it";

/** What diligent people are said to have left undone. */
export const diligence =
  "checked|double-checked|tested|asked|told|noticed|seen|spotted|caught|prevented|avoided|verified|known|realised|" +
  "realized|thought|foreseen|anticipated|informed|notified|warned|read|followed|reviewed|consulted|looked|waited|" +
  "communicated|documented|rehearsed|questioned|approved|escalated|raised|detected|stopped|planned|tried";

/** A past participle, so that "should have a flag" is not read as "should have checked". */
export const participle = String.raw`(?!(?:need|speed|feed|seed|bed|shed|embed|red)\b)(?:[a-z-]+ed|been|done|gone|known|seen|told|thought|taken|made|had|run|read|kept|left|put|set|sent|spoken|written|caught|built|begun|given|found|foreseen|understood|paid|held|let|stuck|sought|shown)\b`;
