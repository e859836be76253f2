import { quote, quoteList } from "../../errors";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { LogitDriverFigures } from "./modelResults";
import type { OrdinalTable } from "./ordinalRows";

/** From here on a coefficient's error is more than twice as wide as with uncorrelated predictors. */
const HIGH_VIF = 5;

/** Predictors that the others largely determine. */
export function vifWarnings(terms: readonly string[], vif: readonly number[]): Warning[] {
  const named = terms.map((term, j) => ({ term, vif: vif[j]! })).filter((each) => each.vif >= HIGH_VIF);
  if (named.length === 0) return [];
  const list = named.map(({ term, vif: value }) => `"${term}" (VIF ${value.toFixed(1)})`).join(", ");
  return [
    warning(
      "high-vif",
      `Largely determined by the others: ${list}. Their single coefficients are uncertain; merge those that measure the same thing, or judge them together.`,
      { terms: named },
    ),
  ];
}

/** Newton's method was left before it arrived. */
export function convergenceWarnings({ converged, iterations }: { converged: boolean; iterations: number }): Warning[] {
  if (converged) return [];
  return [
    warning(
      "not-converged",
      `The estimates had not settled after ${iterations} steps; the last digits of all figures are uncertain.`,
      { iterations },
    ),
  ];
}

/** Rule of thumb: fewer than this per coefficient, and estimates lean away from 0 and intervals are too narrow. */
const EVENTS_PER_COEFFICIENT = 10;

/** Too few with the event, or too few without it, for so many coefficients. @source Peduzzi et al. (1996), J. Clin. Epidemiol. 49 */
export function eventWarnings(events: number, n: number, coefficients: number): Warning[] {
  const fewer = Math.min(events, n - events);
  if (fewer >= EVENTS_PER_COEFFICIENT * coefficients) return [];
  const have = events <= n - events ? "the event" : "no event";
  return [
    warning(
      "few-events",
      `Only ${fewer} of ${n} answers are ${have}, for ${coefficients} ${coefficients === 1 ? "coefficient" : "coefficients"}; ` +
        `with fewer than ${EVENTS_PER_COEFFICIENT} for each, effects come out too large and intervals too narrow.`,
      { events, n, coefficients },
    ),
  ];
}

/** Effects of columns that stand in an interaction are not given. */
export function interactionWarnings(interactions: readonly (readonly [string, string])[] | undefined): Warning[] {
  const terms = [...new Set((interactions ?? []).flat())];
  if (terms.length === 0) return [];
  return [
    warning(
      "no-marginal-effect",
      `No average marginal effect is given for ${quoteList(terms)}: in an interaction, there is no effect of one alone.`,
      { terms },
    ),
  ];
}

/** That the odds are not proportional, or that this is not known, or not for all thresholds. */
export function proportionalityWarnings(
  { rows, thresholds, proportionalOdds: test, leftOut }: OrdinalTable,
  level: number,
): Warning[] {
  const warnings: Warning[] = [];
  if (test === null) {
    if (thresholds.length < 2) return [];
    const why =
      leftOut.length > 0
        ? `too few answers lie beyond ${quoteList(leftOut)} (fewer than ten for each predictor), and no two thresholds are left to compare`
        : "the slopes at the thresholds determine one another";
    return [
      warning(
        "proportional-odds-untested",
        `Whether the odds are proportional could not be tested, since ${why}; put rare answers together, or take fewer predictors.`,
        { leftOut },
      ),
    ];
  }
  if (leftOut.length > 0) {
    warnings.push(
      warning(
        "thresholds-left-out",
        `Brant's test of proportional odds leaves out ${leftOut.length > 1 ? "the thresholds" : "the threshold"} ${quoteList(leftOut)}: ` +
          "too few answers lie beyond (fewer than ten for each predictor), and with them it would find differences that are none.",
        { leftOut },
      ),
    );
  }
  if (!(test.pValue < 1 - level)) return warnings;
  const terms = rows
    .filter(({ proportionalOdds }) => proportionalOdds !== null && proportionalOdds.pValue < 1 - level)
    .map(({ term }) => term);
  const named = terms.length === 0 ? "" : `, above all of ${quoteList(terms)}`;
  warnings.push(
    warning(
      "odds-not-proportional",
      `Effects differ along the scale${named} (Brant's test: χ² = ${test.statistic.toFixed(1)} on ${test.df} df, p = ${test.pValue.toPrecision(2)}). ` +
        "Read the odds ratios as averages over the scale, or look at its ends one by one: logisticRegression with an event.",
      { statistic: test.statistic, df: test.df, pValue: test.pValue, terms },
    ),
  );
  return warnings;
}

/** What the reader of a driver table has to know. */
export function logitDriverWarnings(
  rows: readonly LogitDriverFigures[],
  scaled: readonly boolean[],
  outcome: string,
): Warning[] {
  const warnings: Warning[] = [];
  const withoutScale = rows.filter(({ mean }, j) => mean !== null && !scaled[j]!).map(({ term }) => term);
  if (withoutScale.length > 0) {
    warnings.push(
      warning(
        "no-scale",
        `No scale was declared for ${quoteList(withoutScale)}, so there is no performance on 0–100; give scale: [1, 5] or the like.`,
        { terms: withoutScale },
      ),
    );
  }
  const flipped = rows.filter((row) => (row.estimate ?? 0) * (row.correlation ?? 0) < 0).map(({ term }) => term);
  if (flipped.length > 0) {
    const several = flipped.length > 1;
    warnings.push(
      warning(
        "sign-flip",
        `${quoteList(flipped)} ${several ? "go" : "goes"} one way with ${quote(outcome)} alone and the other way once the other drivers are held fixed (suppression); ` +
          `do not read ${several ? "these coefficients" : "this coefficient"} on ${several ? "their" : "its"} own.`,
        { terms: flipped },
      ),
    );
  }
  return warnings;
}
