import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { acsiModel, type PlsPathOptions, plsPath, plsPathFromMoments, simulateSurvey } from "../../src/index";

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

const { data } = simulateSurvey({ respondents: 60, seed: 4, missing: 0 });
const constructs = {
  image: ["image1", "image2", "image3"],
  quality: ["quality1", "quality2"],
  loyalty: ["loyalty1", "loyalty2"],
};
const paths = [
  { from: "image", to: "quality" },
  { from: "quality", to: "loyalty" },
];

function model(changes: Readonly<Record<string, unknown>>, rows: object = data): string {
  return refused(() => plsPath(rows as typeof data, { constructs, paths, ...changes } as PlsPathOptions));
}

function warned(changes: Partial<PlsPathOptions>, rows: object = data): string[] {
  const { warnings } = plsPath(rows as typeof data, { constructs, paths, ...changes });
  return warnings.map(({ code, message }) => `${code} | ${message}`);
}

describe("a wrong model names its culprit", () => {
  it("circles", () => {
    expect(model({ paths: [...paths, { from: "loyalty", to: "image" }] })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: the paths "quality" → "loyalty" → "image" → "quality" lead in a circle; causes must come before effects, so leave one of them out"`,
    );
    expect(model({ paths: [...paths, { from: "image", to: "image" }] })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: the path "image" → "image" leads back to itself; causes must come before effects, so leave it out"`,
    );
  });

  it("items", () => {
    expect(model({ constructs: { ...constructs, image: ["image1", "image22"] } })).toMatchInlineSnapshot(
      `"unknown-column | plsPath: column "image22" not found; did you mean "image2"?"`,
    );
    expect(model({ constructs: { ...constructs, image: ["image1", "quality1"] } })).toMatchInlineSnapshot(
      `"duplicate-term | plsPath: item "quality1" stands in "image" and "quality"; an item measures one construct, once"`,
    );
    expect(model({ constructs: { ...constructs, image: ["image1", "image1"] } })).toMatchInlineSnapshot(
      `"duplicate-term | plsPath: item "image1" stands twice in construct "image"; an item measures one construct, once"`,
    );
    expect(model({ constructs: { ...constructs, image: [] } })).toMatchInlineSnapshot(
      `"too-few-items | plsPath: construct "image" has no items; list the columns that measure it"`,
    );
    expect(model({ constructs: { ...constructs, image: {} } })).toMatchInlineSnapshot(
      `"too-few-items | plsPath: construct "image" has no items; list the columns that measure it"`,
    );
    expect(model({ constructs: { ...constructs, image: "image1" } })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: construct "image" is the text "image1", expected a list of its items, or { items: … }; write ["image1"]"`,
    );
    expect(model({ constructs: { ...constructs, image: { items: "image1" } } })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: the items of construct "image" are the text "image1", expected a list of column names"`,
    );
    expect(model({ constructs: { ...constructs, image: [data.image1] } })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: the items of construct "image" hold a typed array, expected column names; columns themselves are given as { name: column }"`,
    );
    expect(
      refused(() =>
        plsPathFromMoments(
          {
            n: 9,
            terms: ["a", "b"],
            means: [0, 0],
            covariance: [
              [1, 0.5],
              [0.5, 1],
            ],
          },
          { constructs: { A: ["a"], B: ["bb"] }, paths: [{ from: "A", to: "B" }] },
        ),
      ),
    ).toMatchInlineSnapshot(`"unknown-column | plsPathFromMoments: item "bb" not found; did you mean "b"?"`);
  });

  it("constructs and paths", () => {
    expect(model({ constructs: { ...constructs, brand: ["value1"] } })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: no path leads to or from "brand"; add one, or leave the construct out"`,
    );
    expect(model({ paths: [...paths, { from: "imge", to: "loyalty" }] })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: path 3 leads from "imge", which is no construct; did you mean "image"?"`,
    );
    expect(model({ paths: [...paths, { from: "image" }] })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: path 3 leads to undefined, which is no construct; there are "image", "quality" and "loyalty""`,
    );
    expect(model({ paths: [...paths, paths[0]] })).toMatchInlineSnapshot(
      `"duplicate-term | plsPath: the path from "image" to "quality" is given twice; give it once"`,
    );
    expect(model({ paths: ["image -> quality"] })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: path 1 is the text "image -> quality", expected { from: …, to: … }"`,
    );
    expect(model({ paths: { from: "image", to: "quality" } })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: option "paths" is an object, expected a list such as [{ from: "Image", to: "Loyalty" }]"`,
    );
    expect(model({ constructs: { image: ["image1"] }, paths: [] })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: a path leads from one construct to another, got only "image"; give at least two"`,
    );
    expect(model({ constructs: ["image1"] })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: option "constructs" is an array, expected constructs by name, such as { Image: ["i1", "i2"] }"`,
    );
  });

  it("settings", () => {
    expect(model({ constructs: { ...constructs, image: { items: ["image1"], mod: "B" } } })).toMatchInlineSnapshot(
      `"unknown-option | plsPath: unknown option "mod" in construct "image"; did you mean "mode"?"`,
    );
    expect(model({ constructs: { ...constructs, image: { items: ["image1"], mode: "C" } } })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: the mode of construct "image" is the text "C"; choose "A", "B" and "sum""`,
    );
    expect(
      model({ constructs: { ...constructs, image: { items: ["image1", "image2"], mode: "B", kind: "reflective" } } }),
    ).toMatchInlineSnapshot(
      `"invalid-option | plsPath: construct "image" is reflective and has mode "B"; the correction of reflective constructs needs mode "A""`,
    );
    expect(model({ scheme: "centriod" })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: scheme "centriod" is not known; did you mean "centroid"?"`,
    );
    expect(model({ consistent: "yes" })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: option "consistent" is the text "yes", expected true or false"`,
    );
    expect(model({ tolerance: 0 })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: option "tolerance" is 0, expected a small number above 0, such as 1e-10"`,
    );
    expect(model({ maxIterations: 1.5 })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: option "maxIterations" is 1.5, expected a whole number of at least 1"`,
    );
    expect(model({ scores: "all" })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: option "scores" is the text "all", expected true or false"`,
    );
    expect(model({ fitTest: { samples: 100 } })).toMatchInlineSnapshot(
      `"unknown-option | plsPath: unknown option "samples" in fitTest; did you mean "resamples"?"`,
    );
    expect(refused(() => acsiModel({ satisfction: ["s1"] } as object))).toMatchInlineSnapshot(
      `"unknown-option | acsiModel: unknown option "satisfction"; did you mean "satisfaction"?"`,
    );
    expect(model({ schema: "path" })).toMatchInlineSnapshot(
      `"unknown-option | plsPath: unknown option "schema"; did you mean "scheme"?"`,
    );
  });
});

describe("answers that a model cannot be computed of", () => {
  it("an item that the others of its block determine", () => {
    const rows = { ...data, image3: data.image1.map((answer, i) => answer + data.image2[i]!) };
    const image = { items: constructs.image, mode: "B" };
    expect(model({ constructs: { ...constructs, image } }, rows)).toMatchInlineSnapshot(
      `"not-positive-definite | plsPath: item "image3" of construct "image" is determined by the others, so that Mode B cannot tell their weights apart; leave it out, or take mode: "A""`,
    );
  });

  it("constructs that determine one another", () => {
    const rows = { ...data, value1: data.image1 };
    expect(
      model(
        {
          constructs: { a: ["image1"], b: ["value1"], c: ["loyalty1"] },
          paths: [
            { from: "a", to: "c" },
            { from: "b", to: "c" },
          ],
        },
        rows,
      ),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | plsPath: "a" and "b" determine one another, so their effects on "c" cannot be told apart; leave one out, or make them one construct"`,
    );
  });

  it("items that cancel one another", () => {
    const rows = { ...data, quality2: data.quality1.map((answer) => 11 - answer) };
    expect(model({}, rows)).toMatchInlineSnapshot(
      `"not-finite | plsPath: the items of "quality" cancel one another, so its score does not vary; reverse the answers of those that are worded the other way round"`,
    );
  });

  it("items that share too little for PLSc", () => {
    // Two items that are almost unrelated, and negatively.
    const rows = { ...data, quality2: data.quality1.map((answer, i) => ((answer + i * 7) % 10) - 0.2 * answer) };
    expect(model({ consistent: true }, rows)).toMatchInlineSnapshot(
      `"not-finite | plsPath: the items of "quality" share too little to be corrected for it; rhoA is -0.0971, expected more than 0. See whether some run against the others, or declare kind: "composite""`,
    );
  });

  it("one value in all rows, and too few rows", () => {
    expect(model({}, { ...data, image2: data.image1.map(() => 3) })).toMatchInlineSnapshot(
      `"constant-column | plsPath: "image2" has the same value (3) in all 60 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
  });
});

describe("what limits a result is a warning in it", () => {
  it("no scale", () => {
    expect(warned({})).toMatchInlineSnapshot(`
      [
        "no-scale | No scale was declared for the items, so there is no index on 0–100 of the constructs; give scale: [1, 10] or the like.",
      ]
    `);
    expect(warned({ scale: { image1: [1, 10], image2: [1, 10], image3: [1, 10] } })).toMatchInlineSnapshot(`
      [
        "no-scale | No scale was declared for "quality1", "quality2", "loyalty1" and "loyalty2", so there is no index on 0–100 of their constructs; give scale: [1, 10] or the like.",
      ]
    `);
  });

  it("not converged", () => {
    expect(warned({ maxIterations: 2, scale: [1, 10] })).toMatchInlineSnapshot(`
      [
        "not-converged | The weights still changed after 2 iterations, so every figure may be off; raise maxIterations, or look for constructs that hardly correlate with their neighbours.",
      ]
    `);
  });

  it("items that run against the others, and negative weights", () => {
    const rows = { ...data, image2: data.image2.map((answer) => 11 - answer) };
    expect(warned({ scale: [1, 10] }, rows)).toMatchInlineSnapshot(`
      [
        "negative-loading | "image2" runs against the other items of the construct, and count against it in its index; if the question is worded the other way round, reverse its answers first.",
      ]
    `);
    const twin = data.image1.map((answer, i) => Math.min(10, Math.max(1, answer + (i % 5 === 0 ? 1 : 0))));
    const image = { items: constructs.image, mode: "B" } as const;
    expect(
      warned({ scale: [1, 10], constructs: { ...constructs, image } }, { ...data, image3: twin }),
    ).toMatchInlineSnapshot(`
      [
        "negative-weight | "image3" has a negative weight in the score of a construct though the answers go along with it: items of the block say nearly the same. In an index such an item counts against it.",
      ]
    `);
  });

  it("resamples that fail, and that lack an HTMT2", () => {
    const rare = { ...data, loyalty2: data.loyalty2.map((_, i) => (i < 2 ? 9 : 8)) };
    const interval = { method: "percentile", resamples: 60, seed: 1 } as const;
    expect(warned({ interval, scale: [1, 10] }, rare)).toMatchInlineSnapshot(`
      [
        "negative-loading | "loyalty2" runs against the other items of the construct, and count against it in its index; if the question is worded the other way round, reverse its answers first.",
        "failed-replicates | 7 of 60 resamples could not be computed (a column with a single value: 6, no finite figure: 1); the intervals rest on the others.",
        "few-resamples | 60 resamples are few for an interval; its ends would move with another seed. Take 1000 or more.",
        "absent-in-resamples | "HTMT2 of image and quality" does not exist in 10 of 60 resamples, where a correlation is not positive; the interval rests on the others.",
      ]
    `);
  });

  it("correlations that no answers can have", () => {
    const rows = {
      a: [1, 2, 3, 4, 5, 6, 7, 8],
      b: [2, 1, 4, 3, 6, 5, 8, 7],
      c: [1, 3, 2, 5, 4, 7, 6, 8],
      d: [2, 2, 3, 4, 4, 6, 7, 9],
    };
    const fitted = warned(
      {
        constructs: { A: ["a", "b"], B: ["c", "d"] },
        paths: [{ from: "A", to: "B" }],
        consistent: true,
        fitTest: { resamples: 5 },
      },
      rows,
    );
    expect(fitted).toMatchInlineSnapshot(`
      [
        "no-fit-test | The model implies correlations of the items that no answers can have, so its fit cannot be tested; see the warnings of its constructs, or leave consistent out.",
        "no-scale | No scale was declared for the items, so there is no index on 0–100 of the constructs; give scale: [1, 10] or the like.",
      ]
    `);
  });

  it("nothing to correct", () => {
    const single = { image: ["image1"], quality: ["quality1"], loyalty: ["loyalty1"] };
    expect(warned({ consistent: true, constructs: single, scale: [1, 10] })).toMatchInlineSnapshot(`
      [
        "nothing-corrected | consistent corrects reflective constructs of two or more items, and there are none; the figures are those without it.",
      ]
    `);
  });
});
