import { describe, expect, it } from "vitest";
import { logitDrivers } from "../../src/analysis/drivers/logitDrivers";
import { ordinalDrivers } from "../../src/analysis/drivers/ordinalDrivers";
import { logisticRegression } from "../../src/analysis/regression/logisticRegression";
import { ordinalRegression } from "../../src/analysis/regression/ordinalRegression";
import type { Warning } from "../../src/analysis/results";
import { AnalysisError } from "../../src/errors";
import { streamAt } from "../../src/random/stream";
import logit from "../reference/logit.json";

const { data } = logit;
const small = {
  speed: [2, 3, 5, 6, 7, 8, 9, 10],
  price: [5, 4, 6, 4, 5, 6, 4, 5],
  recommend: [3, 9, 6, 7, 9, 8, 10, 9],
  promoter: [0, 0, 0, 0, 1, 1, 1, 1],
  shop: ["a", "a", "b", "b", "c", "c", "d", "d"],
};

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

const logistic = (options: object): string =>
  refused(() => logisticRegression(small, { outcome: "recommend", predictors: ["speed"], ...options }));

const said = ({ warnings }: { readonly warnings: readonly Warning[] }, ...codes: string[]): string[] =>
  warnings.filter(({ code }) => codes.includes(code)).map(({ code, message }) => `${code} | ${message}`);

describe("the event", () => {
  it("has to be said when the outcome is not 0 and 1", () => {
    expect(logistic({})).toMatchInlineSnapshot(
      `"invalid-data | logisticRegression: the outcome "recommend" holds 3, expected 0 and 1 (or true and false); say which answers are the event, event: { atLeast: 9 } for promoters"`,
    );
  });

  it("is one of three kinds, with a number", () => {
    expect(logistic({ event: { atLest: 9 } })).toMatchInlineSnapshot(
      `"unknown-option | logisticRegression: unknown option "atLest" in event; did you mean "atLeast"?"`,
    );
    expect(logistic({ event: 9 })).toMatchInlineSnapshot(
      `"invalid-option | logisticRegression: event must be an object like { atLeast: … }, got 9"`,
    );
    expect(logistic({ event: {} })).toMatchInlineSnapshot(
      `"invalid-option | logisticRegression: event names no answer, expected one of { atLeast: 9 }, { atMost: 6 } and { equals: 1 }, with a number"`,
    );
    expect(logistic({ event: { atLeast: 9, atMost: 10 } })).toMatchInlineSnapshot(
      `"invalid-option | logisticRegression: event names atLeast and atMost, expected one of { atLeast: 9 }, { atMost: 6 } and { equals: 1 }, with a number"`,
    );
    expect(logistic({ event: { equals: "9" } })).toMatchInlineSnapshot(
      `"invalid-option | logisticRegression: event has equals "9", expected one of { atLeast: 9 }, { atMost: 6 } and { equals: 1 }, with a number"`,
    );
  });

  it("must be there for some and not for others", () => {
    expect(logistic({ event: { atLeast: 11 } })).toMatchInlineSnapshot(
      `"constant-column | logisticRegression: none of the 8 answers to "recommend" is at least 11 (they lie between 3 and 10), so there is nothing to explain; choose an event that some have and others have not"`,
    );
    expect(logistic({ event: { atMost: 10 } })).toMatchInlineSnapshot(
      `"constant-column | logisticRegression: all 8 answers to "recommend" are at most 10 (they lie between 3 and 10), so there is nothing to explain; choose an event that some have and others have not"`,
    );
    expect(
      refused(() => logisticRegression({ x: [1, 2, 3, 4], y: [1, 1, 1, 1] }, { outcome: "y", predictors: ["x"] })),
    ).toMatchInlineSnapshot(
      `"constant-column | logisticRegression: all 4 answers to "y" are 1, so there is nothing to explain; choose an event that some have and others have not"`,
    );
  });
});

describe("errors", () => {
  it("separation names the predictors", () => {
    expect(logistic({ outcome: "promoter" })).toMatchInlineSnapshot(
      `"separated-outcome | logisticRegression: "speed" tells the answers 0 and 1 to "promoter" apart without exception, so no finite coefficients exist; leave it out, or find out whether it was made from the outcome"`,
    );
    expect(
      refused(() => logitDrivers(small, { outcome: "promoter", drivers: ["price", "speed"] })),
    ).toMatchInlineSnapshot(
      `"separated-outcome | logitDrivers: "speed" tells the answers 0 and 1 to "promoter" apart without exception, so no finite coefficients exist; leave it out, or find out whether it was made from the outcome"`,
    );
    expect(
      refused(() =>
        ordinalRegression({ x: [1, 2, 3, 4, 5, 6], y: [1, 1, 2, 2, 3, 3] }, { outcome: "y", predictors: ["x"] }),
      ),
    ).toMatchInlineSnapshot(
      `"separated-outcome | ordinalRegression: "x" tells the 3 answers to "y" apart without exception, so no finite coefficients exist; leave it out, or find out whether it was made from the outcome"`,
    );
  });

  it("options", () => {
    expect(logistic({ predictor: ["speed"] })).toMatchInlineSnapshot(
      `"unknown-option | logisticRegression: unknown option "predictor"; did you mean "predictors"?"`,
    );
    expect(logistic({ event: { atLeast: 9 }, errors: "HC9" })).toMatchInlineSnapshot(
      `"invalid-option | logisticRegression: errors "HC9" are not known; did you mean "HC0"?"`,
    );
    expect(
      refused(() => ordinalRegression(data, { outcome: "recommend", predictors: ["price"], errors: "HC3" })),
    ).toMatchInlineSnapshot(
      `"invalid-option | ordinalRegression: errors "HC3" rest on the leverage of each row, which this model does not have; use "HC0" or "HC1""`,
    );
    expect(
      refused(() =>
        logitDrivers(small, { outcome: "promoter", drivers: ["price"], pseudoRSquared: "mcfadden" } as never),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-option | logitDrivers: pseudoRSquared "mcfadden" is not known; did you mean "mcFadden"?"`,
    );
    expect(
      refused(() => logitDrivers(small, { outcome: "promoter", drivers: ["price"], interval: "bca" } as never)),
    ).toMatchInlineSnapshot(
      `"invalid-option | logitDrivers: interval method "bca" is not available here; did you mean "bc"?"`,
    );
    expect(
      refused(() => ordinalDrivers(small, { outcome: "recommend", drivers: ["price", "recommend"] })),
    ).toMatchInlineSnapshot(
      `"outcome-among-drivers | ordinalDrivers: the outcome "recommend" stands among the drivers as well, and would explain itself; take it out of drivers"`,
    );
    expect(
      refused(() =>
        ordinalDrivers(small, { outcome: "recommend", drivers: ["price"], event: { atLeast: 9 } } as never),
      ),
    ).toMatchInlineSnapshot(
      `"unknown-option | ordinalDrivers: unknown option "event"; there are "outcome", "drivers", "categorical", "groups", "controls", "pseudoRSquared", "interval", "weights", "missingCodes", "scale", "level", "errors" and 3 more"`,
    );
  });
});

describe("warnings", () => {
  const event = { outcome: "recommend", event: { atLeast: 9 } } as const;

  it("few events", () => {
    expect(said(logisticRegression(small, { ...event, predictors: ["speed"] }), "few-events")).toMatchInlineSnapshot(`
      [
        "few-events | Only 4 of 8 answers are the event, for 1 coefficient; with fewer than 10 for each, effects come out too large and intervals too narrow.",
      ]
    `);
    const rare = logisticRegression(data, {
      outcome: "recommend",
      event: { atLeast: 4 },
      predictors: logit.predictors,
    });
    expect(said(rare, "few-events")).toMatchInlineSnapshot(`
      [
        "few-events | Only 14 of 240 answers are no event, for 5 coefficients; with fewer than 10 for each, effects come out too large and intervals too narrow.",
      ]
    `);
  });

  it("interactions have no average marginal effect", () => {
    const result = logisticRegression(data, {
      ...event,
      predictors: ["price", "speed", "member"],
      interactions: [["price", "member"]],
    });
    expect(said(result, "no-marginal-effect")).toMatchInlineSnapshot(`
      [
        "no-marginal-effect | No average marginal effect is given for "price" and "member": in an interaction, there is no effect of one alone.",
      ]
    `);
    expect(result.rows.map(({ averageMarginalEffect }) => averageMarginalEffect === null)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it("collinear predictors", () => {
    const near = data.price.map((value, i) => value + 0.3 * data.speed[i]!);
    const result = logisticRegression({ ...data, near }, { ...event, predictors: ["price", "near"] });
    expect(said(result, "high-vif")).toMatchInlineSnapshot(`
      [
        "high-vif | Largely determined by the others: "price" (VIF 17.0), "near" (VIF 17.0). Their single coefficients are uncertain; merge those that measure the same thing, or judge them together.",
      ]
    `);
  });

  it("the odds are not proportional, or it is not known", () => {
    const all = ordinalRegression(data, { outcome: "recommend", predictors: ["price", "speed"] });
    expect(said(all, "thresholds-left-out")).toMatchInlineSnapshot(`
      [
        "thresholds-left-out | Brant's test of proportional odds leaves out the thresholds "1|2", "2|3" and "3|4": too few answers lie beyond (fewer than ten for each predictor), and with them it would find differences that are none.",
      ]
    `);
    const few = ordinalRegression(small, { outcome: "recommend", predictors: ["price"] });
    expect(said(few, "proportional-odds-untested")).toMatchInlineSnapshot(`
      [
        "proportional-odds-untested | Whether the odds are proportional could not be tested, since too few answers lie beyond "3|6", "6|7", "7|8", "8|9" and "9|10" (fewer than ten for each predictor), and no two thresholds are left to compare; put rare answers together, or take fewer predictors.",
      ]
    `);
    expect(few.proportionalOdds).toBeNull();
    // "loud" moves people away from the middle.
    const stream = streamAt(1, 0);
    const loud = Array.from({ length: 400 }, (_, i) => i % 2);
    const x = loud.map(() => Math.round(5 + 2 * stream.normal()));
    const y = loud.map((own, i) =>
      Math.min(5, Math.max(1, Math.round(3 + 0.2 * (x[i]! - 5) + (own === 1 ? 1.8 : 0.7) * stream.normal()))),
    );
    const moved = ordinalRegression({ loud, x, y }, { outcome: "y", predictors: ["loud", "x"] });
    expect(said(moved, "odds-not-proportional")).toMatchInlineSnapshot(`
      [
        "odds-not-proportional | Effects differ along the scale, above all of "loud" (Brant's test: χ² = 67.1 on 6 df, p = 1.6e-12). Read the odds ratios as averages over the scale, or look at its ends one by one: logisticRegression with an event.",
      ]
    `);
  });

  it("what drivers lack", () => {
    const result = logitDrivers(data, { ...event, drivers: ["price", "speed"], scale: { price: [1, 10] } });
    expect(said(result, "no-scale", "sign-flip")).toMatchInlineSnapshot(`
      [
        "no-scale | No scale was declared for "speed", so there is no performance on 0–100; give scale: [1, 5] or the like.",
      ]
    `);
    const opposed = data.price.map((value, i) => value + 2 * data.speed[i]!);
    const flipped = logitDrivers({ ...data, opposed }, { ...event, drivers: ["speed", "opposed"] });
    expect(said(flipped, "sign-flip")).toMatchInlineSnapshot(`
      [
        "sign-flip | "speed" goes one way with "recommend" alone and the other way once the other drivers are held fixed (suppression); do not read this coefficient on its own.",
      ]
    `);
  });

  it("resampling", () => {
    const result = logitDrivers(data, {
      ...event,
      drivers: ["price", "speed"],
      clusters: "cluster",
      interval: { method: "percentile", resamples: 20 },
    });
    expect(said(result, "few-resamples", "rows-resampled")).toMatchInlineSnapshot(`
      [
        "few-resamples | 20 resamples are few for an interval; its ends would move with another seed. Take 1000 or more.",
        "rows-resampled | The intervals of shares and ranks come from resampled rows, and know nothing of clusters or strata; where "price" and "speed" are alike within clusters, they are too narrow.",
      ]
    `);
  });

  it("more than twelve drivers", () => {
    const stream = streamAt(2, 0);
    const drivers = Array.from({ length: 13 }, (_, j) => `d${j}`);
    const rows = Array.from({ length: 80 }, (_, i) => ({
      ...Object.fromEntries(drivers.map((name) => [name, Math.round(3 * stream.normal())])),
      y: Number((i % 2) + 0.8 * stream.normal() > 0.5),
    }));
    const result = logitDrivers(rows, { outcome: "y", drivers });
    expect(said(result, "importance-estimated")).toMatchInlineSnapshot(`
      [
        "importance-estimated | Importance of 13 drivers is estimated from 64 orders of entry, since all their models are too many to fit; the standard error of a share is at most 0.11 percentage points.",
      ]
    `);
    expect(result.rows.every(({ importanceStdError }) => importanceStdError! > 0)).toBe(true);
    const sum = result.rows.reduce((total, { importance }) => total + importance, 0);
    expect(sum).toBeCloseTo(result.model.pseudoRSquared.mcFadden, 12);
  });
});
