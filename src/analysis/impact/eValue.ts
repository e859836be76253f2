import { AnalysisError, quote } from "../../errors";
import { eValueOfOddsRatio, eValueOfRiskRatio } from "../../estimate/sensitivity/eValue";
import { deepFreeze } from "../frozen";
import { checkOptions } from "../options";
import { warning } from "../warnings";
import type { EValueResult } from "./impactResults";

export interface EValueOptions {
  /** The risk of one group over that of the other; give this or `oddsRatio`. */
  readonly riskRatio?: number;
  /** Of a logistic regression. */
  readonly oddsRatio?: number;
  /** The ends of its interval. */
  readonly confLow?: number;
  readonly confHigh?: number;
  /** Whether fewer than about 15 % have the outcome, so that an odds ratio is nearly a risk ratio. Needed with `oddsRatio`. */
  readonly rare?: boolean;
}

const CALL = "eValue";

/**
 * E-value: how strongly, as a risk ratio, something left out would have to go with both driver and outcome to explain an association
 * with a yes/no outcome away.
 *   E = RR + √(RR·(RR − 1)),   RR < 1 taken as 1/RR
 * An odds ratio of an outcome that is not rare is taken as a risk ratio of √OR.
 * @throws AnalysisError "missing-option" · "invalid-option"
 * @source VanderWeele & Ding (2017), Annals of Internal Medicine 167(4); R's EValue (Hammond & Horn's 10.73: 20.94777 and 15.52336)
 * @example eValue({ riskRatio: 2, confLow: 1.5, confHigh: 2.7 }).estimate // → 3.414213562373095
 */
export function eValue(options: EValueOptions): EValueResult {
  checkOptions(CALL, options, ["riskRatio", "oddsRatio", "confLow", "confHigh", "rare"]);
  const { riskRatio, oddsRatio, confLow, confHigh, rare } = options ?? {};
  if ((riskRatio === undefined) === (oddsRatio === undefined)) {
    throw new AnalysisError(
      "missing-option",
      `${CALL}: give either riskRatio or oddsRatio, ${riskRatio === undefined ? "got neither" : "got both"}`,
      { option: "riskRatio" },
    );
  }
  const ratio = positive(
    "riskRatio" in options && riskRatio !== undefined ? "riskRatio" : "oddsRatio",
    riskRatio ?? oddsRatio,
  );
  const hasInterval = confLow !== undefined || confHigh !== undefined;
  const low = hasInterval ? positive("confLow", confLow) : ratio;
  const high = hasInterval ? positive("confHigh", confHigh) : ratio;
  if (!(low <= ratio && ratio <= high)) {
    throw new AnalysisError(
      "invalid-option",
      `${CALL}: the interval from ${low} to ${high} does not hold the ratio ${ratio}; the ends are ratios too, not logarithms`,
      { confLow: low, confHigh: high, ratio },
    );
  }
  const isOdds = oddsRatio !== undefined;
  if (isOdds && typeof rare !== "boolean") {
    throw new AnalysisError(
      "missing-option",
      `${CALL}: an odds ratio is near a risk ratio only when the outcome is rare; say rare: true (below about 15 % in every group) or rare: false`,
      { option: "rare" },
    );
  }
  const interval = { estimate: ratio, low, high };
  const found = isOdds ? eValueOfOddsRatio(interval, { rare: rare === true }) : eValueOfRiskRatio(interval);
  return deepFreeze({
    kind: CALL,
    measure: isOdds ? "oddsRatio" : "riskRatio",
    ratio,
    riskRatio: isOdds && rare !== true ? Math.sqrt(ratio) : ratio,
    estimate: found.estimate,
    limit: hasInterval ? found.limit : null,
    warnings:
      isOdds && rare !== true
        ? [
            warning(
              "square-root-of-odds",
              "The outcome is not rare, so the risk ratio is taken to be the square root of the odds ratio; that holds well for shares between 20 and 80 percent.",
            ),
          ]
        : [],
  });
}

function positive(option: string, value: unknown): number {
  if (typeof value === "number" && value > 0 && Number.isFinite(value)) return value;
  throw new AnalysisError(
    "invalid-option",
    `${CALL}: ${option} is ${value === undefined ? "missing" : quote(value)}, expected a ratio above 0, 1 meaning no difference`,
    { option, value: typeof value === "number" ? String(value) : null },
  );
}
