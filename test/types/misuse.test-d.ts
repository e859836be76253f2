import { describe, expectTypeOf, test } from "vitest";
import {
  answerQuality,
  ces,
  compareAlphas,
  cronbachAlpha,
  csat,
  customerIndex,
  discriminantValidity,
  drivers,
  linearRegression,
  nps,
  omega,
  plsPath,
  readCsv,
  simulateSurvey,
  spearmanBrown,
  vif,
} from "../../src/index";

const survey = { price: [1, 2, 3], speed: [3, 1, 2], satisfaction: [1, 3, 2], wt: [1, 2, 1] };

describe("a misspelt option is an error before anything runs", () => {
  test("in every call", () => {
    // @ts-expect-error "levle"
    nps([10, 9], { levle: 0.9 });
    // @ts-expect-error "ratings"
    nps(survey, { ratings: "price" });
    // @ts-expect-error "boxes"
    csat([1, 5], { boxes: [4, 5] });
    // @ts-expect-error "versio"
    ces([1, 7], { versio: "2.0" });
    // @ts-expect-error "scales"
    customerIndex(survey, { items: ["price", "speed"], scales: [1, 5] });
    // @ts-expect-error "predictors" belongs to linearRegression
    drivers(survey, { outcome: "satisfaction", predictors: ["price", "speed"] });
    // @ts-expect-error "confidence"
    linearRegression(survey, { outcome: "satisfaction", predictors: ["price"], confidence: 0.9 });
    // @ts-expect-error "drivers" belongs to drivers
    vif(survey, { drivers: ["price", "speed"] });
    // @ts-expect-error "item"
    cronbachAlpha(survey, { item: ["price", "speed"] });
    // @ts-expect-error factors
    omega(survey, { items: ["price", "speed"], factor: 1 });
    // @ts-expect-error polychoric
    cronbachAlpha(survey, { items: ["price", "speed"], correlation: "polychor" });
    // @ts-expect-error "construct"
    discriminantValidity(survey, { construct: { A: ["price"], B: ["speed"] } });
    // @ts-expect-error "durations"
    answerQuality(survey, { items: ["price", "speed"], durations: "wt" });
    // @ts-expect-error "straightlining" is no reason
    answerQuality(survey, { items: ["price", "speed"], reasons: ["straightlining"] });
    // @ts-expect-error "speeders" is no fault
    simulateSurvey({ faults: { speeders: 0.1 } });
    // @ts-expect-error "separator"
    readCsv("a,b", { separator: "," });
    // @ts-expect-error "n"
    simulateSurvey({ n: 100, seed: 1 });
  });

  test("also inside one", () => {
    // @ts-expect-error "resample"
    drivers(survey, { outcome: "satisfaction", drivers: ["price"], interval: { method: "percentile", resample: 10 } });
    // @ts-expect-error "frequencies"
    nps(survey, { rating: "price", weights: { frequencies: "wt" } });
  });
});

describe("a value that the option does not have is an error", () => {
  test("names of methods", () => {
    // @ts-expect-error "lmg" is called "shapley"
    drivers(survey, { outcome: "satisfaction", drivers: ["price"], importance: "lmg" });
    // @ts-expect-error "bootstrap" is no method
    drivers(survey, { outcome: "satisfaction", drivers: ["price"], interval: "bootstrap" });
    // @ts-expect-error "jeffrey" is no method
    csat([1, 5], { interval: "jeffrey" });
    // @ts-expect-error version 3.0
    ces([1, 7], { version: "3.0" });
  });

  test("shapes", () => {
    // @ts-expect-error a scale has two ends
    drivers(survey, { outcome: "satisfaction", drivers: ["price"], scale: [1] });
    // @ts-expect-error a level is a number
    nps([10, 9], { level: "95 %" });
    // @ts-expect-error CSV text enters through readCsv
    drivers("price,speed\n1,2", { outcome: "price", drivers: ["speed"] });
    // @ts-expect-error one name is no list of names
    drivers(survey, { outcome: "satisfaction", drivers: "price" });
  });

  test("what must be named", () => {
    // @ts-expect-error no outcome
    drivers(survey, { drivers: ["price"] });
    // @ts-expect-error no drivers
    drivers(survey, { outcome: "satisfaction" });
    // @ts-expect-error no options
    cronbachAlpha(survey);
    // @ts-expect-error groups of one scale, or two scales
    compareAlphas(survey, { items: ["price", "speed"] });
    // @ts-expect-error the new length or the reliability to reach, not both
    spearmanBrown(0.7, { factor: 2, target: 0.8 });
  });
});

describe("every shape of data is taken", () => {
  test("rows, columns, typed arrays, tables in the manner of Arrow and Arquero", () => {
    interface Answer {
      price: number | null;
      satisfaction: number;
    }
    const rows: Answer[] = [{ price: 1, satisfaction: 2 }];
    const arrow = { getChild: (_name: string): unknown => null };
    const arquero = { columnNames: (): readonly string[] => [], array: (_name: string): unknown => [] };
    const options = { outcome: "satisfaction", drivers: ["price"] } as const;
    for (const data of [rows, survey, { price: Float64Array.of(1), satisfaction: Int32Array.of(2) }, arrow, arquero]) {
      expectTypeOf(drivers(data, options).rows[0]?.share).toEqualTypeOf<number | null | undefined>();
    }
    nps(rows, { rating: "price" });
    nps(Float32Array.of(10, 9));
    nps([10, null, 9, undefined]);
  });

  test("a column may be named or given", () => {
    drivers(survey, { outcome: [1, 2, 3], drivers: { price: [3, 1, 2] }, weights: Float64Array.of(1, 1, 2) });
    drivers(survey, { outcome: "satisfaction", drivers: ["price"], weights: { frequency: "wt" } });
    drivers(survey, { outcome: "satisfaction", drivers: ["price"], scale: { price: [0, 10] }, missingCodes: [0, 99] });
  });
});

test("path models", () => {
  const constructs = { Image: ["image1"], Loyalty: ["loyalty1"] };
  const paths = [{ from: "Image", to: "Loyalty" }];
  // @ts-expect-error a misspelt option
  plsPath({}, { constructs, paths, schema: "path" });
  // @ts-expect-error there is no Mode C
  plsPath({}, { constructs: { Image: { items: ["image1"], mode: "C" } }, paths });
  // @ts-expect-error a path has two ends
  plsPath({}, { constructs, paths: [{ from: "Image" }] });
});
