import {
  bootstrap,
  type ChartNode,
  chartsOf,
  collinearity,
  controlChart,
  drivers,
  logisticRegression,
  nps,
  penaltyReward,
  plsPath,
  type ReportLanguage,
  scoreTrend,
  simulateChange,
  simulateSurvey,
} from "../../../../src/index";

/** Names that people give to columns, some of them with bad intent. */
export const LABELS: Readonly<Record<string, string>> = {
  image1: "How satisfied were you with the friendliness and competence of our staff in the shop?",
  quality1: "<script>alert(1)</script>",
  quality2: '**bold** "quoted" \\ back `tick`',
  value1: "=SUM(A1:A9)",
  value2: "#1f66ad",
};

const NAMES = ["image1", "expectations1", "quality1", "quality2", "value1", "value2"];

/** Every kind of chart, of the survey that comes with the package. */
export function everyChart(language: ReportLanguage = "en"): readonly ChartNode[] {
  return RESULTS.flatMap((result) => chartsOf(result, { language }));
}

const RESULTS = everyResult();

function everyResult() {
  const { data } = simulateSurvey({ respondents: 300, seed: 1 });
  const scale = [1, 10] as const;
  const columns = Object.fromEntries(
    NAMES.map((name) => [LABELS[name] ?? name, data[name as keyof typeof data] as Float64Array]),
  );
  const survey = { ...columns, satisfaction1: data.satisfaction1 };
  const named = Object.keys(columns);
  const model = { outcome: "satisfaction1", drivers: named, scale };
  const fit = drivers(survey, { ...model, interval: { method: "percentile", resamples: 60, seed: 1 } });
  const path = plsPath(data, {
    constructs: {
      Image: ["image1", "image2", "image3"],
      Expectations: ["expectations1", "expectations2"],
      "Perceived quality <b>": ["quality1", "quality2", "quality3"],
      Value: ["value1", "value2"],
      Satisfaction: ["satisfaction1", "satisfaction2"],
      Loyalty: ["loyalty1", "loyalty2"],
    },
    paths: [
      { from: "Image", to: "Expectations" },
      { from: "Image", to: "Satisfaction" },
      { from: "Image", to: "Loyalty" },
      { from: "Expectations", to: "Perceived quality <b>" },
      { from: "Expectations", to: "Satisfaction" },
      { from: "Perceived quality <b>", to: "Value" },
      { from: "Perceived quality <b>", to: "Satisfaction" },
      { from: "Value", to: "Satisfaction" },
      { from: "Satisfaction", to: "Loyalty" },
    ],
    scale,
  });
  const waves = { score: "nps", rating: "recommend", wave: "wave" } as const;
  return [
    nps(data, { rating: "recommend", by: "region" }),
    scoreTrend(data, waves),
    controlChart(data, waves),
    fit,
    collinearity(survey, { drivers: named }),
    penaltyReward(survey, model),
    simulateChange(fit, { [named[0]!]: 1, [named[1]!]: -0.5 }),
    logisticRegression(survey, { outcome: "satisfaction1", event: { atLeast: 8 }, predictors: named }),
    bootstrap({ recommend: data.recommend }, { nps: "recommend" }, { resamples: 200, seed: 1, keep: true }),
    path,
  ];
}
