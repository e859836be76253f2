import { AnalysisError, quote } from "../../errors";
import { lengthForReliability, spearmanBrownReliability } from "../../estimate/reliability/spearmanBrown";
import { deepFreeze } from "../frozen";
import { checkOptions } from "../options";
import type { SpearmanBrownResult } from "./reliabilityResults";

/** How long the scale is to be, or how reliable; one of the two. */
export type SpearmanBrownOptions = {
  /** Items the scale has; then the result says how many it needs. */
  readonly items?: number;
} & (
  | { /** New length over old: 2 for twice as many items. */ readonly factor: number; readonly target?: never }
  | { /** The reliability to reach. */ readonly target: number; readonly factor?: never }
);

const CALL = "spearmanBrown";

/** Rounding of the length may lift an exact number of items above itself. */
const ROUNDING = 1e-9;

/**
 * Spearman and Brown's prophecy: the reliability of a longer or shorter scale of items like those it has, or the length for a target.
 *   ρ* = fρ/(1 + (f − 1)ρ),   f = ρ*(1 − ρ)/(ρ(1 − ρ*))
 * @param reliability of the scale as it is, between 0 and 1: an alpha, an omega, a correlation of two halves
 * @returns `estimate`, the reliability of the new length; `factor`; `itemsNeeded` when `items` is given
 * @throws AnalysisError "invalid-option" · "missing-option" · "unknown-option"
 * @source Spearman (1910), Brown (1910), British J. of Psychology 3
 * @example spearmanBrown(0.5, { factor: 2 }).estimate // → 0.6666666666666666
 * @example spearmanBrown(0.5, { target: 0.8, items: 3 }).itemsNeeded // → 12
 */
export function spearmanBrown(reliability: number, options: SpearmanBrownOptions): SpearmanBrownResult {
  checkOptions(CALL, options, ["factor", "target", "items"]);
  checkBetween("the reliability", reliability);
  const { factor, target, items } = options ?? {};
  if ((factor === undefined) === (target === undefined)) {
    throw new AnalysisError(
      "missing-option",
      `${CALL}: give either factor, the new length over the old, or target, the reliability to reach; got ${factor === undefined ? "neither" : "both"}`,
      { options: ["factor", "target"] },
    );
  }
  if (items !== undefined && !(Number.isInteger(items) && items >= 1))
    throw invalid("items", "a whole number of at least 1", items);
  const length = factor ?? lengthTo(target);
  if (!(Number.isFinite(length) && length > 0)) throw invalid("factor", "a finite number above 0", factor);
  return deepFreeze({
    kind: CALL,
    estimate: spearmanBrownReliability(reliability, length),
    reliability,
    factor: length,
    items: items ?? null,
    itemsNeeded: items === undefined ? null : Math.ceil(items * length - ROUNDING),
    warnings: [],
  });

  function lengthTo(wanted: number | undefined): number {
    checkBetween("target", wanted);
    return lengthForReliability(reliability, wanted);
  }
}

function checkBetween(what: string, value: unknown): asserts value is number {
  if (typeof value === "number" && value > 0 && value < 1) return;
  throw invalid(what, "a number between 0 and 1", value);
}

function invalid(what: string, expected: string, got: unknown): AnalysisError {
  return new AnalysisError("invalid-option", `${CALL}: ${what} must be ${expected}, got ${quote(got)}`, {
    option: what,
    expected,
  });
}
