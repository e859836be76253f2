/** Items of one construct, side by side in a correlation matrix. */
export interface ItemBlock {
  readonly first: number;
  readonly size: number;
}

/** Products are put away as logarithms before they vanish. */
const SMALL_PRODUCT = 1e-200;

/**
 * Heterotrait-monotrait ratios of all pairs of constructs, without allocating: the mean correlation between the items of two
 * constructs beside those within them.
 *   HTMT = mean|r_between| / √(mean|r_within a|·mean|r_within b|),   HTMT2 the same of geometric means of signed correlations
 * The mean within a single item is 1. HTMT2 is NaN where one of its correlations is not positive.
 * @param correlation items×items, row-major
 * @param htmt of the pairs (0, 1), (0, 2) … (k − 2, k − 1), overwritten
 * @param htmt2 the same, overwritten; null when it is not wanted
 * @param within 2k of working memory: a resample gives its own, so that nothing is allocated
 * @source Henseler, Ringle & Sarstedt (2015); |r|: seminr; HTMT2: Roemer, Schuberth & Henseler (2021)
 */
export function htmtInto(
  correlation: Float64Array,
  items: number,
  blocks: readonly ItemBlock[],
  htmt: Float64Array,
  htmt2: Float64Array | null,
  within: Float64Array = new Float64Array(2 * blocks.length),
): void {
  const k = blocks.length;
  for (let j = 0; j < k; j++) {
    const block = blocks[j]!;
    within[j] = meanSize(correlation, items, block, block);
    if (htmt2 !== null) within[k + j] = geometricMean(correlation, items, block, block);
  }
  for (let a = 0, at = 0; a < k; a++) {
    const one = blocks[a]!;
    for (let b = a + 1; b < k; b++, at++) {
      const other = blocks[b]!;
      htmt[at] = meanSize(correlation, items, one, other) / Math.sqrt(within[a]! * within[b]!);
      if (htmt2 === null) continue;
      htmt2[at] = geometricMean(correlation, items, one, other) / Math.sqrt(within[k + a]! * within[k + b]!);
    }
  }
}

/** Mean |r| between two blocks, or within one. */
function meanSize(correlation: Float64Array, items: number, rows: ItemBlock, columns: ItemBlock): number {
  const within = rows === columns;
  if (within && rows.size === 1) return 1;
  let sum = 0;
  for (let i = rows.first; i < rows.first + rows.size; i++) {
    const start = within ? i + 1 : columns.first;
    for (let j = start; j < columns.first + columns.size; j++) sum += Math.abs(correlation[i * items + j]!);
  }
  return sum / (within ? (rows.size * (rows.size - 1)) / 2 : rows.size * columns.size);
}

/** Geometric mean of r between two blocks, or within one; NaN when one is not positive. */
function geometricMean(correlation: Float64Array, items: number, rows: ItemBlock, columns: ItemBlock): number {
  const within = rows === columns;
  if (within && rows.size === 1) return 1;
  let product = 1;
  let logarithms = 0;
  for (let i = rows.first; i < rows.first + rows.size; i++) {
    const start = within ? i + 1 : columns.first;
    for (let j = start; j < columns.first + columns.size; j++) {
      const r = correlation[i * items + j]!;
      if (!(r > 0)) return Number.NaN;
      product *= r;
      if (product > SMALL_PRODUCT) continue;
      logarithms += Math.log(product);
      product = 1;
    }
  }
  const count = within ? (rows.size * (rows.size - 1)) / 2 : rows.size * columns.size;
  return Math.exp((logarithms + Math.log(product)) / count);
}
