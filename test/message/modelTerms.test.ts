import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { linearRegression } from "../../src/analysis/regression/linearRegression";
import { cronbachAlpha } from "../../src/analysis/reliability/cronbachAlpha";
import { AnalysisError } from "../../src/errors";

const survey = {
  y: [3, 5, 4, 6, 7, 5, 8, 6],
  price: [1, 2, 3, 4, 5, 2, 3, 5],
  speed: [2, 1, 4, 3, 5, 3, 5, 2],
  region: ["N", "S", "N", "S", "N", "S", "W", "W"],
  one: ["N", "N", "N", "N", "N", "N", "N", "N"],
  store: [1, 1, 2, 2, 3, 3, 4, 4],
  weight: [1, 2, 1, 1, 2, 1, 1, 1],
  twin: [2, 4, 6, 8, 10, 4, 6, 10],
};

function said(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AnalysisError) return `${error.code} | ${error.message}`;
    throw error;
  }
  return "nothing was refused";
}

const table = (options: object): string =>
  said(() => drivers(survey, { outcome: "y", drivers: ["price", "speed"], ...options }));
const regression = (options: object): string =>
  said(() => linearRegression(survey, { outcome: "y", predictors: ["price", "region"], ...options }));

describe("categories", () => {
  it("are declared", () => {
    expect(regression({})).toMatchInlineSnapshot(
      `"not-numeric | linearRegression: column "region", data row 1 (counted from 1), is the text "N", expected a number; the column holds text and no numbers; if its answers are categories, declare categorical: ["region"]"`,
    );
    expect(regression({ categorical: ["regon"] })).toMatchInlineSnapshot(
      `"unknown-column | linearRegression: categorical names "regon", which is not among the columns of the model; did you mean "region"?"`,
    );
    expect(regression({ categorical: "region" })).toMatchInlineSnapshot(
      `"invalid-option | linearRegression: categorical is the text "region", expected a list of columns such as ["region"], or { region: { reference: "North" } }"`,
    );
    expect(regression({ categorical: { region: "N" } })).toMatchInlineSnapshot(
      `"invalid-option | linearRegression: categorical of "region" is the text "N", expected settings such as { reference: "North" }, or {} for none"`,
    );
    expect(regression({ categorical: { region: { referense: "N" } } })).toMatchInlineSnapshot(
      `"unknown-option | linearRegression: unknown option "referense" in categorical of "region"; did you mean "reference"?"`,
    );
    expect(regression({ categorical: { region: { contrasts: "helmert" } } })).toMatchInlineSnapshot(
      `"invalid-option | linearRegression: categorical of "region" has contrasts "helmert", expected "treatment" or "sum""`,
    );
    expect(regression({ categorical: { region: { reference: "X" } } })).toMatchInlineSnapshot(
      `"invalid-option | linearRegression: the reference of "region" is "X", which no row that is used has; there are "N", "S", "W""`,
    );
    expect(regression({ predictors: ["price", "one"], categorical: ["one"] })).toMatchInlineSnapshot(
      `"constant-column | linearRegression: column "one" has a single category, "N", in the rows that are used, so it explains nothing; leave it out"`,
    );
  });

  it("cannot be shared by relative weights", () => {
    expect(
      table({ drivers: ["price", "region"], categorical: ["region"], importance: "relative-weights" }),
    ).toMatchInlineSnapshot(
      `"invalid-option | drivers: importance "relative-weights" takes drivers of one column, and "region" has 2, whose sum would change with the reference level; choose importance "shapley", "first", "last" or "pratt""`,
    );
  });
});

it("interactions are pairs of columns of the model", () => {
  const categorical = ["region"];
  expect(regression({ categorical, interactions: ["price", "region"] })).toMatchInlineSnapshot(
    `"invalid-option | linearRegression: interactions hold the text "price", expected pairs of columns such as [["price", "region"]]"`,
  );
  expect(regression({ categorical, interactions: [["price", "speed"]] })).toMatchInlineSnapshot(
    `"unknown-column | linearRegression: interactions name "speed", which is not among the columns of the model; there are "price" and "region""`,
  );
  expect(regression({ categorical, interactions: [["price", "price"]] })).toMatchInlineSnapshot(
    `"duplicate-term | linearRegression: the interaction of "price" with itself is no interaction; for a curve add a column with its square"`,
  );
  expect(
    regression({
      categorical,
      interactions: [
        ["price", "region"],
        ["region", "price"],
      ],
    }),
  ).toMatchInlineSnapshot(
    `"duplicate-term | linearRegression: the interaction of "region" and "price" is named twice"`,
  );
});

it("errors are named, or follow from the sample", () => {
  expect(table({ errors: "HC5" })).toMatchInlineSnapshot(
    `"invalid-option | drivers: errors "HC5" are not known; did you mean "HC0"?"`,
  );
  expect(table({ errors: "classical", weights: "weight" })).toMatchInlineSnapshot(
    `"invalid-option | drivers: classical errors do not hold with sampling weights; leave errors out (linearised errors), or choose "HC1" or the like; counts of people are given as weights: { frequency: … }"`,
  );
  expect(table({ errors: "HC3", clusters: "store" })).toMatchInlineSnapshot(
    `"invalid-option | drivers: errors "HC3" and clusters are given, and these decide the errors already; leave errors out"`,
  );
  expect(table({ clusters: "one" })).toMatchInlineSnapshot(
    `"too-few-rows | drivers: the data has one cluster, which says nothing about how much clusters differ; expected two or more"`,
  );
});

it("groups are lists of drivers", () => {
  expect(table({ groups: ["price"] })).toMatchInlineSnapshot(
    `"invalid-option | drivers: groups hold an array, expected lists of drivers by name, { service: ["staff", "speed"] }"`,
  );
  expect(table({ groups: { service: "price" } })).toMatchInlineSnapshot(
    `"invalid-option | drivers: groups hold the text "price", expected lists of drivers by name, { service: ["staff", "speed"] }"`,
  );
  expect(table({ groups: { service: [] } })).toMatchInlineSnapshot(
    `"invalid-option | drivers: groups hold an array, expected lists of drivers by name, { service: ["staff", "speed"] }"`,
  );
  expect(table({ groups: { service: ["prise"] } })).toMatchInlineSnapshot(
    `"unknown-column | drivers: group "service" names "prise", which is not among the drivers; did you mean "price"?"`,
  );
  expect(table({ groups: { a: ["price"], b: ["price"] } })).toMatchInlineSnapshot(
    `"duplicate-term | drivers: driver "price" stands in the groups "a" and "b"; it can be judged in one only"`,
  );
  expect(table({ groups: { a: ["price", "price"] } })).toMatchInlineSnapshot(
    `"duplicate-term | drivers: driver "price" stands twice in group "a"; it can be judged in one only"`,
  );
  expect(table({ groups: { speed: ["price"] } })).toMatchInlineSnapshot(
    `"duplicate-term | drivers: group "speed" has the name of a driver that is not in it; call the group something else"`,
  );
});

it("controls are other columns", () => {
  expect(table({ controls: ["price"] })).toMatchInlineSnapshot(
    `"duplicate-term | drivers: column "price" stands among the drivers and the controls; name it in one of the two"`,
  );
  expect(table({ controls: ["y"] })).toMatchInlineSnapshot(
    `"outcome-among-drivers | drivers: the outcome "y" stands among the controls as well, and would explain itself; take it out of controls"`,
  );
  expect(table({ controls: ["prize"] })).toMatchInlineSnapshot(
    `"unknown-column | drivers: column "prize" not found; did you mean "price"?"`,
  );
  expect(table({ controls: ["twin"] })).toMatchInlineSnapshot(
    `"aliased-columns | drivers: "twin" carries the same information as "price", so their effects cannot be told apart; leave out "twin" or merge them"`,
  );
});

it("many drivers: what the drawn orders left uncertain", () => {
  const many = Object.fromEntries(
    Array.from({ length: 26 }, (_, j) => [`x${j}`, Array.from({ length: 90 }, (_, i) => Math.sin(i * (j + 2)))]),
  );
  const y = Array.from({ length: 90 }, (_, i) => Math.sin(2 * i) + Math.cos(5 * i));
  const { warnings } = drivers({ ...many, y }, { outcome: "y", drivers: Object.keys(many) });
  expect(warnings.find(({ code }) => code === "sampled-orders")?.message).toMatchInlineSnapshot(
    `"With 26 drivers not all subsets can be looked at: the Shapley values are means over 256 orders of entry, which leave the shares uncertain by a standard error of up to 0.032 percentage points."`,
  );
});

it("alpha: intervals of resamples", () => {
  const items = ["price", "speed"];
  expect(said(() => cronbachAlpha(survey, { items, interval: { method: "bca" as "bc" } }))).toMatchInlineSnapshot(
    `"invalid-option | cronbachAlpha: interval method "bca" is not available here; did you mean "bc"?"`,
  );
  expect(said(() => cronbachAlpha(survey, { items, interval: { method: "bc", resamples: 0 } }))).toMatchInlineSnapshot(
    `"invalid-option | cronbachAlpha: interval.resamples must be a whole number of at least 1, got 0"`,
  );
});
