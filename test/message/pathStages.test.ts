import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { comparePaths, type PlsPathOptions, plsPath, plsPathFromMoments, simulateSurvey } from "../../src/index";

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
  Image: ["image1", "image2"],
  Quality: ["quality1", "quality2"],
  Value: ["value1", "value2"],
  Loyalty: ["loyalty1", "loyalty2"],
};
const whole = { ...constructs, Offer: { of: ["Quality", "Value"] } };
const paths = [{ from: "Offer", to: "Loyalty" }];
const withImage = [...paths, { from: "Image", to: "Loyalty" }];
const made = (changes: object): string =>
  refused(() => plsPath(data, { constructs: whole, paths: withImage, ...changes } as PlsPathOptions));
const moderated = (moderation: unknown, changes: object = {}): string =>
  refused(() =>
    plsPath(data, {
      constructs: { Image: constructs.Image, Quality: constructs.Quality, Loyalty: constructs.Loyalty },
      paths: [
        { from: "Quality", to: "Loyalty" },
        { from: "Image", to: "Loyalty" },
      ],
      moderations: [moderation],
      ...changes,
    } as PlsPathOptions),
  );
const good = { moderator: "Image", from: "Quality", to: "Loyalty" };

describe("a construct made of others", () => {
  it("names what it cannot be made of", () => {
    expect(made({ constructs: { ...constructs, Offer: { of: ["Quality"] } } })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: construct "Offer" is made of one construct, expected a list of at least two, such as of: ["Speed", "Staff"]"`,
    );
    expect(made({ constructs: { ...constructs, Offer: { of: "Quality" } } })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: construct "Offer" is made of the text "Quality", expected a list of at least two, such as of: ["Speed", "Staff"]"`,
    );
    expect(made({ constructs: { ...constructs, Offer: { of: ["Quality", "Valu"] } } })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: construct "Offer" is made of "Valu", which is no other construct; did you mean "Value"?"`,
    );
    expect(made({ constructs: { ...constructs, Offer: { of: ["Quality", "Offer"] } } })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: construct "Offer" is made of "Offer", which is no other construct; there are "Image", "Quality", "Value" and "Loyalty""`,
    );
    expect(made({ constructs: { ...whole, More: { of: ["Offer", "Image"] } } })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: construct "More" is made of "Offer", which is made of others itself; a part needs items of its own"`,
    );
    expect(made({ constructs: { ...whole, More: { of: ["Quality", "Image"] } } })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: "Quality" is a part of "Offer" and "More"; a construct is part of one other, once"`,
    );
    expect(
      made({ constructs: { ...constructs, Offer: { of: ["Quality", "Value"], methd: "x" } } }),
    ).toMatchInlineSnapshot(
      `"unknown-option | plsPath: unknown option "methd" in construct "Offer"; did you mean "method"?"`,
    );
    expect(made({ paths: [...withImage, { from: "Quality", to: "Loyalty" }] })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: path 3 leads from "Quality", which is a part of "Offer"; lead it from "Offer""`,
    );
  });

  it("is nothing for calls that know no stages", () => {
    expect(made({ fitTest: true })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: fitTest tests models of which every column is an answer; leave it out with moderations and constructs made of others"`,
    );
    expect(
      refused(() => comparePaths(data, { constructs: whole, paths: withImage, by: "region" })),
    ).toMatchInlineSnapshot(
      `"invalid-model | comparePaths: takes constructs with items of their own, not such as are made of others; give the items, or the scores that plsPath(…, { scores: true }) returns"`,
    );
  });
});

describe("a moderation", () => {
  it("names what is wrong with it", () => {
    expect(moderated("Image")).toMatchInlineSnapshot(
      `"invalid-option | plsPath: moderation 1 is the text "Image", expected { moderator: …, from: …, to: … }"`,
    );
    expect(moderated({ ...good, moderator: "Imge" })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: moderation 1 names "Imge", which is no construct; did you mean "Image"?"`,
    );
    expect(moderated({ ...good, moderator: "Quality" })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: moderation 1 multiplies "Quality" with itself; take nonlinearity() for a bend"`,
    );
    expect(moderated({ ...good, to: "Image" })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: moderation 1 needs a path from "Quality" to "Image", without which the product would stand for it; add one"`,
    );
    expect(moderated({ ...good, method: "products" })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: method of moderation 1 "products" is not known; there are "two-stage" and "product-indicator""`,
    );
    expect(moderated(good, { consistent: true })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: consistent corrects no products of constructs, and a model with moderations would be half corrected; leave one of the two out"`,
    );
    expect(moderated(good, { moderations: good })).toMatchInlineSnapshot(
      `"invalid-option | plsPath: option "moderations" is an object, expected a list such as [{ moderator: "Price", from: "Quality", to: "Loyalty" }]"`,
    );
    expect(
      moderated(good, { moderations: [good, { moderator: "Quality", from: "Image", to: "Loyalty" }] }),
    ).toMatchInlineSnapshot(
      `"duplicate-term | plsPath: "Image" and "Quality" are multiplied twice, for "Loyalty" and "Loyalty"; the model takes their product once"`,
    );
    expect(made({ moderations: [{ moderator: "Image", from: "Offer", to: "Loyalty" }] })).toMatchInlineSnapshot(
      `"invalid-model | plsPath: moderation 1 multiplies "Offer", which is made of other constructs; only constructs with items and paths of their own can be multiplied"`,
    );
    expect(
      refused(() =>
        plsPathFromMoments(
          {
            n: 30,
            terms: ["a", "b", "c"],
            means: [0, 0, 0],
            covariance: [
              [1, 0.5, 0.3],
              [0.5, 1, 0.2],
              [0.3, 0.2, 1],
            ],
          },
          {
            constructs: { A: ["a"], B: ["b"], C: ["c"] },
            paths: [
              { from: "A", to: "C" },
              { from: "B", to: "C" },
            ],
            moderations: [{ moderator: "B", from: "A", to: "C" }],
          },
        ),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-option | plsPathFromMoments: moderations need the answers themselves, since products of answers are not in the moments; take plsPath"`,
    );
  });
});
