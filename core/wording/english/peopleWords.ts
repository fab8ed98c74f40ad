import type { PeopleWords } from "../rule";
import { givenNames } from "./givenNames";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** How English speaks of people as roles. */
export const peopleWords: PeopleWords = {
  nouns: words(`
    admin admins administrator administrators sysadmin sysadmins operator operators engineer engineers developer
    developers dev devs programmer programmers coder coders manager managers dba dbas technician technicians contractor
    contractors employee employees colleague colleagues coworker coworkers staff staffer staffers team teams person
    persons people individual individuals intern interns tester testers author authors reviewer reviewers approver
    approvers responder responders director directors cto ceo cio ciso analyst analysts guy guys management junior
    juniors sre sres owner owners vendor vendors supplier suppliers subcontractor subcontractors consultant consultants
    crew crews squad squads department departments trainee trainees apprentice apprentices newcomer newcomers boss
    bosses supervisor supervisors maintainer maintainers commander commanders committer specialist specialists expert
    experts architect architects officer officers helpdesk leadership member members dispatcher dispatchers sysop
    colleague's hire hires coordinator coordinators facilitator moderator executive executives ops devops hoster
    superior superiors human humans caller oncall
  `),
  bare: words(`
    admins administrators sysadmins operators engineers developers devs programmers managers dbas technicians
    contractors employees colleagues coworkers staff teams testers reviewers approvers responders analysts juniors sres
    vendors suppliers consultants trainees newcomers bosses supervisors maintainers specialists experts architects
    management leadership ops operations devops engineering helpdesk people qa interns humans coders
  `),
  after: new Map([
    ["shift", words("night day early late second first third morning evening previous next duty weekend")],
    ["lead", words("team tech technical incident engineering shift project squad development")],
    ["leads", words("team tech technical engineering shift project squad")],
    ["desk", words("service help support")],
    ["company", words("hosting consulting partner outsourcing")],
    ["group", words("platform infrastructure operations ops")],
    ["support", words("customer level technical the our")],
    ["board", words("change advisory")],
    ["operations", words("the our it network")],
    ["agent", words("support service")],
  ]),
  determiners: words(`
    the a an our their your his her its my this that these those another each every any some all both no one two three
    several many most whose which either neither
  `),
  machineNouns: words(`
    operator operators manager managers operations coordinator coordinators dispatcher dispatchers member members agent
    owner owners supervisor supervisors author executor
  `),
  machines: words(`
    kubernetes k8s helm cluster package queue session volume resource traffic task window windows device job config
    configuration connection transaction secret secrets password process memory boot certificate cert logical file
    display cache state lock prometheus postgres kafka etcd redis strimzi ternary logic boolean bitwise comparison
    build write read batch bulk background delete disk db data search table crud api io atomic concurrent
    content system api mapping access event events context dependency version download update tag layout
    service entity storage partition data keystone trust identity
  `),
  modifiers: words(`
    on call duty junior senior lead chief network database db release system systems platform security support storage
    infrastructure site reliability software test data shift night day external service backend frontend web product
    project cloud application incident core payments billing operations production
  `),
  breaks: words(`
    by of in on to and or but with from at for into onto over under after before during was were is are be been had has
    have did does do will would should could can may might must not never that which who when while if because as than
    then so until since whether what how why where there here it he she they we you i him them us asked told saw said
    gave made took ran restarted started stopped called paged let via per without
  `),
  pairs: new Set(["on call", "on duty", "in charge"]),
  tail: /^ (?:on[ -]call|on duty|on shift|in charge|on the (?:bridge|call|rota|night shift|day shift)|at the (?:time|console|keyboard)|(?:in|of|from|on|at) (?:the|our|their) (?:[a-z-]{2,20} ){0,4}?(?:team|group|department|crew|squad|company|vendor|shift)s?)\b/u,
  head: /(?<![a-z])(?:one|some|any|a member|members|most|all|several|each|two|someone|somebody|anyone|people) (?:of|in|from|on|at) $/u,
  givenNames,
};
