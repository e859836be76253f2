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

/** p columns of n ratings, correlated through a common part, and an outcome that depends on them. */
export function ratings(n: number, p: number, seed: number): { columns: Float64Array[]; outcome: Float64Array } {
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
