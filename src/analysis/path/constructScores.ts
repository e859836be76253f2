import type { DesignMatrix } from "../../design/designMatrix";
import type { NumberColumn } from "../../numeric/numberColumn";
import type { PathAnalysis } from "./pathAnalysis";
import type { ConstructScores } from "./pathResults";
import type { PathSpecification } from "./pathSpecification";

/**
 * Every construct for every row of the data, in order; null for rows that were left out.
 *   score = Σ w_i·(x_i − x̄_i)/s_i,   index = Σ ω_i·100·(x_i − low_i)/(high_i − low_i), Σω = 1
 */
export function constructScores(
  { constructs, model }: PathSpecification,
  { rows, table }: Pick<DesignMatrix, "rows" | "table">,
  columns: readonly NumberColumn[],
  { sample, estimate, figures, scales }: PathAnalysis,
): ConstructScores[] {
  return model.blocks.map(({ first, size }, j) => {
    const score = new Array<number | null>(table.rowCount).fill(null);
    const index = new Array<number | null>(table.rowCount).fill(null);
    const hasIndex = Number.isFinite(figures.indexDeviations[j]!);
    rows.forEach((row, at) => {
      let standardized = 0;
      let points = 0;
      for (let i = first; i < first + size; i++) {
        const answer = columns[i]![at]!;
        standardized += (estimate.outer.weights[i]! * (answer - sample.means[i]!)) / sample.deviations[i]!;
        const scale = scales[i];
        if (scale) points += (figures.indexWeights[i]! * 100 * (answer - scale[0])) / (scale[1] - scale[0]);
      }
      score[row] = standardized;
      index[row] = points;
    });
    return { term: constructs[j]!.name, ...(hasIndex && { index }), score };
  });
}
