import { describe, expect, test } from "vitest";
import { discrepancyAt, gradientAt, logDeterminantInPlace } from "../../../../src/estimate/confirmatory/discrepancy";
import { expectedInformation } from "../../../../src/estimate/confirmatory/expectedInformation";
import { factorStructure } from "../../../../src/estimate/confirmatory/factorStructure";
import { impliedCorrelation } from "../../../../src/estimate/confirmatory/impliedCorrelation";
import { maximumLikelihood } from "../../../../src/estimate/confirmatory/maximumLikelihood";
import { rmsea } from "../../../../src/estimate/confirmatory/rmsea";
import { agrees } from "../../../reference/agree";

/** Factors of three, two and one item. */
const structure = factorStructure([3, 2, 1], true);
const parameters = Float64Array.of(0.8, -0.6, 0.7, 0.9, 0.5, 1, 0.4, 0.6, 0.5, 0.3, 0.7, 0.3, -0.2, 0.4);
const p = structure.items;
/** Some correlations that the model does not fit. */
const correlation = Float64Array.from({ length: p * p }, (_, at) => {
  const [i, j] = [Math.floor(at / p), at % p];
  return i === j ? 1 : 0.3 + 0.05 * Math.sin(i + j) + 0.1 * Math.cos(i * j);
});
const logDeterminant = logDeterminantInPlace(correlation.slice(), p)!;
const at = (x: Float64Array) => discrepancyAt(correlation, logDeterminant, structure, x)!;
const moved = (index: number, by: number): Float64Array =>
  parameters.map((value, i) => (i === index ? value + by : value));

describe("derivatives", () => {
  test("the gradient is what finite differences give", () => {
    expect(structure.parameters).toBe(parameters.length);
    const gradient = gradientAt(correlation, structure, parameters, at(parameters));
    const h = 1e-5;
    gradient.forEach((slope, a) => {
      const difference = (at(moved(a, h)).value - at(moved(a, -h)).value) / (2 * h);
      expect(Math.abs(slope - difference)).toBeLessThan(1e-8 * (1 + Math.abs(slope)));
    });
  });

  test("the expected information is the second derivative where the model is true", () => {
    const { matrix } = impliedCorrelation(structure, parameters);
    const log = logDeterminantInPlace(matrix.slice(), p)!;
    const truth = discrepancyAt(matrix, log, structure, parameters)!;
    expect(Math.abs(truth.value)).toBeLessThan(1e-13);
    const information = expectedInformation(structure, parameters, truth);
    const h = 1e-5;
    const t = structure.parameters;
    for (let a = 0; a < t; a++) {
      const slopes = [h, -h].map((by) => {
        const x = moved(a, by);
        return gradientAt(matrix, structure, x, discrepancyAt(matrix, log, structure, x)!);
      });
      for (let b = 0; b < t; b++) {
        const second = (slopes[0]![b]! - slopes[1]![b]!) / (2 * h);
        expect(Math.abs(information[a * t + b]! - second)).toBeLessThan(1e-6 * (1 + Math.abs(second)));
      }
    }
  });
});

test("the gradient vanishes where the search ends, and markers are positive", () => {
  const fit = maximumLikelihood(correlation, logDeterminant, structure, 500);
  expect(fit.converged).toBe(true);
  const gradient = gradientAt(correlation, structure, fit.parameters, fit.discrepancy);
  expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-10);
  for (const [marker] of structure.blocks) expect(fit.parameters[marker!]).toBeGreaterThan(0);
});

test("RMSEA of a model that fits too well is 0, and its interval begins there", () => {
  expect(rmsea(3, 24, 300)).toMatchObject({ estimate: 0, confLow: 0, confHigh: 0 });
  const { estimate, confLow, confHigh } = rmsea(26, 24, 300);
  agrees(estimate, Math.sqrt(2 / (24 * 300)));
  expect(confLow).toBe(0);
  expect(confHigh).toBeGreaterThan(estimate);
});
