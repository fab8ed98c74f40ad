/** What an edit may not make up itself: the moment, ids for new records, and who does it. */
export interface EditContext {
  /** An instant, as in "2016-01-21T14:02:00.000Z". */
  readonly at: string;
  readonly newId: () => string;
  /** A role in words or a token `{@person-id}`; absent when nobody said who sits there. */
  readonly who?: string | undefined;
}
