import { expect } from "vitest";

/** Relative 1e-10 with an absolute floor of 1e-12: what a closed form owes its oracle. */
export function agrees(actual: number | null | undefined, expected: number, tolerance: number = 1e-10): void {
  const error = Math.abs((actual ?? Number.NaN) - expected);
  if (!(error <= Math.max(1e-12, tolerance * Math.abs(expected)))) {
    expect.fail(`${actual} does not agree with ${expected}: off by ${error} (relative ${error / Math.abs(expected)})`);
  }
}
