import { sampleId } from "./ids";

const service = (number: number) => sampleId("shared", "service", number);

/** The three incidents of the sample, which refer to each other. */
export const incidentIds = {
  queue: sampleId("queue", "incident", 1),
  certificate: sampleId("certificate", "incident", 1),
  index: sampleId("index", "incident", 1),
} as const;

/** The services of the workspace. */
export const services = {
  queue: service(1),
  orders: service(2),
  shop: service(3),
  feeds: service(4),
  invoices: service(5),
  api: service(6),
  database: service(7),
} as const;
