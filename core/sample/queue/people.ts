import type { Named, Person } from "../../model/person";
import { services } from "../sharedRefs";
import { people } from "./refs";

/** Those who took part. Names stand here and nowhere else; four roles are held by one person each. */
export const queuePeople: readonly Person[] = [
  { id: people.administrator, name: "Tobias Krell", role: "administrator on duty", team: "platform team" },
  { id: people.platformLead, name: "Imogen Thackeray", role: "platform lead", team: "platform team" },
  { id: people.developerOne, name: "Samir Qureshi", role: "order developer", team: "order team" },
  { id: people.developerTwo, name: "Owen Pritchard", role: "order developer", team: "order team" },
  { id: people.orderLead, name: "Hanneke Brouwer", role: "order team lead", team: "order team" },
  { id: people.supportLead, name: "Beatriz Nunes", role: "support lead", team: "support" },
  { id: people.director, name: "Folake Adeyemi", role: "managing director", team: "management" },
];

/** The services that the incident speaks of, with their names, so that its file stands alone. */
export const queueServices: readonly Named[] = [
  { id: services.queue, name: "Message queue" },
  { id: services.orders, name: "Order service" },
  { id: services.shop, name: "Web shop" },
  { id: services.feeds, name: "Partner feeds" },
  { id: services.invoices, name: "Invoice service" },
];
