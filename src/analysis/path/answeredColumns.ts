import type { DesignColumn } from "../../design/designColumn";
import type { DesignMatrix } from "../../design/designMatrix";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import type { NumberColumn } from "../../numeric/numberColumn";
import type { AnsweredMoments } from "./pathAnalysis";
import type { PathSpecification } from "./pathSpecification";
import type { PathView } from "./pathView";

/** What is resampled, and its moments. */
export interface AnsweredColumns extends AnsweredMoments {
  readonly design: Pick<DesignMatrix, "columns" | "weights" | "n">;
}

/** The items of a design and, behind them, the products of items about their means that a moderation needs. */
export function answeredColumns({ derived }: PathSpecification, design: DesignMatrix): AnsweredColumns {
  const { columns, n } = design;
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const scales = columns.map(({ scale }) => scale);
  const values = columns.map((column) => column.values);
  const moments = momentsOfColumns(values, weights, n);
  if (derived === null || derived.products.length === 0) return { design, moments, centre: moments.means, scales };
  const centre = moments.means;
  const products = derived.products.map(([i, j]): DesignColumn => {
    const [a, b] = [values[i]!, values[j]!];
    const product = new Float64Array(a.length);
    for (let row = 0; row < product.length; row++) product[row] = (a[row]! - centre[i]!) * (b[row]! - centre[j]!);
    return { ...columns[i]!, term: `${columns[i]!.term} × ${columns[j]!.term}`, values: product, scale: undefined };
  });
  const all = [...columns, ...products];
  return {
    design: { columns: all, weights: design.weights, n },
    moments: momentsOfColumns(
      all.map((column) => column.values),
      weights,
      n,
    ),
    centre,
    scales,
  };
}

/** The columns of the model for every row: those answered, or what the specification makes of them. */
export function seenColumns(
  { sample }: Pick<PathView, "sample">,
  columns: readonly DesignColumn[],
): readonly NumberColumn[] {
  const answered = columns.map(({ values }) => values);
  if (sample === null) return answered;
  const source = columns.length;
  return Array.from(sample.means, (_, at) => {
    const seen = new Float64Array(answered[0]!.length).fill(sample.constants[at]!);
    for (let s = 0; s < source; s++) {
      const part = sample.map[at * source + s]!;
      if (part !== 0) for (let row = 0; row < seen.length; row++) seen[row]! += part * answered[s]![row]!;
    }
    return seen;
  });
}
