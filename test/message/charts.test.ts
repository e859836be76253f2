import { describe, expect, test, vi } from "vitest";
import {
  attitude,
  bootstrap,
  bootstrapChart,
  driverReport,
  driverSharesChart,
  drivers,
  nps,
  priorityMatrix,
  type ScoreChartOptions,
  scoreChart,
  toHtml,
  toSvg,
} from "../../src/index";

const fit = drivers(attitude, { outcome: "rating", drivers: ["learning", "raises"] });
const scored = drivers(attitude, { outcome: "rating", drivers: ["learning", "raises"], scale: [0, 100] });
const boot = bootstrap([9, 10, 3, 8], { nps: [9, 10, 3, 8] }, { resamples: 50 });

function said(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing";
}

describe("messages of charts and pages", () => {
  test("of charts", () => {
    expect(said(() => scoreChart(nps([9, 1]), { colum: "r" } as ScoreChartOptions))).toMatchInlineSnapshot(
      `"scoreChart: unknown option "colum"; did you mean "column"?"`,
    );
    expect(said(() => scoreChart(nps([9, 1]), { title: 1 } as never))).toMatchInlineSnapshot(
      `"scoreChart: title must be text, got 1"`,
    );
    expect(said(() => priorityMatrix(fit))).toMatchInlineSnapshot(
      `"priorityMatrix: no driver has a performance, because drivers was given no scale; say scale: [1, 5], or whatever it is"`,
    );
    expect(said(() => priorityMatrix(scored, { cut: { share: 0.2 } as never }))).toMatchInlineSnapshot(
      `"priorityMatrix: cut must be like { impact: 0.2, performance: 70 }, got share: 0.2"`,
    );
    expect(said(() => bootstrapChart(boot))).toMatchInlineSnapshot(
      `"bootstrapChart: the figures of the resamples are not in the result; ask for them: bootstrap(…, { keep: true })"`,
    );
    expect(said(() => bootstrapChart(boot, { term: "np" }))).toMatchInlineSnapshot(
      `"bootstrapChart: there is no term "np"; did you mean "nps"?"`,
    );
    expect(said(() => driverReport(fit, { charts: "yes" } as never))).toMatchInlineSnapshot(
      `"driverReport: charts must be true or false, got "yes""`,
    );
  });

  test("of the page", () => {
    expect(said(() => toHtml(driverReport(fit), { language: "no such tag" }))).toMatchInlineSnapshot(
      `"toHtml: language must be a tag like "en" or "sv-SE", got "no such tag""`,
    );
    expect(
      said(() => toHtml({ type: "root", children: [{ ...driverSharesChart(fit), svg: "<svg><a></a></svg>" }] })),
    ).toMatchInlineSnapshot(
      `"toHtml: the svg of a chart has an element <a>, which no drawing needs; let renderCharts draw it"`,
    );
  });

  test("of drawings", async () => {
    const chart = driverSharesChart(fit);
    await expect(toSvg(chart, { theme: "blue" } as never)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[AnalysisError: toSvg: theme must be "light", "dark" or "page", got "blue"]`,
    );
    vi.doMock("vega", () => {
      throw new Error("not installed");
    });
    await expect(toSvg(chart)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[AnalysisError: toSvg: charts are drawn by the packages vega and vega-lite, which could not be loaded; npm install vega@6 vega-lite@6]`,
    );
    vi.doUnmock("vega");
  });
});
