import type { ReportConfig } from "./reportConfig";

/** A config file to start from: every column is to be replaced by one of the survey. */
export const exampleConfig: ReportConfig = {
  title: "Customer survey",
  language: "en",
  survey: { missingCodes: [99], scale: [1, 10] },
  sections: [
    { analysis: "nps", rating: "recommend", by: "region" },
    { analysis: "customerIndex", items: ["satisfaction1", "satisfaction2", "satisfaction3"], by: "region" },
    { analysis: "compareScores", score: "nps", rating: "recommend", by: "region" },
    {
      analysis: "drivers",
      outcome: "satisfaction1",
      drivers: ["image1", "quality1", "quality2", "value1"],
      interval: { method: "percentile", resamples: 2000, seed: 1 },
    },
    { analysis: "cronbachAlpha", items: ["satisfaction1", "satisfaction2", "satisfaction3"] },
  ],
};
