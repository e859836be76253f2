import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { collinearity } from "../../src/analysis/impact/collinearity";
import { compareDrivers } from "../../src/analysis/impact/compareDrivers";
import { eValue } from "../../src/analysis/impact/eValue";
import { mediation } from "../../src/analysis/impact/mediation";
import { nonlinearity } from "../../src/analysis/impact/nonlinearity";
import { penaltyReward } from "../../src/analysis/impact/penaltyReward";
import { ridgeTrace } from "../../src/analysis/impact/ridgeTrace";
import { sensitivityToConfounder } from "../../src/analysis/impact/sensitivityToConfounder";
import { simulateChange } from "../../src/analysis/impact/simulateChange";
import { topicDrivers } from "../../src/analysis/impact/topicDrivers";
import { linearRegression } from "../../src/analysis/regression/linearRegression";
import { attitude } from "../../src/datasets/attitude";
import { AnalysisError } from "../../src/errors";
import { streamAt } from "../../src/random/stream";

const n = 60;
const at = (value: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => value(i));
const price = at((i) => 1 + ((i * 7) % 5));
const speed = at((i) => 1 + ((i * 3 + Math.floor(i / 4)) % 5));
const survey = {
  price,
  speed,
  twin: at((i) => 10 * price[i]! + (i % 10 === 0 ? 1 : 0)),
  overall: at((i) => Math.min(5, Math.max(1, Math.round(0.5 * price[i]! + 0.4 * speed[i]! + ((i * 11) % 3) - 0.5)))),
  curve: at((i) => (price[i]! - 3) ** 2 + ((i * 13) % 7) / 10),
  recommend: at((i) => (i * 7) % 11),
  topics: Array.from({ length: n }, (_, i) => (i % 3 === 0 ? "price;all" : i % 5 === 0 ? " staff ;all;rare" : "all")),
  region: Array.from({ length: n }, (_, i) => (i === 0 ? null : i < 4 ? "East" : i % 2 === 0 ? "North" : "South")),
  shop: Array.from({ length: n }, (_, i) => `shop ${i % 6}`),
};
const model = { outcome: "overall", drivers: ["price", "speed"] } as const;

/** The error a call throws: its code and message. */
function refused(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
    return `${error.code} | ${error.message}`;
  }
  throw new Error("nothing was thrown");
}

/** The warnings of a result: their codes and messages. */
function warned(result: {
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}): string[] {
  return result.warnings.map(({ code, message }) => `${code} | ${message}`);
}

describe("simulateChange", () => {
  const result = drivers(survey, model);
  const run = (changes: unknown, options?: object, given: unknown = result): string =>
    refused(() => simulateChange(given as never, changes as never, options as never));

  it("refuses", () => {
    expect(run({ pirce: 1 })).toMatchInlineSnapshot(
      `"unknown-column | simulateChange: the changes name "pirce", which is not in the model; did you mean "price"?"`,
    );
    expect(run({ __proto__x: 1 })).toMatchInlineSnapshot(
      `"unknown-column | simulateChange: the changes name "__proto__x", which is not in the model; there are "price" and "speed""`,
    );
    expect(run({ price: "1" })).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: the changes have the text "1" for "price", expected a finite number in its units"`,
    );
    expect(run({ price: Number.NaN })).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: the changes have NaN for "price", expected a finite number in its units"`,
    );
    expect(run({})).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: the changes are empty, expected drivers with their changes, such as { price: 0.5 }"`,
    );
    expect(run("price")).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: the changes are the text "price", expected drivers with their changes, such as { price: 0.5 }"`,
    );
    expect(run({ price: 1 }, {}, { kind: "nps" })).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: the first argument is a result of nps, expected a result of drivers or linearRegression"`,
    );
    expect(run({ price: 1 }, {}, [1])).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: the first argument is an array, expected a result of drivers or linearRegression"`,
    );
    const { covariance: _, ...old } = result;
    expect(run({ price: 1 }, {}, old)).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: the result holds no covariances of its coefficients, which the interval needs; fit the model to complete rows"`,
    );
    expect(run({ price: 1 }, { leval: 0.9 })).toMatchInlineSnapshot(
      `"unknown-option | simulateChange: unknown option "leval"; did you mean "level"?"`,
    );
    expect(run({ price: 1 }, { means: { prize: 3 } })).toMatchInlineSnapshot(
      `"unknown-column | simulateChange: means name "prize", which is not in the model; did you mean "price"?"`,
    );
    expect(run({ price: 1 }, { means: { price: null } })).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: means have null for "price", expected a finite number in its units"`,
    );
    const category = drivers(survey, { ...model, drivers: ["price", "shop"], categorical: ["shop"] });
    expect(run({ shop: 1 }, {}, category)).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: "shop" stands for several columns, "shop: shop 1", "shop: shop 2", "shop: shop 3", "shop: shop 4" and "shop: shop 5", and has no units that it could change by; change drivers that are numbers"`,
    );
    expect(run({ "shop: shop 1": 1 }, {}, category)).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: "shop: shop 1" is a level of a category, not a number that can change; its coefficient is the difference to the reference"`,
    );
    const grouped = drivers(survey, { ...model, groups: { service: ["price", "speed"] } });
    expect(run({ service: 1 }, {}, grouped)).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: "service" stands for several columns, "price" and "speed", and has no units that it could change by; change drivers that are numbers"`,
    );
    const product = linearRegression(survey, {
      outcome: "overall",
      predictors: ["price", "speed"],
      interactions: [["price", "speed"]],
    });
    expect(run({ price: 1 }, {}, product)).toMatchInlineSnapshot(
      `"invalid-option | simulateChange: "price" stands in "price × speed" as well, so what a change does depends on the other column; fit the model without the interaction, or by segment with compareDrivers"`,
    );
  });

  it("changes one of drivers that are judged together", () => {
    const grouped = drivers(survey, { ...model, groups: { service: ["price", "speed"] } });
    expect(simulateChange(grouped, { price: 1 }).estimate).toBe(simulateChange(result, { price: 1 }).estimate);
  });

  it("warns", () => {
    expect(warned(simulateChange(result, { price: 3 }, { scale: [1, 5] }))).toMatchInlineSnapshot(`
      [
        "beyond-scale | The change takes the mean of "price" to 6.00, beyond its scale from 1 to 5; nobody can answer so. Take a smaller change.",
      ]
    `);
    const regression = linearRegression(survey, { outcome: "overall", predictors: ["price", "speed"] });
    expect(warned(simulateChange(regression, { price: 1 }))).toMatchInlineSnapshot(`
      [
        "no-mean | The expected mean needs the mean of every column of the model, and the result has none of "price" and "speed"; give means: { "price": … }. The change itself does not need it.",
      ]
    `);
    const options = { outcome: "curve", drivers: ["price", "speed"] } as const;
    const bent = nonlinearity(survey, options);
    expect(bent.rows[0]).toMatchObject({ curve: "up" });
    expect(
      warned(simulateChange(drivers(survey, options), { price: 1 }, { nonlinearity: bent })),
    ).toMatchInlineSnapshot(`
      [
        "nonlinear | The outcome does not go up and down with "price" in a straight line, as this what-if supposes; read it for small changes only.",
      ]
    `);
  });
});

describe("penaltyReward", () => {
  const run = (options: object): string => refused(() => penaltyReward(survey, { ...model, ...options } as never));
  it("refuses", () => {
    expect(run({})).toMatchInlineSnapshot(
      `"missing-option | penaltyReward: it has to be said which answers of "price" are low: give the scale, { scale: [1, 5] }, or the answer itself, { low: 2 }"`,
    );
    expect(run({ low: 2 })).toMatchInlineSnapshot(
      `"missing-option | penaltyReward: it has to be said which answers of "price" are high: give the scale, { scale: [1, 5] }, or the answer itself, { high: 4 }"`,
    );
    expect(run({ low: 3, high: 3 })).toMatchInlineSnapshot(
      `"invalid-option | penaltyReward: low answers of "price" go up to 3 and high ones begin at 3, expected an answer between them to compare with"`,
    );
    expect(run({ low: 3, high: 4 })).toMatchInlineSnapshot(
      `"invalid-option | penaltyReward: nobody's answer to "price" lies between low (3 and less) and high (4 and more), so there is nothing to compare with; choose other cuts"`,
    );
    expect(run({ low: "2", high: 4 })).toMatchInlineSnapshot(
      `"invalid-option | penaltyReward: option "low" of "price" is the text "2", expected an answer, such as 2"`,
    );
    expect(run({ low: { price: "2" }, high: 4 })).toMatchInlineSnapshot(
      `"invalid-option | penaltyReward: option "low" of "price" is the text "2", expected an answer, such as 2"`,
    );
    expect(run({ low: { prise: 2 }, high: 4 })).toMatchInlineSnapshot(
      `"unknown-column | penaltyReward: option "low" names column "prise", which is not there; did you mean "price"?"`,
    );
    expect(run({ scale: [1, 5], lows: 2 })).toMatchInlineSnapshot(
      `"unknown-option | penaltyReward: unknown option "lows"; did you mean "low"?"`,
    );
  });

  it("warns", () => {
    expect(warned(penaltyReward(survey, { ...model, low: 0, high: 5 }))).toMatchInlineSnapshot(`
      [
        "no-such-answer | Nobody gave such an answer: "price" (low), "speed" (low); without penalty or reward there is no class. Other cuts may help.",
      ]
    `);
    const turned = { ...survey, price: price.map((answer) => 6 - answer) };
    expect(warned(penaltyReward(turned, { ...model, scale: [1, 5] }))).toMatchInlineSnapshot(`
      [
        "reversed-contrast | Low answers go with a better outcome, or high ones with a worse, for "price"; is the scale turned round, or do other drivers hide it?",
      ]
    `);
    const few = { ...survey, price: price.map((answer, i) => (i < 3 ? 1 : Math.max(3, answer))) };
    expect(warned(penaltyReward(few, { ...model, low: 2, high: 4 }))).toMatchInlineSnapshot(`
      [
        "few-answers | Fewer than 10 answers are low, high or between for "price"; what these cost or bring is uncertain.",
      ]
    `);
  });
});

describe("nonlinearity", () => {
  it("says what bends", () => {
    expect(warned(nonlinearity(survey, { outcome: "curve", drivers: ["price", "speed"] }))).toMatchInlineSnapshot(`
      [
        "nonlinear | The outcome does not go up and down with "price" in a straight line: one coefficient for the whole scale hides it. penaltyReward shows what low and high answers do.",
      ]
    `);
  });

  it("has nothing to say of two answers", () => {
    const found = nonlinearity({ ...survey, yes: at((i) => i % 2) }, { outcome: "overall", drivers: ["price", "yes"] });
    expect(found.rows[1]).toEqual({ term: "yes", curve: null, square: null, turningPoint: null, categories: null });
  });
});

describe("compareDrivers", () => {
  const run = (options: object): string => refused(() => compareDrivers(survey, { ...model, ...options } as never));
  it("refuses", () => {
    expect(run({})).toMatchInlineSnapshot(`"missing-option | compareDrivers: option "by" is missing; write { by: … }"`);
    expect(run({ by: "regoin" })).toMatchInlineSnapshot(
      `"unknown-column | compareDrivers: column "regoin" not found; did you mean "region"?"`,
    );
    expect(run({ by: "price" })).toMatchInlineSnapshot(
      `"duplicate-term | compareDrivers: the segments "price" stand in the model as well, where they are the same within each segment; take them out of the model"`,
    );
    expect(run({ by: "shop" })).toMatchInlineSnapshot(
      `"too-few-rows | compareDrivers: "shop" has no segment that can be fitted, expected two or more; left out: "shop 0" (n = 10: fewer than 30), "shop 1" (n = 10: fewer than 30), "shop 2" (n = 10: fewer than 30), "shop 3" (n = 10: fewer than 30), "shop 4" (n = 10: fewer than 30), "shop 5" (n = 10: fewer than 30)"`,
    );
    expect(run({ by: "region", minimum: 0 })).toMatchInlineSnapshot(
      `"invalid-option | compareDrivers: minimum must be a whole number of answers, got 0"`,
    );
    expect(run({ by: "region", importance: "shaply" })).toMatchInlineSnapshot(
      `"invalid-option | compareDrivers: importance "shaply" is not known; did you mean "shapley"?"`,
    );
  });

  it("warns", () => {
    expect(warned(compareDrivers(survey, { ...model, by: "region", minimum: 20 }))).toMatchInlineSnapshot(`
      [
        "segments-left-out | Segments that could not be compared were left out: "East" (n = 3: fewer than 20).",
        "missing-group | 1 row has no segment in "region" and is left out.",
      ]
    `);
    const constant = { ...survey, price: price.map((answer, i) => (i > 3 && i % 2 === 0 ? 3 : answer)) };
    const part = at((i) => (i > 3 && i % 2 === 0 ? 1 : i % 4 === 1 ? 2 : 3));
    expect(warned(compareDrivers(constant, { ...model, by: part, minimum: 5 }))).toMatchInlineSnapshot(`
      [
        "segments-left-out | Segments that could not be compared were left out: "1" (n = 28: "price" has the same value (3) in all 28 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)).",
      ]
    `);
  });
});

describe("sensitivityToConfounder", () => {
  const run = (options: object): string =>
    refused(() =>
      sensitivityToConfounder(survey, { ...model, driver: "price", benchmark: "speed", ...options } as never),
    );
  it("refuses", () => {
    expect(run({ driver: undefined })).toMatchInlineSnapshot(
      `"missing-option | sensitivityToConfounder: option "driver" is missing; write { driver: … }"`,
    );
    expect(run({ driver: "prise" })).toMatchInlineSnapshot(
      `"unknown-column | sensitivityToConfounder: driver "prise" is not among the drivers and controls; did you mean "price"?"`,
    );
    expect(run({ benchmark: "overall" })).toMatchInlineSnapshot(
      `"unknown-column | sensitivityToConfounder: benchmark "overall" is not among the drivers and controls; there are "price" and "speed""`,
    );
    expect(run({ benchmark: [] })).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: benchmark is an empty list, expected a driver or control that you know to matter, by name"`,
    );
    expect(run({ benchmark: 2 })).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: benchmark is 2, expected a driver or control that you know to matter, by name"`,
    );
    expect(run({ benchmark: "price" })).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: "price" is both driver and benchmark; a confounder is compared with another driver"`,
    );
    expect(run({ times: [] })).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: times hold nothing, expected multiples above 0 such as [1, 2, 3]"`,
    );
    expect(run({ times: [1, -1] })).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: times hold -1, expected multiples above 0 such as [1, 2, 3]"`,
    );
    expect(run({ times: 2 })).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: times are 2, expected multiples above 0 such as [1, 2, 3]"`,
    );
    expect(
      run({ drivers: ["price", "shop"], categorical: ["shop"], driver: "shop", benchmark: "price" }),
    ).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: driver "shop" has several columns and so no single effect; ask about one level by a 0/1 column of its own"`,
    );
  });

  it("warns", () => {
    const options = { outcome: "rating", drivers: ["complaints", "raises", "learning"], driver: "raises" } as const;
    expect(
      warned(
        sensitivityToConfounder(attitude, { ...options, driver: "complaints", benchmark: "raises", times: [1, 9] }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "no-such-confounder | There is no confounder so strong: 9 × "raises" would explain more than is left of "complaints". These rows have no figures.",
      ]
    `);
    expect(warned(sensitivityToConfounder(attitude, { ...options, benchmark: "complaints" }))).toMatchInlineSnapshot(`
      [
        "effect-not-found | The effect of "raises" cannot be told from 0 as it is, so nothing is needed to explain it away.",
      ]
    `);
  });

  it("refuses results that do not hold enough", () => {
    const of = (more: object, question: object): string =>
      refused(() =>
        sensitivityToConfounder(drivers(survey, { ...model, ...more } as never), {
          driver: "price",
          benchmark: "speed",
          ...question,
        }),
      );
    expect(of({ errors: "HC3" }, {})).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: the errors of this result are "HC3", and the bounds need the classical ones as well; give the survey in place of the result, with the options of the model"`,
    );
    expect(of({}, { benchmark: "sped" })).toMatchInlineSnapshot(
      `"unknown-column | sensitivityToConfounder: benchmark "sped" is not among the drivers and controls; did you mean "speed"?"`,
    );
    expect(of({}, { outcome: "overall" })).toMatchInlineSnapshot(
      `"unknown-option | sensitivityToConfounder: unknown option "outcome"; there are "driver", "benchmark", "times" and "level""`,
    );
    const shop = { drivers: ["price", "shop"], categorical: ["shop"] };
    expect(of(shop, { benchmark: "shop" })).toMatchInlineSnapshot(
      `"invalid-option | sensitivityToConfounder: benchmark "shop" has several columns and so no single effect; give the survey in place of the result, with the options of the model"`,
    );
  });

  it("takes a category as the benchmark", () => {
    const found = sensitivityToConfounder(survey, {
      ...model,
      controls: ["shop"],
      categorical: ["shop"],
      driver: "price",
      benchmark: "shop",
      times: [0.1],
    });
    expect(found.rows[0]!.status).toBe("possible");
  });
});

describe("mediation", () => {
  const run = (options: object): string =>
    refused(() =>
      mediation(survey, { outcome: "overall", driver: "price", mediators: ["speed"], ...options } as never),
    );
  it("refuses", () => {
    expect(run({ driver: undefined })).toMatchInlineSnapshot(
      `"missing-option | mediation: option "driver" is missing; write { driver: … }"`,
    );
    expect(run({ mediators: ["price"] })).toMatchInlineSnapshot(
      `"duplicate-term | mediation: "price" is both the driver and a mediator; it cannot work through itself"`,
    );
    expect(run({ mediators: ["sped"] })).toMatchInlineSnapshot(
      `"unknown-column | mediation: column "sped" not found; did you mean "speed"?"`,
    );
    expect(run({ mediators: [] })).toMatchInlineSnapshot(
      `"missing-option | mediation: option "mediators" is empty; name at least one column"`,
    );
    expect(run({ mediators: ["overall"] })).toMatchInlineSnapshot(
      `"outcome-among-drivers | mediation: the outcome "overall" stands among the mediators as well, and would explain itself; take it out of mediators"`,
    );
    expect(run({ interval: "bca" })).toMatchInlineSnapshot(
      `"invalid-option | mediation: interval method "bca" is not available here; did you mean "bc"?"`,
    );
    expect(run({ mediator: ["speed"] })).toMatchInlineSnapshot(
      `"unknown-option | mediation: unknown option "mediator"; did you mean "mediators"?"`,
    );
  });

  it("warns", () => {
    const options = { outcome: "overall", driver: "price", mediators: ["speed"] } as const;
    expect(
      warned(mediation({ ...survey, wt: at((i) => 1 + (i % 3)) }, { ...options, weights: "wt" })),
    ).toMatchInlineSnapshot(`
      [
        "weights-ignored-in-errors | The effects are weighted, but the delta-method errors treat the weights as if they said how precise an answer is; give interval: "percentile" for errors that do not.",
      ]
    `);
    expect(warned(mediation(survey, { ...options, interval: { method: "bc", resamples: 50 } }))).toMatchInlineSnapshot(`
      [
        "few-resamples | 50 resamples are few for an interval; its ends would move with another seed. Take 1000 or more.",
        "extreme-interval | An end of the intervals of "total", "direct", "indirect" and "speed" lies beyond the outermost resamples; take more resamples.",
      ]
    `);
    const against = {
      x: price,
      m: at((i) => -price[i]! + (i % 3)),
      y: at((i) => price[i]! + 0.5 * (-price[i]! + (i % 3)) + (i % 2)),
    };
    expect(warned(mediation(against, { outcome: "y", driver: "x", mediators: ["m"] }))).toMatchInlineSnapshot(`
      [
        "opposed-effects | The direct and the indirect effect work against each other, so the indirect one is no part of the total: there is no share.",
      ]
    `);
  });
});

describe("eValue", () => {
  const run = (options: object): string => refused(() => eValue(options as never));
  it("refuses", () => {
    expect(run({})).toMatchInlineSnapshot(`"missing-option | eValue: give either riskRatio or oddsRatio, got neither"`);
    expect(run({ riskRatio: 2, oddsRatio: 2 })).toMatchInlineSnapshot(
      `"missing-option | eValue: give either riskRatio or oddsRatio, got both"`,
    );
    expect(run({ riskRatio: -1 })).toMatchInlineSnapshot(
      `"invalid-option | eValue: riskRatio is -1, expected a ratio above 0, 1 meaning no difference"`,
    );
    expect(run({ riskRatio: 2, confLow: 0.3, confHigh: 1.1 })).toMatchInlineSnapshot(
      `"invalid-option | eValue: the interval from 0.3 to 1.1 does not hold the ratio 2; the ends are ratios too, not logarithms"`,
    );
    expect(run({ riskRatio: 2, confLow: 1.3 })).toMatchInlineSnapshot(
      `"invalid-option | eValue: confHigh is missing, expected a ratio above 0, 1 meaning no difference"`,
    );
    expect(run({ oddsRatio: 2 })).toMatchInlineSnapshot(
      `"missing-option | eValue: an odds ratio is near a risk ratio only when the outcome is rare; say rare: true (below about 15 % in every group) or rare: false"`,
    );
    expect(run({ riskratio: 2 })).toMatchInlineSnapshot(
      `"unknown-option | eValue: unknown option "riskratio"; did you mean "riskRatio"?"`,
    );
  });

  it("warns", () => {
    expect(warned(eValue({ oddsRatio: 4, confLow: 2, confHigh: 9, rare: false }))).toMatchInlineSnapshot(`
      [
        "square-root-of-odds | The outcome is not rare, so the risk ratio is taken to be the square root of the odds ratio; that holds well for shares between 20 and 80 percent.",
      ]
    `);
  });
});

describe("topicDrivers", () => {
  const run = (options: object, data: object = survey): string =>
    refused(() => topicDrivers(data as never, { outcome: "recommend", topics: "topics", ...options } as never));
  it("refuses", () => {
    expect(run({ topics: undefined })).toMatchInlineSnapshot(
      `"missing-option | topicDrivers: option "topics" is missing; write { topics: … }"`,
    );
    expect(run({ topics: "topic" })).toMatchInlineSnapshot(
      `"unknown-column | topicDrivers: column "topic" not found; did you mean "topics"?"`,
    );
    expect(run({ topics: "price" })).toMatchInlineSnapshot(
      `"invalid-data | topicDrivers: column "price", data row 1 (counted from 1), is 1, expected topics as a text such as "price;staff" or a list such as ["price", "staff"]"`,
    );
    expect(run({}, { ...survey, topics: survey.topics.map((topic) => [topic, 3]) })).toMatchInlineSnapshot(
      `"invalid-data | topicDrivers: column "topics", data row 1 (counted from 1), holds 3, expected topics as a text such as "price;staff" or a list such as ["price", "staff"]"`,
    );
    expect(run({ topics: ["price", "speed"] })).toMatchInlineSnapshot(
      `"out-of-scale | topicDrivers: column "price", data row 2 (counted from 1), is 3, expected 0 to 1; if it means "no answer", declare missingCodes: [3], otherwise the scale that was asked"`,
    );
    expect(run({ separator: "" })).toMatchInlineSnapshot(
      `"invalid-option | topicDrivers: separator is "", expected what stands between two topics, such as ";""`,
    );
    expect(run({ minimum: 1.5 })).toMatchInlineSnapshot(
      `"invalid-option | topicDrivers: minimum must be a whole number of mentions, got 1.5"`,
    );
    expect(run({ minimum: 50 })).toMatchInlineSnapshot(
      `"too-few-items | topicDrivers: there is no topic to look at: none is mentioned by 50 or more; there are "price", "staff", "rare" and "all""`,
    );
    expect(run({}, { ...survey, topics: survey.topics.map(() => null) })).toMatchInlineSnapshot(
      `"too-few-items | topicDrivers: there is no topic to look at: the column of topics is empty"`,
    );
    expect(run({ scale: [0, 5] })).toMatchInlineSnapshot(
      `"missing-option | topicDrivers: on the scale 0 to 5 it has to be said who is a promoter; write { cutoffs: { promoters: …, detractors: … } }, the lowest rating of a promoter and the highest of a detractor"`,
    );
    expect(run({ score: "csat" })).toMatchInlineSnapshot(
      `"invalid-option | topicDrivers: score "csat" is not known; there are "nps" and "mean""`,
    );
    const drawn = streamAt(5, 0);
    const many = survey.topics.map(() => Array.from({ length: 26 }, (_, k) => (drawn.uniform() < 0.4 ? `t${k}` : "")));
    expect(run({ minimum: 1 }, { ...survey, topics: many })).toMatchInlineSnapshot(
      `"too-many-drivers | topicDrivers: 26 topics are mentioned often enough, expected no more than 25; raise minimum, or merge topics"`,
    );
  });

  it("warns", () => {
    expect(warned(topicDrivers(survey, { outcome: "recommend", topics: "topics", minimum: 9 }))).toMatchInlineSnapshot(`
      [
        "rare-topics | Mentioned by fewer than 9, and left out: "staff" and "rare".",
        "constant-topics | Mentioned by everybody, so that nobody is left to compare with, and left out: "all".",
      ]
    `);
  });
});

describe("ridgeTrace and collinearity", () => {
  it("refuse", () => {
    expect(refused(() => ridgeTrace(survey, { ...model, lambdas: [1, 0] }))).toMatchInlineSnapshot(
      `"invalid-option | ridgeTrace: lambdas are [1, 0], expected numbers of 0 or more in ascending order, such as [0, 0.1, 0.5]"`,
    );
    expect(refused(() => ridgeTrace(survey, { ...model, lambdas: "log" } as never))).toMatchInlineSnapshot(
      `"invalid-option | ridgeTrace: lambdas are "log", expected numbers of 0 or more in ascending order, such as [0, 0.1, 0.5]"`,
    );
    expect(refused(() => collinearity(survey, { drivers: ["price", "speed"], threshold: 70 }))).toMatchInlineSnapshot(
      `"invalid-option | collinearity: threshold must be a correlation above 0 and up to 1, got 70"`,
    );
    expect(
      refused(() => collinearity({ ...survey, double: price.map((x) => 2 * x) }, { drivers: ["price", "double"] })),
    ).toMatchInlineSnapshot(
      `"aliased-columns | collinearity: "double" carries the same information as "price", so their effects cannot be told apart; leave out "double" or merge them"`,
    );
    expect(
      refused(() =>
        ridgeTrace(
          { ...survey, double: price.map((x) => 2 * x) },
          { ...model, drivers: ["price", "double"], lambdas: [0] },
        ),
      ),
    ).toMatchInlineSnapshot(
      `"aliased-columns | ridgeTrace: at λ = 0 the drivers determine one another, so there is no least squares to begin with; begin with a λ above 0"`,
    );
  });

  it("warn", () => {
    expect(warned(ridgeTrace(survey, { ...model, drivers: ["price", "twin"] }))).toMatchInlineSnapshot(`
      [
        "sign-changes | The sign of "twin" changes along the trace: least squares gives it only because of what moves together with it. Do not read it.",
      ]
    `);
    expect(warned(collinearity(survey, { drivers: ["price", "twin", "speed"] }))).toMatchInlineSnapshot(`
      [
        "high-condition | A combination of "price" and "twin" hardly varies (condition index 351), so their coefficients cannot be told apart well.",
      ]
    `);
  });

  it("find", () => {
    const say = (data: object, names: readonly string[], categorical: readonly string[] = []): string[] =>
      collinearity(data as never, { drivers: names, categorical }).findings.map(
        ({ suggestion, finding }) => `${suggestion} | ${finding}`,
      );
    expect(say(survey, ["price", "twin", "speed", "shop"], ["shop"])).toMatchInlineSnapshot(`
      [
        "drop | "price" and "twin" move together (mean |r| 1.00) so closely that they ask the same; keep one and drop the other.",
        "keep | "speed" says something of its own (VIF 1.1); keep it.",
        "keep | "shop" says something of its own (VIF 1.0); keep it.",
      ]
    `);
    const against = at((i) => -price[i]! + ((i * 5) % 3));
    expect(say({ ...survey, against }, ["price", "against", "speed"])).toMatchInlineSnapshot(`
      [
        "merge | "price" and "against" move together (mean |r| 0.87); merge them into an index, reversing those that run the other way, or judge them as one group.",
        "keep | "speed" says something of its own (VIF 1.0); keep it.",
      ]
    `);
    const third = at((i) => ((i * i + 3 * i) % 11) / 3);
    const sum = at((i) => price[i]! + speed[i]! + third[i]! + (i % 7 === 0 ? 1 : 0));
    expect(say({ ...survey, sum, third }, ["price", "speed", "third", "sum"])).toMatchInlineSnapshot(`
      [
        "together | "price" is largely determined by several others jointly (VIF 17.1), though by none of them alone; judge it together with them.",
        "together | "speed" is largely determined by several others jointly (VIF 16.3), though by none of them alone; judge it together with them.",
        "together | "third" is largely determined by several others jointly (VIF 12.1), though by none of them alone; judge it together with them.",
        "together | "sum" is largely determined by several others jointly (VIF 46.0), though by none of them alone; judge it together with them.",
      ]
    `);
  });
});
