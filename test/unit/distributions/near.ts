import { expect } from "vitest";

/** Relative 1e-12, down to the smallest doubles. */
export function near(actual: number, expected: number, tolerance: number = 1e-12): void {
  const error = Math.abs(actual - expected) / Math.abs(expected);
  if (actual !== expected && !(error <= tolerance)) expect.fail(`${actual} is not near ${expected}: off by ${error}`);
}
