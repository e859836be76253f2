/** Numbers in [0, 1) that owe nothing to the library under measurement: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Columns, and an outcome that depends on them. */
export interface SeededSurvey {
  readonly columns: Float64Array[];
  readonly outcome: Float64Array;
}

/** What the answers of a seeded survey look like. */
export type SeededKind = "ratings" | "continuous";

/** p columns of n answers with a part in common: whole numbers from 1 to 10, or any numbers. */
export function seededSurvey(kind: SeededKind, n: number, p: number, seed: number): SeededSurvey {
  return kind === "ratings" ? ratings(n, p, seed) : continuous(n, p, seed);
}

/** p columns of n ratings, correlated through a common part, and an outcome that depends on them. */
export function ratings(n: number, p: number, seed: number): SeededSurvey {
  const next = seeded(seed);
  const columns = Array.from({ length: p }, () => new Float64Array(n));
  const outcome = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const common = next() * 4;
    let sum = 0;
    for (let j = 0; j < p; j++) {
      const value = 1 + Math.round(common + next() * 5);
      columns[j]![i] = value;
      sum += value / (j + 1);
    }
    outcome[i] = Math.round(sum / 2 + next() * 3);
  }
  return { columns, outcome };
}

/** The same with numbers that hardly ever repeat, as amounts of money or durations do. */
function continuous(n: number, p: number, seed: number): SeededSurvey {
  const next = seeded(seed);
  const columns = Array.from({ length: p }, () => new Float64Array(n));
  const outcome = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const common = 100 * next();
    let sum = 0;
    for (let j = 0; j < p; j++) {
      const value = common + 100 * next() + 10 * next();
      columns[j]![i] = value;
      sum += value / (j + 1);
    }
    outcome[i] = sum + 100 * next();
  }
  return { columns, outcome };
}

/** n answers from 0 to 10, as to "would you recommend us". */
export function recommendations(n: number, seed: number): Float64Array {
  const next = seeded(seed);
  return Float64Array.from({ length: n }, () => Math.floor(11 * Math.max(next(), next())));
}

/** 100 for a promoter, −100 for a detractor: the mean is the NPS. */
export function npsSigns(answers: Float64Array): Float64Array {
  return answers.map((answer) => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0));
}

/** The columns of a survey under the names "x0", "x1" … and "y". */
export function named({ columns, outcome }: SeededSurvey): Record<string, Float64Array> {
  return Object.fromEntries([...columns.map((column, j) => [`x${j}`, column] as const), ["y", outcome] as const]);
}

/** "x0", "x1" … */
export function columnNames(p: number): string[] {
  return Array.from({ length: p }, (_, j) => `x${j}`);
}
