import { describe, expectTypeOf, test } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { collinearity } from "../../src/analysis/impact/collinearity";
import { compareDrivers } from "../../src/analysis/impact/compareDrivers";
import { eValue } from "../../src/analysis/impact/eValue";
import type {
  CollinearityResult,
  CompareDriversResult,
  EValueResult,
  MediationResult,
  NonlinearityResult,
  PenaltyRewardResult,
  RidgeTraceResult,
  SensitivityToConfounderResult,
  SimulateChangeResult,
  TopicDriversResult,
} from "../../src/analysis/impact/impactResults";
import { mediation } from "../../src/analysis/impact/mediation";
import { nonlinearity } from "../../src/analysis/impact/nonlinearity";
import { penaltyReward } from "../../src/analysis/impact/penaltyReward";
import { ridgeTrace } from "../../src/analysis/impact/ridgeTrace";
import { sensitivityToConfounder } from "../../src/analysis/impact/sensitivityToConfounder";
import { simulateChange } from "../../src/analysis/impact/simulateChange";
import { topicDrivers } from "../../src/analysis/impact/topicDrivers";
import { nps } from "../../src/analysis/score/nps";

const survey = { price: [1, 2, 3], speed: [3, 1, 2], y: [1, 3, 2] };
const model = { outcome: "y", drivers: ["price", "speed"] } as const;

describe("each call has its result", () => {
  test("by name", () => {
    expectTypeOf(simulateChange).returns.toEqualTypeOf<SimulateChangeResult>();
    expectTypeOf(penaltyReward).returns.toEqualTypeOf<PenaltyRewardResult>();
    expectTypeOf(nonlinearity).returns.toEqualTypeOf<NonlinearityResult>();
    expectTypeOf(compareDrivers).returns.toEqualTypeOf<CompareDriversResult>();
    expectTypeOf(sensitivityToConfounder).returns.toEqualTypeOf<SensitivityToConfounderResult>();
    expectTypeOf(mediation).returns.toEqualTypeOf<MediationResult>();
    expectTypeOf(eValue).returns.toEqualTypeOf<EValueResult>();
    expectTypeOf(topicDrivers).returns.toEqualTypeOf<TopicDriversResult>();
    expectTypeOf(ridgeTrace).returns.toEqualTypeOf<RidgeTraceResult>();
    expectTypeOf(collinearity).returns.toEqualTypeOf<CollinearityResult>();
  });

  test("which says when there may be no figure", () => {
    const found = penaltyReward(survey, { ...model, scale: [1, 5] });
    expectTypeOf(found.rows[0]!.class).toEqualTypeOf<"basic" | "performance" | "excitement" | "neither" | null>();
    expectTypeOf(simulateChange(drivers(survey, model), { price: 1 }).newMean).toBeNullable();
  });
});

describe("misuse is an error before anything runs", () => {
  test("of options", () => {
    // @ts-expect-error "regions"
    compareDrivers(survey, { ...model, regions: "price" });
    // @ts-expect-error without segments
    compareDrivers(survey, model);
    // @ts-expect-error cuts are answers
    penaltyReward(survey, { ...model, low: "2", high: 4 });
    // @ts-expect-error without a benchmark
    sensitivityToConfounder(survey, { ...model, driver: "price" });
    // @ts-expect-error there is no such interval
    mediation(survey, { outcome: "y", driver: "price", mediators: ["speed"], interval: "bca" });
    // @ts-expect-error "csat"
    topicDrivers(survey, { outcome: "y", topics: ["price"], score: "csat" });
    // @ts-expect-error "lambda"
    ridgeTrace(survey, { ...model, lambda: [0, 1] });
    // @ts-expect-error "predictors" belongs to vif
    collinearity(survey, { predictors: ["price", "speed"] });
    // @ts-expect-error "odds"
    eValue({ odds: 2 });
  });

  test("of results", () => {
    // @ts-expect-error a score is no model
    simulateChange(nps([10, 9]), { price: 1 });
    // @ts-expect-error a change is a number
    simulateChange(drivers(survey, model), { price: "1" });
    // @ts-expect-error results are frozen
    collinearity(survey, { drivers: ["price", "speed"] }).findings[0]!.finding = "";
  });
});
