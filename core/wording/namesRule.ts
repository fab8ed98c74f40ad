/** Names come from the incident's own list of people: what this rule finds is decided in findNames. */
export const namesRule = {
  id: "names/person",
  category: "names",
  why: "A report that names people is read as a list of culprits; a role says what matters.",
  source: "Google SRE, Postmortem Culture",
  ask: "Which role did they act in? Use the person's token or the team.",
} as const;
