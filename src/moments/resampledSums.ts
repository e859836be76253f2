import { addPackedSumsInPlace, packedLength, packedSumsScratch } from "../numeric/packedSums";
import { meansOfColumns } from "./momentsOfColumns";

/**
 * Packed sums as a function of a resample's weights: what the bootstrap of every moment-based figure calls.
 * `into(weights, sums)` overwrites `sums` and allocates nothing.
 */
export interface ResampledSums {
  /** Length of the weight vector: rows, or groups of rows. */
  readonly units: number;
  readonly columns: number;
  /** What the sums are centred at: the full-sample means. */
  readonly centre: Float64Array;
  into(weights: Float64Array, sums: Float64Array): void;
}

/**
 * One unit a row. `caseWeights` are carried along: a row drawn twice counts twice its weight.
 * Cost of a resample: O(n·p²).
 */
export function resampledRows(columns: readonly Float64Array[], caseWeights: Float64Array | null): ResampledSums {
  const rows = columns[0]?.length ?? 0;
  const centre = meansOfColumns(columns, caseWeights);
  const scratch = packedSumsScratch(columns.length);
  const product = caseWeights === null ? null : new Float64Array(rows);
  return {
    units: rows,
    columns: columns.length,
    centre,
    into(weights, sums) {
      sums.fill(0);
      let rowWeights = weights;
      if (caseWeights !== null && product !== null) {
        for (let i = 0; i < rows; i++) product[i] = weights[i]! * caseWeights[i]!;
        rowWeights = product;
      }
      addPackedSumsInPlace(columns, centre, rowWeights, 0, rows, sums, scratch);
    },
  };
}

/**
 * One unit a group of rows. The sums of each group are taken once; after that a resample costs O(groups·p²), whatever n is.
 * With rows assigned to groups at random and groups of equal size, the variance of a mean over resampled groups has
 * expectation (1 − 1/groups) times that over resampled rows.
 * @param groupOf number of the group of each row, 0 … groups − 1
 */
export function resampledGroups(
  columns: readonly Float64Array[],
  caseWeights: Float64Array | null,
  groupOf: Uint32Array,
  groups: number,
): ResampledSums {
  const centre = meansOfColumns(columns, caseWeights);
  const length = packedLength(columns.length);
  const subtotals = new Float64Array(groups * length);
  const rows = rowsByGroup(groupOf, groups);
  const scratch = packedSumsScratch(columns.length);
  let from = 0;
  const sorted = columns.map((column) => inOrder(column, rows.order));
  const sortedWeights = caseWeights === null ? null : inOrder(caseWeights, rows.order);
  for (let group = 0; group < groups; group++) {
    const to = from + rows.sizes[group]!;
    addPackedSumsInPlace(
      sorted,
      centre,
      sortedWeights,
      from,
      to,
      subtotals.subarray(group * length, (group + 1) * length),
      scratch,
    );
    from = to;
  }
  return {
    units: groups,
    columns: columns.length,
    centre,
    into(weights, sums) {
      sums.fill(0);
      for (let group = 0; group < groups; group++) {
        const weight = weights[group]!;
        if (weight === 0) continue;
        const base = group * length;
        for (let k = 0; k < length; k++) sums[k]! += weight * subtotals[base + k]!;
      }
    },
  };
}

/** Row numbers sorted by group (counting sort). */
function rowsByGroup(groupOf: Uint32Array, groups: number): { order: Uint32Array; sizes: Uint32Array } {
  const sizes = new Uint32Array(groups);
  for (let row = 0; row < groupOf.length; row++) sizes[groupOf[row]!]!++;
  const next = new Uint32Array(groups);
  for (let group = 1; group < groups; group++) next[group] = next[group - 1]! + sizes[group - 1]!;
  const order = new Uint32Array(groupOf.length);
  for (let row = 0; row < groupOf.length; row++) order[next[groupOf[row]!]!++] = row;
  return { order, sizes };
}

function inOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) ordered[i] = values[order[i]!]!;
  return ordered;
}
