import { describe, expect, it } from "vitest";
import { bootstrap } from "../../../src/analysis/bootstrap/bootstrap";
import { cronbachAlpha } from "../../../src/analysis/reliability/cronbachAlpha";
import { attitude } from "../../../src/datasets/attitude";
import { simulateSurvey } from "../../../src/datasets/simulateSurvey";
import { agrees } from "../../reference/agree";

const items = ["rating", "complaints", "learning", "raises"];
const settings = { resamples: 1000, seed: 7 } as const;

describe("the bootstrap of alpha", () => {
  it.each(["percentile", "bc", "basic", "normal"] as const)("%s: that of bootstrap() with the same seed", (method) => {
    const alpha = cronbachAlpha(attitude, { items, interval: { method, ...settings } });
    const general = bootstrap(attitude, { cronbachAlpha: items }, { method, ...settings }).rows[0]!;
    agrees(alpha.confLow!, general.confLow!);
    agrees(alpha.confHigh!, general.confHigh!);
    agrees(alpha.stdError!, general.stdError!);
    expect(alpha).toMatchObject({ method, resampling: { method, ...settings, level: 0.95, failed: [] } });
  });

  it("an item's interval is that of alpha of the other items, from the same resamples", () => {
    const interval = { method: "percentile", ...settings } as const;
    const { ifDropped } = cronbachAlpha(attitude, { items, interval });
    for (const row of ifDropped) {
      const others = cronbachAlpha(attitude, { items: items.filter((item) => item !== row.term), interval });
      agrees(row.confLow!, others.confLow!);
      agrees(row.confHigh!, others.confHigh!);
    }
  });

  it("two items have no figures without one", () => {
    const alpha = cronbachAlpha(attitude, {
      items: items.slice(0, 2),
      interval: { method: "percentile", ...settings },
    });
    expect(alpha.ifDropped).toEqual([]);
    expect(alpha.confLow! < alpha.estimate && alpha.estimate < alpha.confHigh!).toBe(true);
  });

  it("sampling weights have a bootstrap where they have no closed form", () => {
    const weights = attitude.rating.map((_, i) => 1 + (i % 3));
    const plain = cronbachAlpha(attitude, { items, weights });
    expect(plain).toMatchObject({ confLow: null, stdError: null, method: "none" });
    const weighted = cronbachAlpha(attitude, { items, weights, interval: { method: "percentile", ...settings } });
    expect(weighted.estimate).toBe(plain.estimate);
    expect(weighted.confLow! < weighted.estimate && weighted.estimate < weighted.confHigh!).toBe(true);
    expect(weighted.warnings).toEqual([]);
  });

  it("holds its own beside Feldt's interval where items are normal, and resamples groups of many rows", () => {
    const { data } = simulateSurvey({ respondents: 25_000, seed: 3, continuous: true });
    const normal = ["image1", "image2", "image3"];
    const feldt = cronbachAlpha(data, { items: normal });
    const boot = cronbachAlpha(data, { items: normal, interval: { method: "percentile", resamples: 1000 } });
    expect(boot.resampling).toMatchObject({ groups: 1000 });
    const width = (result: typeof feldt): number => result.confHigh! - result.confLow!;
    expect(width(boot) / width(feldt)).toBeGreaterThan(0.85);
    expect(width(boot) / width(feldt)).toBeLessThan(1.15);
  });

  it("refuses an unknown method", () => {
    expect(() => cronbachAlpha(attitude, { items, interval: "bca" as "bc" })).toThrowErrorMatchingInlineSnapshot(
      `[AnalysisError: cronbachAlpha: interval "bca" is not known; did you mean "bc"?]`,
    );
  });
});
