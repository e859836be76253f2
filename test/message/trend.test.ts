import { describe, expect, it } from "vitest";
import { controlChart } from "../../src/analysis/trend/controlChart";
import { scoreTrend } from "../../src/analysis/trend/scoreTrend";
import { AnalysisError } from "../../src/errors";

const survey = {
  recommend: [10, 9, 3, 7, 8, 2, 10, 9, 1],
  year: [2021, 2022, 2023, 2021, 2022, 2023, 2021, 2022, 2023],
  season: ["spring", "summer", "autumn", "spring", "summer", "autumn", "spring", "summer", "autumn"],
  one: [1, 1, 1, 1, 1, 1, 1, 1, 1],
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

const trend = (options: object, data: unknown = survey): string =>
  refused(() => scoreTrend(data as never, { score: "nps", rating: "recommend", wave: "year", ...options } as never));
const chart = (options: object, data: unknown = survey): string =>
  refused(() => controlChart(data as never, { score: "nps", rating: "recommend", wave: "year", ...options } as never));

describe("scoreTrend", () => {
  it("waves", () => {
    expect(trend({ wave: undefined })).toMatchInlineSnapshot(
      `"missing-option | scoreTrend: option "wave" is missing; name a column or give the column itself"`,
    );
    expect(trend({ wave: "yaer" })).toMatchInlineSnapshot(
      `"unknown-column | scoreTrend: column "yaer" not found; did you mean "year"?"`,
    );
    expect(trend({ wave: "season" })).toMatchInlineSnapshot(
      `"missing-option | scoreTrend: the order of "spring", "summer" and "autumn" in "season" cannot be told from the values; write { order: ["spring", …] }, the earliest first, or let "wave" name a column of numbers, dates or text such as "2024-05" or "2024-Q1""`,
    );
    expect(trend({ wave: "season", order: ["spring", "summer"] })).toMatchInlineSnapshot(
      `"invalid-option | scoreTrend: option "order" lacks "autumn"; list every value of "season" once, the earliest first"`,
    );
    expect(trend({ wave: "one" })).toMatchInlineSnapshot(
      `"invalid-data | scoreTrend: "one" has answers in one wave (1), expected two or more"`,
    );
    expect(trend({}, [10, 9])).toMatchInlineSnapshot(
      `"invalid-data | scoreTrend: data row 1 (counted from 1) is 10, expected an object such as { price: 4 }"`,
    );
    expect(trend({}, { recommend: [9, 8, null], year: [2021, 2021, 2022] })).toMatchInlineSnapshot(
      `"invalid-data | scoreTrend: "year" has answers in one wave (2021), expected two or more"`,
    );
  });

  it("options", () => {
    expect(trend({ by: "year" })).toMatchInlineSnapshot(
      `"unknown-option | scoreTrend: unknown option "by"; there are "score", "rating", "items", "scale", "cutoffs", "top", "bottom", "version", "itemWeights", "weights", "missingCodes", "level" and 7 more"`,
    );
    expect(trend({ spacing: "time" })).toMatchInlineSnapshot(
      `"invalid-option | scoreTrend: spacing "time" is not known; there are "equal" and "values""`,
    );
    expect(trend({ wave: "season", order: ["spring", "summer", "autumn"], spacing: "values" })).toMatchInlineSnapshot(
      `"invalid-option | scoreTrend: option "spacing" is "values", but the waves in "season" are no numbers, dates or text such as "2024-05"; leave it out to space them equally"`,
    );
    expect(trend({ order: [2023, 2022, 2021], spacing: "values" })).toMatchInlineSnapshot(
      `"invalid-option | scoreTrend: option "spacing" is "values", but the option "order" puts them in another order than their values; leave it out to space them equally"`,
    );
    expect(trend({ level: 95 })).toMatchInlineSnapshot(
      `"invalid-option | scoreTrend: level must be a number between 0 and 1, got 95; for 95 % write 0.95"`,
    );
    expect(trend({ power: 1 })).toMatchInlineSnapshot(
      `"invalid-option | scoreTrend: option "power" is 1, expected a number above 0.05 (a test finds something in 1 − level of the cases even where there is nothing) and below 1"`,
    );
  });
});

describe("controlChart", () => {
  it("options", () => {
    expect(chart({ method: "lany" })).toMatchInlineSnapshot(
      `"invalid-option | controlChart: method "lany" is not known; did you mean "laney"?"`,
    );
    expect(chart({ sigmas: 0 })).toMatchInlineSnapshot(
      `"invalid-option | controlChart: option "sigmas" is 0, expected a number above 0"`,
    );
    expect(chart({ sigmas: "3" })).toMatchInlineSnapshot(
      `"invalid-option | controlChart: option "sigmas" is the text "3", expected a number above 0"`,
    );
    expect(chart({ run: 1.5 })).toMatchInlineSnapshot(
      `"invalid-option | controlChart: option "run" is 1.5, expected a whole number of waves, 2 or more"`,
    );
    expect(chart({ baseline: "2021" })).toMatchInlineSnapshot(
      `"invalid-option | controlChart: option "baseline" is the text "2021", expected a list of waves such as [2021]"`,
    );
    expect(chart({ baseline: [2021, 2020] })).toMatchInlineSnapshot(
      `"invalid-option | controlChart: option "baseline" names 2020, which is no value of "year"; there are 2021, 2022 and 2023"`,
    );
    expect(chart({ baseline: [2021] })).toMatchInlineSnapshot(
      `"invalid-option | controlChart: option "baseline" leaves fewer than two waves with answers, expected two or more to tell what is ordinary"`,
    );
    expect(chart({ wave: "season" })).toMatchInlineSnapshot(
      `"missing-option | controlChart: the order of "spring", "summer" and "autumn" in "season" cannot be told from the values; write { order: ["spring", …] }, the earliest first, or let "wave" name a column of numbers, dates or text such as "2024-05" or "2024-Q1""`,
    );
  });

  it("warnings", () => {
    const waves = [1, 2, 3, 4, 5, 6].flatMap((wave) => [
      { wave, recommend: 10, count: wave % 2 === 0 ? 6000 : 5000 },
      { wave, recommend: 3, count: 4000 },
    ]);
    const { warnings } = controlChart(waves, {
      score: "nps",
      rating: "recommend",
      wave: "wave",
      weights: { frequency: "count" },
    });
    expect(warnings.map(({ code, message }) => `${code}: ${message}`)).toMatchInlineSnapshot(`
      [
        "waves-scatter: The waves vary 7.8 times as much as samples of this size do, so ordinary waves will fall outside the limits; method "laney" allows for it.",
      ]
    `);
  });
});
