import { test } from "vitest";
import { noncentralChiSquaredCdf, noncentralChiSquaredSurvival } from "../../src/distributions/noncentralChiSquared";
import { agrees } from "./agree";
import golden from "./noncentral.json";

/** As for the other distributions: 1e-13 in the body, less far out. */
test.each(golden.rows)("noncentral χ², df %f, λ %f at %f: both tails", (df, noncentrality, x, cdf, survival) => {
  // The floor of `agrees` is 1e-12, so small tails are compared as ratios.
  agrees(noncentralChiSquaredCdf(x!, df!, noncentrality!) / cdf!, 1, cdf! > 1e-15 ? 1e-12 : 1e-11);
  agrees(noncentralChiSquaredSurvival(x!, df!, noncentrality!) / survival!, 1, survival! > 1e-15 ? 1e-12 : 1e-11);
});
