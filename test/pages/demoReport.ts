import {
  ces,
  collinearity,
  driverReport,
  drivers,
  nps,
  penaltyReward,
  plsPath,
  renderCharts,
  scoreTrend,
  simulateChange,
  simulateSurvey,
  toHtml,
} from "../../src/index";
import { chartsOf } from "../../src/report/chart/chartsOf";

const DRIVERS = ["image1", "expectations1", "quality1", "quality2", "quality3", "value1"];

/** A page on the survey that comes with the package, with a chart of nearly every kind. */
export async function demoReport(language: "en" | "sv" | "da"): Promise<string> {
  const { data } = simulateSurvey({ respondents: 400, seed: 1 });
  const model = { outcome: "satisfaction1", drivers: DRIVERS, scale: [1, 10] as const };
  const fit = drivers(data, { ...model, interval: { method: "percentile", resamples: 80, seed: 1 } });
  const document = driverReport(
    [
      { column: "recommend", by: "region", result: nps(data, { rating: "recommend", by: "region" }) },
      { column: "ces", by: "region", result: ces(data, { rating: "ces", by: "region" }) },
      scoreTrend(data, { score: "nps", rating: "recommend", wave: "wave" }),
      fit,
      collinearity(data, { drivers: DRIVERS }),
      penaltyReward(data, model),
      simulateChange(fit, { image1: 1, quality1: 0.5 }),
    ],
    { language, charts: true, title: "Demo", source: "simulateSurvey" },
  );
  const path = plsPath(data, {
    constructs: {
      Image: ["image1", "image2"],
      Expectations: ["expectations1", "expectations2"],
      Quality: ["quality1", "quality2"],
      Satisfaction: ["satisfaction1", "satisfaction2"],
      Loyalty: ["loyalty1", "loyalty2"],
    },
    paths: [
      { from: "Image", to: "Expectations" },
      { from: "Image", to: "Satisfaction" },
      { from: "Image", to: "Loyalty" },
      { from: "Expectations", to: "Quality" },
      { from: "Quality", to: "Satisfaction" },
      { from: "Satisfaction", to: "Loyalty" },
    ],
    scale: [1, 10],
  });
  document.children.push(...chartsOf(path, { language }));
  return toHtml(await renderCharts(document));
}
