/** A count with the way it is written, for languages that bend the noun by the number. */
export interface Counted {
  readonly value: number;
  readonly text: string;
}
