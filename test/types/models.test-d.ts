import { describe, expectTypeOf, test } from "vitest";
import { logitDrivers } from "../../src/analysis/drivers/logitDrivers";
import { ordinalDrivers } from "../../src/analysis/drivers/ordinalDrivers";
import { logisticRegression } from "../../src/analysis/regression/logisticRegression";
import type {
  LogisticRegressionResult,
  LogitDriversResult,
  OrdinalDriversResult,
  OrdinalRegressionResult,
} from "../../src/analysis/regression/modelResults";
import { ordinalRegression } from "../../src/analysis/regression/ordinalRegression";

const survey = { price: [1, 2, 3, 4], speed: [3, 1, 2, 4], recommend: [9, 3, 2, 10] };

describe("models of a probability", () => {
  test("have their results", () => {
    expectTypeOf(logisticRegression).returns.toEqualTypeOf<LogisticRegressionResult>();
    expectTypeOf(ordinalRegression).returns.toEqualTypeOf<OrdinalRegressionResult>();
    expectTypeOf(logitDrivers).returns.toEqualTypeOf<LogitDriversResult>();
    expectTypeOf(ordinalDrivers).returns.toEqualTypeOf<OrdinalDriversResult>();
  });

  test("say when there may be no figure", () => {
    const { rows, model } = {} as LogisticRegressionResult;
    expectTypeOf(rows[0]!.df).toEqualTypeOf<number | null>();
    expectTypeOf(rows[0]!.averageMarginalEffect?.estimate).toEqualTypeOf<number | undefined>();
    expectTypeOf(model.aic).toEqualTypeOf<number | null>();
    const drivers = {} as OrdinalDriversResult;
    expectTypeOf(drivers.rows[0]!.estimate).toEqualTypeOf<number | null>();
    expectTypeOf(drivers.rows[0]!.shareLow).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(drivers.rows[0]!.averageMarginalEffects?.nps?.estimate).toEqualTypeOf<number | undefined>();
  });

  test("refuse what they do not have", () => {
    const options = { outcome: "recommend", predictors: ["price"] } as const;
    () => logisticRegression(survey, { ...options, event: { atLeast: 9 } });
    // @ts-expect-error a misspelt kind of event
    () => logisticRegression(survey, { ...options, event: { atLest: 9 } });
    // @ts-expect-error an event is a comparison with a number
    () => logisticRegression(survey, { ...options, event: 9 });
    // @ts-expect-error the predictors are missing
    () => logisticRegression(survey, { outcome: "recommend" });
    // @ts-expect-error an ordinal outcome has no event
    () => ordinalRegression(survey, { ...options, event: { atLeast: 9 } });
    // @ts-expect-error drivers, not predictors
    () => logitDrivers(survey, { ...options, event: { atLeast: 9 } });
    // @ts-expect-error every row left out once, each time with all models, is too much
    () => ordinalDrivers(survey, { outcome: "recommend", drivers: ["price"], interval: "bca" });
    // @ts-expect-error the names of pseudo-R² are those of the model
    () => logitDrivers(survey, { outcome: "recommend", drivers: ["price"], pseudoRSquared: "mcfadden" });
  });
});
