import { type AdjustmentMethod, adjustPValues } from "../../inference/adjustPValues";
import type { Scale } from "../../table/surveyData";
import { type Difference, type DifferenceSetting, differenceFields } from "./comparisonDifference";
import { equivalenceDecision, equivalenceWithin, type MarginEnds } from "./comparisonEquivalence";
import type { ComparisonRow, DifferenceFields } from "./comparisonResults";

/** A difference, what is known of its two sides, and what it can be at most. */
export interface FoundDifference<Sides> {
  readonly sides: Sides;
  readonly difference: Difference;
  readonly bounds: Scale | null;
}

/** What is common to all differences of one call. */
export interface Judgement {
  readonly setting: DifferenceSetting;
  readonly margin: MarginEnds | undefined;
  readonly adjust: AdjustmentMethod;
}

/**
 * The rows of a comparison: each difference by itself, then the p-values adjusted over all of them, those of
 * equivalence apart.
 */
export function judgedRows<Sides>(
  found: readonly FoundDifference<Sides>[],
  { setting, margin, adjust }: Judgement,
): readonly (Sides & DifferenceFields & Pick<ComparisonRow, "pAdjusted" | "equivalence" | "warnings">)[] {
  const { level } = setting;
  const fields = found.map(({ difference, bounds }) => differenceFields(difference, bounds, setting));
  const adjusted = adjustPValues(
    fields.map(({ pValue }) => pValue),
    adjust,
  );
  const within = found.map(({ difference, bounds }) => {
    if (margin === undefined) return undefined;
    const own = equivalenceWithin(difference.intervals, margin, level);
    return bounds === null || own.confLow === null || own.confHigh === null
      ? own
      : { ...own, confLow: Math.max(bounds[0], own.confLow), confHigh: Math.min(bounds[1], own.confHigh) };
  });
  const adjustedWithin = adjustPValues(
    within.map((own) => own?.pValue ?? null),
    adjust,
  );
  return found.map(({ sides, difference }, k) => {
    const own = within[k];
    const pAdjusted = adjusted[k]!;
    const equivalence = own && {
      ...own,
      pAdjusted: adjustedWithin[k]!,
      decision: equivalenceDecision(adjustedWithin[k]!, pAdjusted, level),
    };
    return {
      ...sides,
      ...fields[k]!,
      pAdjusted,
      ...(equivalence === undefined ? {} : { equivalence }),
      warnings: difference.warnings,
    };
  });
}
