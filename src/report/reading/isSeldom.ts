const SELDOM = 0.05;

/** Whether chance alone gives a figure in fewer than 5 of 100 cases; for results that state no level of their own. */
export function isSeldom(pValue: number | null, most: number = SELDOM): boolean {
  return typeof pValue === "number" && pValue < most;
}
