import { describe, expect, it } from "vitest";
import { cumulativeLogit } from "../../src/estimate/regression/cumulativeLogit";
import { ordinalRegression } from "../../src/estimate/regression/ordinalRegression";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import reference from "./separation.json";

const none = { kind: "none" } as const;

function fitted(columns: readonly (readonly number[])[], answers: readonly number[]) {
  const predictors = columns.map((column) => Int8Array.from(column));
  const outcome = Int8Array.from(answers);
  const moments = momentsOfColumns([...predictors, outcome], null, outcome.length);
  const terms = { call: "test", predictors: columns.map((_, j) => `x${j}`), outcome: "y" };
  return ordinalRegression(predictors, outcome, none, moments, terms);
}

describe("separation (linear programming, scipy)", () => {
  it.each(
    reference.sets.map((set, i) => ({ ...set, i, categories: new Set(set.outcome).size })),
  )("set $i, $categories categories: $kind", ({ kind, predictors, outcome, alone }) => {
    const fit = fitted(predictors, outcome);
    if (kind === "none") {
      expect(fit).toMatchObject({ converged: true, separation: null });
      return;
    }
    expect(fit.converged).toBe(false);
    const { separation } = fit;
    if (separation === null) throw new Error("not found");
    expect(separation.kind).toBe(kind);
    if (alone.length > 0) {
      expect(separation.predictors).toEqual(alone);
      return;
    }
    expect(separation.together).toBe(true);
    expect(separation.predictors.length).toBeGreaterThan(1);
    // The named ones separate; none can be spared.
    const named = separation.predictors.map((j) => predictors[j]!);
    expect(fitted(named, outcome).separation).not.toBeNull();
    for (const left of named) {
      expect(
        fitted(
          named.filter((column) => column !== left),
          outcome,
        ),
      ).toMatchObject({ separation: null, converged: true });
    }
  });

  it("the direction raises some rows' likelihood and lowers none", () => {
    for (const { kind, predictors, outcome } of reference.sets) {
      if (kind === "none") continue;
      const levels = [...new Set(outcome)].sort((a, b) => a - b);
      const columns = predictors.map((column) => Int8Array.from(column));
      const centre = new Float64Array(columns.length);
      const codes = Uint8Array.from(outcome, (answer) => levels.indexOf(answer));
      const data = { columns, centre, codes, categories: levels.length, weights: null };
      const { direction } = cumulativeLogit(data).separation!;
      const p = columns.length;
      const margins = outcome.flatMap((_, i) => {
        const logit = columns.reduce((sum, column, j) => sum + direction[j]! * column[i]!, 0);
        const code = codes[i]!;
        return [
          ...(code < levels.length - 1 ? [direction[p + code]! - logit] : []),
          ...(code > 0 ? [logit - direction[p + code - 1]!] : []),
        ];
      });
      const largest = Math.max(...margins);
      expect(largest).toBeGreaterThan(0);
      expect(Math.min(...margins)).toBeGreaterThan(-1e-9 * largest);
    }
  });
});
