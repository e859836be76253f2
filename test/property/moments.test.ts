import { fc, test } from "@fast-check/vitest";
import { describe } from "vitest";
import {
  combineMoments,
  correlationFromMoments,
  covarianceFromMoments,
  type Moments,
  selectMoments,
  subtractMoments,
} from "../../src/moments/moments";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import { agrees } from "../reference/agree";

/** Whole numbers far from 0, so that a formula that cancels shows. */
const rows = fc.array(fc.tuple(fc.integer({ min: 1000, max: 1010 }), fc.integer({ min: 0, max: 10 })), {
  minLength: 3,
  maxLength: 40,
});

function columnsOf(answers: readonly (readonly number[])[]): Float64Array[] {
  return [0, 1].map((j) => Float64Array.from(answers, (row) => row[j]!));
}

function moments(answers: readonly (readonly number[])[], weights: readonly number[] | null = null): Moments {
  const given = weights === null ? null : Float64Array.from(weights);
  const n = weights === null ? answers.length : weights.reduce((sum, weight) => sum + weight, 0);
  return momentsOfColumns(columnsOf(answers), given, n);
}

function same(a: Moments, b: Moments): void {
  agrees(a.n, b.n);
  agrees(a.sumWeights, b.sumWeights);
  a.means.forEach((mean, j) => agrees(mean, b.means[j]!));
  // Products of answers of 10: an absolute 1e-9 is twelve digits of the raw sums they come from.
  a.crossProducts.forEach((value, j) => agrees(value - b.crossProducts[j]! + 1000, 1000, 1e-11));
}

describe("moments", () => {
  test.prop([rows, rows])("combine(A, B) = whole, and subtract undoes it", (a, b) => {
    const whole = moments([...a, ...b]);
    same(combineMoments(moments(a), moments(b)), whole);
    same(subtractMoments(whole, moments(b)), moments(a));
  });

  test.prop([rows])("a row written f times = frequency weight f", (answers) => {
    const frequencies = answers.map((_, i) => i % 3);
    frequencies[0] = 2;
    const repeated = answers.flatMap((row, i) => Array.from({ length: frequencies[i]! }, () => row));
    same(moments(answers, frequencies), moments(repeated));
  });

  test.prop([rows])("the order of rows does not matter", (answers) => {
    same(moments([...answers].reverse()), moments(answers));
  });

  test.prop([rows])("covariance and correlation by their definitions", (answers) => {
    const [x, y] = columnsOf(answers) as [Float64Array, Float64Array];
    const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const mx = mean(x);
    const my = mean(y);
    const covariance = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / (x.length - 1);
    const result = moments(answers);
    agrees(covarianceFromMoments(result)[1]! + 100, covariance + 100, 1e-11);
    const variances = [x, y].map((v) => v.reduce((sum, value) => sum + (value - mean(v)) ** 2, 0) / (v.length - 1));
    if (variances.every((variance) => variance > 0)) {
      agrees(correlationFromMoments(result)[1]! + 2, covariance / Math.sqrt(variances[0]! * variances[1]!) + 2, 1e-10);
    }
  });

  test.prop([rows])("selecting columns is taking the moments of those columns", (answers) => {
    const swapped = answers.map((row) => [row[1]!, row[0]!]);
    same(selectMoments(moments(answers), [1, 0]), moments(swapped));
  });
});
