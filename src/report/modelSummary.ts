import type { RegressionModel } from "../analysis/results";
import { decimalsFor } from "./formats";
import type { Language } from "./language";

/**
 * The fit of a regression in sentences a statistician expects: R², residual spread, F.
 * @param complete false when rows with missing answers were used
 */
export function modelSummary(
  model: RegressionModel,
  { words, formats }: Language,
  complete: boolean = true,
): readonly string[] {
  const coarse = decimalsFor([model.sigma])[0] ?? 2;
  const digits = coarse === 0 ? 0 : coarse + 1;
  return [
    words.regression.fit(
      formats.decimal(model.rSquared, 3),
      formats.decimal(model.adjustedRSquared, 3),
      formats.decimal(model.sigma, digits),
      formats.decimal(model.intercept, digits),
    ),
    model.statistic === null
      ? complete
        ? words.regression.noFTest
        : words.regression.noFTestOfIncomplete
      : words.regression.fTest(
          formats.decimal(model.statistic, 1),
          formats.count(model.df[0]),
          formats.count(model.df[1]),
          formats.pRelation(model.pValue),
        ),
  ];
}

/** How the standard errors were computed, in words. */
export function errorsNote(errors: string, { words }: Language): string {
  if (errors === "classical") return words.regression.errorsClassical;
  if (errors === "linearized") return words.regression.errorsLinearized;
  return words.regression.errorsOf.get(errors) ?? words.regression.errorsNamed(errors);
}
