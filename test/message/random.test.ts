import { describe, expect, test } from "vitest";
import { AnalysisError } from "../../src/errors";
import { planStratifiedWeights } from "../../src/random/stratifiedWeights";
import { streamAt } from "../../src/random/stream";

/** Code and message of the refusal. */
function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof AnalysisError) return `[${error.code}] ${error.message}`;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("what the random room refuses", () => {
  test("seeds", () => {
    expect(
      [-1, 1.5, 2 ** 53, Number.NaN, "7" as never].map((seed) => refusal(() => streamAt(seed, 0))),
    ).toMatchInlineSnapshot(`
      [
        "[invalid-option] streamAt: the option "seed" is -1; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] streamAt: the option "seed" is 1.5; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] streamAt: the option "seed" is 9007199254740992; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] streamAt: the option "seed" is NaN; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] streamAt: the option "seed" is "7"; expected a whole number from 0 to 9007199254740991",
      ]
    `);
  });

  test("indices", () => {
    expect([-1, 0.5, 2 ** 53].map((index) => refusal(() => streamAt(0, index)))).toMatchInlineSnapshot(`
      [
        "[invalid-option] streamAt: the index is -1; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] streamAt: the index is 0.5; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] streamAt: the index is 9007199254740992; expected a whole number from 0 to 9007199254740991",
      ]
    `);
  });

  test("a cluster in two strata", () => {
    expect(
      refusal(() =>
        planStratifiedWeights("bootstrap", 3, { strata: [0, 1, 1], clusters: [0, 1, 0], scheme: "rao-wu" }),
      ),
    ).toMatchInlineSnapshot(
      `"[invalid-data] bootstrap: a cluster lies in two strata (first seen at row 3); each cluster must lie within one, so number clusters anew in every stratum"`,
    );
  });

  test("a stratum of one unit", () => {
    expect(
      refusal(() => planStratifiedWeights("nps", 3, { strata: [0, 1, 1], scheme: "rao-wu" })),
    ).toMatchInlineSnapshot(
      `"[too-few-rows] nps: a stratum has one row, so its variance cannot be told; join it to another stratum"`,
    );
    expect(
      refusal(() => planStratifiedWeights("nps", 3, { clusters: [0, 0, 0], scheme: "rao-wu" })),
    ).toMatchInlineSnapshot(
      `"[too-few-rows] nps: a stratum has one cluster, so its variance cannot be told; join it to another stratum"`,
    );
  });
});
