import type { NumberColumn } from "../numeric/numberColumn";
import type { Scale } from "../table/surveyData";

/** A checked column: every value is a finite number on its scale; ratings are kept in bytes. */
export interface DesignColumn {
  readonly term: string;
  readonly values: NumberColumn;
  /** The declared ends, if any. */
  readonly scale: Scale | undefined;
}
