/** What stands open above the page: at most one of them. */
export type Overlay = "palette" | "shortcuts" | "new incident" | "restore" | null;
