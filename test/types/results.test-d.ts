import { describe, expectTypeOf, test } from "vitest";
import {
  AnalysisError,
  type AnyResult,
  type CesResult,
  type CronbachAlphaResult,
  type CsatResult,
  type CustomerIndexResult,
  ces,
  cronbachAlpha,
  csat,
  customerIndex,
  type DriversResult,
  drivers,
  driversFromMoments,
  type LinearRegressionResult,
  linearRegression,
  type NpsResult,
  nps,
  type VifResult,
  vif,
  type Warning,
} from "../../src/index";

const survey = { price: [1, 2, 3], speed: [3, 1, 2], satisfaction: [1, 3, 2] };

describe("each call has its result", () => {
  test("by name", () => {
    expectTypeOf(nps([10])).toEqualTypeOf<NpsResult>();
    expectTypeOf(csat([5])).toEqualTypeOf<CsatResult>();
    expectTypeOf(ces([7])).toEqualTypeOf<CesResult>();
    expectTypeOf(customerIndex).returns.toEqualTypeOf<CustomerIndexResult>();
    expectTypeOf(drivers).returns.toEqualTypeOf<DriversResult>();
    expectTypeOf(driversFromMoments).returns.toEqualTypeOf<DriversResult>();
    expectTypeOf(linearRegression).returns.toEqualTypeOf<LinearRegressionResult>();
    expectTypeOf(vif).returns.toEqualTypeOf<VifResult>();
    expectTypeOf(cronbachAlpha).returns.toEqualTypeOf<CronbachAlphaResult>();
  });

  test("which its kind tells apart", () => {
    const result = nps([10]) as AnyResult;
    if (result.kind === "drivers") expectTypeOf(result).toEqualTypeOf<DriversResult>();
    if (result.kind === "nps") expectTypeOf(result.counts.promoters).toEqualTypeOf<number>();
    // @ts-expect-error there is no such kind
    if (result.kind === "npss") return;
  });
});

describe("the fields of a result", () => {
  test("say when there may be no figure", () => {
    const score = nps(survey, { rating: "price", by: "speed" });
    expectTypeOf(score.estimate).toEqualTypeOf<number | null>();
    expectTypeOf(score.n).toEqualTypeOf<number>();
    expectTypeOf(score.warnings).toEqualTypeOf<readonly Warning[]>();
    expectTypeOf(score.groups?.[0]?.group).toBeUnknown();
    expectTypeOf(score.groups?.[0]?.estimate).toEqualTypeOf<number | null | undefined>();
    const model = drivers(survey, { outcome: "satisfaction", drivers: ["price"] });
    // Null for a category of several levels.
    expectTypeOf(model.rows[0]!.estimate).toEqualTypeOf<number | null>();
    expectTypeOf(model.rows[0]!.performance).toEqualTypeOf<number | null>();
    expectTypeOf(model.rows[0]!.shareLow).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(model.model.df).toEqualTypeOf<readonly [number, number]>();
  });

  test("cannot be written to", () => {
    const score = nps([10, 9]);
    // @ts-expect-error a result is frozen
    score.estimate = 100;
    // @ts-expect-error all the way down
    score.counts.promoters = 2;
    // @ts-expect-error its lists too
    score.warnings.push({ code: "a", message: "b", details: {} });
  });

  test("an error has a code that can be compared", () => {
    const error = new AnalysisError("unknown-column", "nps: …");
    expectTypeOf(error).toExtend<Error>();
    if (error.code === "unknown-column") expectTypeOf(error.details).toEqualTypeOf<Readonly<Record<string, unknown>>>();
    // @ts-expect-error there is no such code
    if (error.code === "no-such-code") return;
  });
});
