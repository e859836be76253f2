import type { PlsPathResult } from "../../analysis/path/pathResults";
import type { ChartNode } from "../document";
import type { ReportedResult } from "../section/sections";
import { bootstrapChart } from "./bootstrapChart";
import { coefficientsChart } from "./coefficientsChart";
import { correlationChart } from "./correlationChart";
import { driverSharesChart } from "./driverSharesChart";
import { importancePerformanceMap } from "./importancePerformanceMap";
import { npsDistributionChart } from "./npsDistributionChart";
import { pathDiagram } from "./pathDiagram";
import { penaltyRewardChart } from "./penaltyRewardChart";
import { priorityMatrix } from "./priorityMatrix";
import { type ScoreChartOptions, scoreChart } from "./scoreChart";
import { simulatedChangeChart } from "./simulatedChangeChart";
import { waveChart } from "./waveChart";

/**
 * The charts that show a result, as far as it holds what they take: none for a result that is better read as a table.
 *
 * @returns nodes of a document, in the order in which they are to be read
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @example chartsOf(nps([10, 9, 7, 3])).length // → 2
 */
export function chartsOf(
  result: ReportedResult | PlsPathResult,
  options: ScoreChartOptions = {},
): readonly ChartNode[] {
  const { column: _, ...plain } = options;
  switch (result.kind) {
    case "nps":
      return result.estimate === null ? [] : [scoreChart(result, options), npsDistributionChart(result, options)];
    case "csat":
    case "ces":
    case "customerIndex":
    case "topBox":
    case "bottomBox":
    case "netScore":
    case "meanScore":
      return result.estimate === null ? [] : [scoreChart(result, options)];
    case "scoreTrend":
    case "controlChart":
      return [waveChart(result, plain)];
    case "drivers": {
      const hasShares = result.rows.some(({ share }) => share !== null);
      const isPlaced = result.rows.some(({ share, performance }) => share !== null && performance !== null);
      return [
        ...(hasShares ? [driverSharesChart(result, plain)] : []),
        ...(isPlaced ? [priorityMatrix(result, plain)] : []),
        coefficientsChart(result, plain),
      ];
    }
    case "linearRegression":
    case "logisticRegression":
      return [coefficientsChart(result, plain)];
    case "vif":
    case "collinearity":
      return result.correlations.terms.length > 1 ? [correlationChart(result, plain)] : [];
    case "penaltyReward":
      return [penaltyRewardChart(result, plain)];
    case "simulateChange":
      return [simulatedChangeChart(result, plain)];
    case "bootstrap":
      return result.rows.flatMap(({ term, replicates }) =>
        replicates?.some((value) => value !== null) ? [bootstrapChart(result, { ...plain, term })] : [],
      );
    case "plsPath":
      return [
        pathDiagram(result, plain),
        ...(result.priorityMatrix.some(({ impact, index }) => impact !== null && index !== null)
          ? [importancePerformanceMap(result, plain)]
          : []),
      ];
    default:
      return [];
  }
}
