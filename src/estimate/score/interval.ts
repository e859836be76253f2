/** Two ends, low first, in the units of the figure between them. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
