/** Names an action among those of all incidents: a copied incident brings the ids of its actions along. */
export function addressOf(incident: string, action: string): string {
  return `${incident} ${action}`;
}
