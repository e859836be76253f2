import type { NumberColumn } from "../numeric/numberColumn";
import { packedLength, packedSums, residentSums } from "../numeric/packedSums";
import { centreOfColumns } from "./centreOfColumns";

/**
 * Packed sums as a function of a resample's weights: what the bootstrap of every moment-based figure calls.
 * `into(weights, sums)` overwrites `sums` and allocates nothing.
 */
export interface ResampledSums {
  /** Length of the weight vector: rows, or groups of rows. */
  readonly units: number;
  readonly columns: number;
  /** What the sums are centred at: values near the full-sample means. */
  readonly centre: Float64Array;
  into(weights: Float64Array, sums: Float64Array): void;
  /**
   * What a small change of each unit's weight does to a figure whose derivatives by the sums are `gradient`:
   *   influence_u = Σ_k gradient_k·(sums of unit u)_k
   */
  influences(gradient: Float64Array): Float64Array;
}

/**
 * One unit a row. `caseWeights` are carried along: a row drawn twice counts twice its weight.
 * Cost of a resample: O(n·p²).
 */
export function resampledRows(columns: readonly NumberColumn[], caseWeights: Float64Array | null): ResampledSums {
  const rows = columns[0]?.length ?? 0;
  const centre = centreOfColumns(columns, caseWeights);
  const resident = residentSums(columns, centre);
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
      resident.addInPlace(rowWeights, sums);
    },
    influences: (gradient) => influencesOfRows(columns, centre, caseWeights, gradient),
  };
}

/**
 * One unit a group of rows. The sums of each group are taken once; after that a resample costs O(groups·p²), whatever n is.
 * With rows assigned to groups at random and groups of equal size, the variance of a mean over resampled groups has
 * expectation (1 − 1/groups) times that over resampled rows.
 * @param groupOf number of the group of each row, 0 … groups − 1
 */
export function resampledGroups(
  columns: readonly NumberColumn[],
  caseWeights: Float64Array | null,
  groupOf: Uint32Array,
  groups: number,
): ResampledSums {
  const centre = centreOfColumns(columns, caseWeights);
  const length = packedLength(columns.length);
  const subtotals = new Float64Array(groups * length);
  const rows = rowsByGroup(groupOf, groups);
  const sorted = columns.map((column) => inOrder(column, rows.order));
  const sortedWeights = caseWeights === null ? null : inOrder(caseWeights, rows.order);
  const packed = packedSums(sorted, centre);
  for (let group = 0, from = 0; group < groups; group++) {
    const to = from + rows.sizes[group]!;
    packed.addInPlace(sortedWeights, from, to, subtotals.subarray(group * length, (group + 1) * length));
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
    influences: (gradient) =>
      Float64Array.from({ length: groups }, (_, group) => {
        let sum = 0;
        for (let k = 0; k < length; k++) sum += gradient[k]! * subtotals[group * length + k]!;
        return sum;
      }),
  };
}

/** Rows looked at together. */
const INFLUENCE_BLOCK = 512;

function influencesOfRows(
  columns: readonly NumberColumn[],
  centre: Float64Array,
  caseWeights: Float64Array | null,
  gradient: Float64Array,
): Float64Array {
  const p = columns.length;
  const rows = columns[0]?.length ?? 0;
  const influences = new Float64Array(rows).fill(gradient[0]!);
  const centred = columns.map(() => new Float64Array(INFLUENCE_BLOCK));
  for (let start = 0; start < rows; start += INFLUENCE_BLOCK) {
    const count = Math.min(INFLUENCE_BLOCK, rows - start);
    let at = 1 + p;
    for (let j = 0; j < p; j++) {
      const column = columns[j]!;
      const block = centred[j]!;
      for (let k = 0; k < count; k++) block[k] = column[start + k]! - centre[j]!;
    }
    for (let i = 0; i < p; i++) {
      const a = centred[i]!;
      for (let k = 0; k < count; k++) influences[start + k]! += gradient[1 + i]! * a[k]!;
      for (let j = i; j < p; j++, at++) {
        const b = centred[j]!;
        const slope = gradient[at]!;
        for (let k = 0; k < count; k++) influences[start + k]! += slope * a[k]! * b[k]!;
      }
    }
  }
  if (caseWeights !== null) for (let row = 0; row < rows; row++) influences[row]! *= caseWeights[row]!;
  return influences;
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

function inOrder<Column extends NumberColumn>(values: Column, order: Uint32Array): Column {
  const ordered = values.slice() as Column;
  for (let i = 0; i < order.length; i++) ordered[i] = values[order[i]!]!;
  return ordered;
}
