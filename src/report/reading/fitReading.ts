import type { ConfirmatoryFactorsResult } from "../../analysis/confirmatory/confirmatoryResults";

/** How near a measurement model comes to the answers, by limits in common use (Hu & Bentler 1999). */
export type FitReading = "close" | "fair" | "poor";

/**
 * "close" when CFI, RMSEA and SRMR all say so, "poor" when CFI is below 0.90 or SRMR above 0.10, "fair" between. Null where a measure does
 * not exist: a model without degrees of freedom fits whatever the answers are.
 */
export function fitReading(fit: ConfirmatoryFactorsResult["fit"]): FitReading | null {
  const { cfi, rmsea, srmr } = fit ?? {};
  if (cfi == null || rmsea?.estimate == null || srmr == null) return null;
  if (cfi >= 0.95 && rmsea.estimate <= 0.06 && srmr <= 0.08) return "close";
  return cfi < 0.9 || srmr > 0.1 ? "poor" : "fair";
}
