import { describe, expectTypeOf, test } from "vitest";
import {
  type ConfirmatoryFactorsResult,
  confirmatoryFactors,
  confirmatoryFactorsFromCovariance,
} from "../../src/index";

const survey = { a: [1, 2, 3], b: [3, 1, 2], c: [1, 3, 2] };
const factors = { Quality: ["a", "b", "c"] } as const;

describe("confirmatory factors", () => {
  test("have one result from rows and from covariances", () => {
    expectTypeOf(confirmatoryFactors).returns.toEqualTypeOf<ConfirmatoryFactorsResult>();
    expectTypeOf(confirmatoryFactorsFromCovariance).returns.toEqualTypeOf<ConfirmatoryFactorsResult>();
    expectTypeOf<ConfirmatoryFactorsResult["converged"]>().toEqualTypeOf<boolean>();
  });

  test("refuse what they do not know", () => {
    const never = (): unknown[] => [
      // @ts-expect-error factors are needed
      confirmatoryFactors(survey, {}),
      // @ts-expect-error items of a factor are a list
      confirmatoryFactors(survey, { factors: { Quality: "a" } }),
      // @ts-expect-error misspelt
      confirmatoryFactors(survey, { factors, correlate: false }),
      // @ts-expect-error no such scale
      confirmatoryFactors(survey, { factors, identification: "first" }),
      // @ts-expect-error n is needed
      confirmatoryFactorsFromCovariance([[1]], { factors }),
      // @ts-expect-error weights need rows
      confirmatoryFactorsFromCovariance([[1]], { factors, n: 3, weights: "w" }),
    ];
    expectTypeOf(never).toBeFunction();
  });
});
