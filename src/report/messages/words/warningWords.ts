import type { WarningDetails } from "../warningDetails";

/** What a warning says, written anew from its details. */
export type WarningMessage = (details: WarningDetails) => string;

/** Words around warnings, and the warnings themselves. */
export interface WarningWords {
  readonly heading: string;
  /** By the code of the warning. One without an entry is shown as the result has it, in English. */
  readonly messages: ReadonlyMap<string, WarningMessage>;
  readonly ofGroup: (group: string, message: string) => string;
}
