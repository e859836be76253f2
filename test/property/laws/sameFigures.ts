import { expect } from "vitest";

/**
 * Two results tell the same: every figure to a relative tolerance, everything else exactly.
 * @param but fields that may differ
 */
export function sameFigures(
  actual: unknown,
  expected: unknown,
  but: readonly string[] = [],
  where: string = "result",
): void {
  if (typeof expected === "number" && typeof actual === "number") {
    // p-values and intervals of nearly equal data lose a few digits; 1e-9 is far below any mistake in a formula.
    const allowed = 1e-9 * Math.max(1, Math.abs(expected));
    if (!(Math.abs(actual - expected) <= allowed)) expect.fail(`${where}: ${actual} instead of ${expected}`);
    return;
  }
  if (typeof expected !== "object" || expected === null) {
    if (!Object.is(actual, expected)) expect.fail(`${where}: ${String(actual)} instead of ${String(expected)}`);
    return;
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual as object)]);
  for (const key of keys) {
    if (but.includes(key)) continue;
    const [a, b] = [actual, expected].map((result) => (result as Record<string, unknown>)[key]);
    sameFigures(a, b, but, `${where}.${key}`);
  }
}
