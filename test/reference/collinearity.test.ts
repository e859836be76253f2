import { describe, expect, it } from "vitest";
import { attitude } from "../../src/datasets/attitude";
import { diagnosticsFromMoments, diagnosticsFromRows } from "../../src/estimate/collinearity/conditionIndices";
import { driverClusters } from "../../src/estimate/collinearity/driverClusters";
import { gvifOfTerms } from "../../src/estimate/collinearity/gvif";
import { ridgeTrace } from "../../src/estimate/collinearity/ridgeTrace";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import { agrees } from "./agree";
import attitudeReference from "./attitude.json";
import reference from "./collinearity.json";
import regression from "./regression.json";

const flat = (matrix: readonly (readonly number[])[]): Float64Array => Float64Array.from(matrix.flat());

describe("GVIF = car::vif (R)", () => {
  it.each(Object.entries(reference.gvif))("%s", (_, { terms, groups, correlation, gvif, df, scaledGvif }) => {
    const found = gvifOfTerms(flat(correlation), groups, { call: "vif", terms });
    found.forEach((term, k) => {
      expect(term.df).toBe(df[k]);
      agrees(term.gvif, gvif[k]!);
      agrees(term.scaledGvif, scaledGvif[k]!);
    });
    const single = gvifOfTerms(
      flat(correlation),
      terms.map((_, j) => [j]),
      { call: "vif", terms },
    );
    groups.forEach((columns, k) => {
      if (columns.length === 1) expect(found[k]!.gvif).toBe(single[columns[0]!]!.gvif);
    });
  });
});

describe("condition indices and variance proportions = svd (R)", () => {
  const columns = attitudeReference.drivers.map((name) =>
    Float64Array.from(attitude[name as keyof typeof attitude] as ArrayLike<number>),
  );
  const longley = Object.entries(regression.longley.data)
    .filter(([name]) => name !== "Employed")
    .map(([, values]) => Float64Array.from(values));
  const weights = Float64Array.from(regression.attitude.samplingWeights);

  it.each([
    ["attitude", columns, null, reference.belsley.attitude],
    ["attitude, weighted", columns, weights, reference.belsley.attitudeWeighted],
    ["Longley", longley, null, reference.belsley.longley],
  ] as const)("%s", (name, predictors, given, { indices, proportions }) => {
    const fromRows = diagnosticsFromRows(predictors, given);
    // Longley's condition number is 4·10⁴: R's svd itself keeps eleven digits of the smallest singular value and nine of its vector.
    const tolerance = name === "Longley" ? 1e-8 : 1e-10;
    fromRows.indices.forEach((value, k) => agrees(value, indices[k]!, tolerance));
    // Proportions are parts of 1: an absolute error counts.
    fromRows.proportions.forEach((value, at) => {
      expect(Math.abs(value - proportions.flat()[at]!)).toBeLessThan(tolerance);
    });
    if (name === "Longley") return;
    const moments = momentsOfColumns(predictors, given, predictors[0]!.length);
    const fromMoments = diagnosticsFromMoments(moments);
    fromMoments.indices.forEach((value, k) => agrees(value, indices[k]!));
    fromMoments.proportions.forEach((value, at) => agrees(value, proportions.flat()[at]!, 1e-9));
  });
});

describe("clusters = hclust and cutree (R)", () => {
  it.each(Object.entries(reference.clusters))("%s", (_, { correlation, threshold, heights, cut }) => {
    const p = correlation.length;
    const { merges, clusters } = driverClusters(flat(correlation), p, threshold);
    expect(merges).toHaveLength(p - 1);
    merges.forEach(({ height }, k) => agrees(height, heights[k]!));
    const expected = [...new Set(cut)].map((label) => cut.flatMap((own, j) => (own === label ? [j] : [])));
    expect(clusters).toEqual(expected);
  });
});

describe("ridge trace = MASS::lm.ridge (R)", () => {
  it.each(Object.entries(reference.ridge))("%s", (name, { correlation, lambdas, coefficients, effectiveDf, vif }) => {
    const p = correlation.length - 1;
    const trace = ridgeTrace(flat(correlation), p, lambdas);
    // Longley at λ = 0: the correlation matrix, as it was written down with 15 digits, has a condition number of 10⁴.
    const tolerance = name === "longley" ? 1e-9 : 1e-10;
    trace.forEach((point, l) => {
      expect(point.lambda).toBe(lambdas[l]);
      point.coefficients.forEach((value, j) => agrees(value, coefficients[l]![j]!, tolerance));
      point.vif.forEach((value, j) => agrees(value, vif[l]![j]!, tolerance));
      agrees(point.effectiveDf, effectiveDf[l]!);
    });
  });
});
