import type { Warning } from "../../../analysis/results";

/** Words around warnings, and the warnings themselves. */
export interface WarningWords {
  readonly heading: string;
  readonly message: (warning: Warning) => string;
  readonly ofGroup: (group: string, message: string) => string;
}
