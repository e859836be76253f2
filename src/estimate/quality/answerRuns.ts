/** How each respondent went through the items, in the order in which they were asked. */
export interface AnswerRuns {
  /** Items with an answer. */
  readonly answered: Uint16Array;
  /** Longest run of one answer to items that follow each other; a missing answer ends it. */
  readonly longest: Uint16Array;
  /** 1 where all answers given are the same. */
  readonly same: Uint8Array;
  /** Place of the last item with an answer; −1 where there is none. */
  readonly last: Int16Array;
}

/**
 * Runs of one answer and where they end, of all respondents, in one pass over each column.
 * @param columns one an item, NaN where there is no answer
 * @source Johnson (2005), Journal of Research in Personality 39(1), the LongString index
 * @example answerRuns([Float64Array.of(4), Float64Array.of(4), Float64Array.of(NaN), Float64Array.of(4)]).longest // → Uint16Array [2]
 */
export function answerRuns(columns: readonly Float64Array[]): AnswerRuns {
  const rows = columns[0]?.length ?? 0;
  const answered = new Uint16Array(rows);
  const longest = new Uint16Array(rows);
  const same = new Uint8Array(rows).fill(1);
  const last = new Int16Array(rows).fill(-1);
  const run = new Uint16Array(rows);
  const latest = new Float64Array(rows);
  columns.forEach((column, j) => {
    for (let row = 0; row < rows; row++) {
      const answer = column[row]!;
      if (Number.isNaN(answer)) continue;
      if (answered[row]! > 0 && answer !== latest[row]) same[row] = 0;
      run[row] = last[row] === j - 1 && answer === latest[row] && answered[row]! > 0 ? run[row]! + 1 : 1;
      if (run[row]! > longest[row]!) longest[row] = run[row]!;
      latest[row] = answer;
      last[row] = j;
      answered[row]!++;
    }
  });
  return { answered, longest, same, last };
}
