/** Initials that everybody reads as something else. */
export const abbreviations: ReadonlySet<string> = new Set(
  "AC AD AI AM AP AZ BA BB CA CD CI CM CP CS DB DC DE DM DNS DR EC ES EU FE GB GC GM HA HR HW ID IO IP IS IT JS KB LB MB MR MS NS OK OR OS PC PE PM PR PS QA RC SA SE SD SQL SR SW TB TV UI UK UP US UX VM VP VS AWS API CPU DNS GCP GPU RAM SLA SLO SRE SSD SSH TCP TLS TTL UDP URL".split(
    " ",
  ),
);
