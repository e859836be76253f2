/** A path model as most programs compute it: from the rows, forming the scores again in every round. Mode A, scheme path. */
export interface PlainPath {
  readonly weights: Float64Array;
  /** β of the row's construct on the column's. */
  readonly paths: readonly Float64Array[];
  readonly totals: readonly Float64Array[];
  readonly loadings: Float64Array;
  readonly rSquared: Float64Array;
  readonly htmt: readonly number[];
  readonly iterations: number;
}

export interface PlainPathModel {
  /** Places of the items of each construct. */
  readonly blocks: readonly (readonly number[])[];
  /** From and to; constructs stand in causal order. */
  readonly paths: readonly (readonly [number, number])[];
}

export function plainPath(columns: readonly Float64Array[], { blocks, paths }: PlainPathModel): PlainPath {
  const n = columns[0]!.length;
  const z = columns.map(standardized);
  const k = blocks.length;
  const causes = blocks.map((_, j) => paths.filter(([, to]) => to === j).map(([from]) => from));
  const effects = blocks.map((_, j) => paths.filter(([from]) => from === j).map(([, to]) => to));
  const weights = new Float64Array(columns.length).fill(1);
  const scoreOf = (block: readonly number[]): Float64Array => {
    const score = new Float64Array(n);
    for (const item of block) addTo(score, z[item]!, weights[item]!);
    const size = Math.sqrt(product(score, score));
    for (const item of block) weights[item]! /= size;
    return scaled(score);
  };
  let scores = blocks.map(scoreOf);
  let iterations = 0;
  for (let change = 1; change >= 1e-10 && iterations < 1000; iterations++) {
    const before = weights.slice();
    const proxies = blocks.map((_, j) => {
      const proxy = new Float64Array(n);
      for (const to of effects[j]!) addTo(proxy, scores[to]!, product(scores[j]!, scores[to]!));
      slopes(scores, causes[j]!, j).forEach((slope, at) => addTo(proxy, scores[causes[j]![at]!]!, slope));
      return proxy;
    });
    blocks.forEach((block, j) => {
      for (const item of block) weights[item] = product(z[item]!, proxies[j]!);
    });
    scores = blocks.map(scoreOf);
    change = 0;
    for (let i = 0; i < weights.length; i++) change = Math.max(change, Math.abs(weights[i]! - before[i]!));
  }
  const estimated = blocks.map(() => new Float64Array(k));
  const totals = blocks.map(() => new Float64Array(k));
  const rSquared = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    slopes(scores, causes[j]!, j).forEach((slope, at) => {
      const from = causes[j]![at]!;
      estimated[from]![j] = slope;
      rSquared[j]! += slope * product(scores[from]!, scores[j]!);
      totals[from]![j]! += slope;
      for (let i = 0; i < k; i++) if (i !== from) totals[i]![j]! += totals[i]![from]! * slope;
    });
  }
  const loadings = new Float64Array(columns.length);
  blocks.forEach((block, j) => {
    for (const item of block) loadings[item] = product(z[item]!, scores[j]!);
  });
  return { weights, paths: estimated, totals, loadings, rSquared, htmt: htmtOf(z, blocks), iterations };
}

function htmtOf(z: readonly Float64Array[], blocks: readonly (readonly number[])[]): number[] {
  const r = z.map((a, i) => z.slice(0, i + 1).map((b) => Math.abs(product(a, b))));
  const mean = (a: readonly number[], b: readonly number[]): number => {
    if (a === b && a.length === 1) return 1;
    const values = a.flatMap((i, at) =>
      (a === b ? b.slice(at + 1) : b).map((j) => r[Math.max(i, j)]![Math.min(i, j)]!),
    );
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return blocks.flatMap((a, at) => blocks.slice(at + 1).map((b) => mean(a, b) / Math.sqrt(mean(a, a) * mean(b, b))));
}

function addTo(target: Float64Array, column: Float64Array, times: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += times * column[i]!;
}

/** Mean product of two standardised columns: their correlation. */
function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum / a.length;
}

function standardized(column: Float64Array): Float64Array {
  const n = column.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += column[i]!;
  const centred = new Float64Array(n);
  for (let i = 0; i < n; i++) centred[i] = column[i]! - sum / n;
  return scaled(centred);
}

/** To variance 1, in place. */
function scaled(centred: Float64Array): Float64Array {
  const deviation = Math.sqrt(product(centred, centred));
  for (let i = 0; i < centred.length; i++) centred[i]! /= deviation;
  return centred;
}

/** Coefficients of one score on others, by elimination on their normal equations. */
function slopes(scores: readonly Float64Array[], on: readonly number[], target: number): number[] {
  const rows = on.map((i) => [...on, target].map((j) => product(scores[i]!, scores[j]!)));
  const size = on.length;
  for (let i = 0; i < size; i++) {
    for (let other = 0; other < size; other++) {
      if (other === i) continue;
      const factor = rows[other]![i]! / rows[i]![i]!;
      for (let j = i; j <= size; j++) rows[other]![j]! -= factor * rows[i]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
