/** Names for messages: the public call, and the columns in order. */
export interface MissingTerms {
  readonly call: string;
  readonly columns: readonly string[];
}
