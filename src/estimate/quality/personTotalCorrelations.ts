/** Sums of squares below this share of what they are made of are rounding. */
const NO_VARIATION = 1e-12;

/**
 * Person-total correlation: of each respondent's answers with the means of the others' answers to the same items. Who answers as the others
 * do, finds the same items easy and hard.
 * @param columns one an item, NaN where there is no answer
 * @returns NaN where it does not exist: fewer than three answers, or all the same
 * @source Donlon & Fischer (1968), Educational and Psychological Measurement 28(1)
 */
export function personTotalCorrelations(columns: readonly Float64Array[], answered: Uint16Array): Float64Array {
  const rows = answered.length;
  const sums = columns.map(() => 0);
  const counts = columns.map(() => 0);
  columns.forEach((column, j) => {
    for (let row = 0; row < rows; row++) {
      const answer = column[row]!;
      if (Number.isNaN(answer)) continue;
      sums[j]! += answer;
      counts[j]!++;
    }
  });
  const all = counts.reduce((a, b) => a + b, 0);
  const centre = sums.reduce((a, b) => a + b, 0) / Math.max(1, all);
  const [x, m, xx, mm, xm] = Array.from({ length: 5 }, () => new Float64Array(rows)) as Fives;
  columns.forEach((column, j) => {
    if (counts[j]! < 2) return;
    for (let row = 0; row < rows; row++) {
      const answer = column[row]!;
      if (Number.isNaN(answer)) continue;
      const own = answer - centre;
      const others = (sums[j]! - answer) / (counts[j]! - 1) - centre;
      x[row]! += own;
      m[row]! += others;
      xx[row]! += own * own;
      mm[row]! += others * others;
      xm[row]! += own * others;
    }
  });
  return x.map((sum, row) => {
    const n = answered[row]!;
    const spread = xx[row]! - (sum * sum) / n;
    const spreadOfOthers = mm[row]! - (m[row]! * m[row]!) / n;
    if (n < 3 || !(spread > NO_VARIATION * xx[row]!) || !(spreadOfOthers > NO_VARIATION * mm[row]!)) return Number.NaN;
    return (xm[row]! - (sum * m[row]!) / n) / Math.sqrt(spread * spreadOfOthers);
  });
}

type Fives = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
