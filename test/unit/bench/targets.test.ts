import { describe, expect, test } from "vitest";
import { targets } from "../../../bench/targets";
import { madeUpCase, madeUpFamily } from "./madeUpResults";

describe("targets", () => {
  test("are null where nothing was measured", () => {
    const all = targets({ families: [] });
    expect(all.length).toBe(12);
    expect(all.every(({ measured, isMet, worst }) => measured === null && isMet === null && worst === null)).toBe(true);
    expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
  });

  test("are decided by the worst of several sizes, which is named", () => {
    const cases = [
      madeUpCase({ answers: 1e4, columns: 5, data: "ratings" }, 1, { R: 3, NumPy: 1 }),
      madeUpCase({ answers: 1e6, columns: 40, data: "continuous" }, 2, { R: 5, NumPy: 1.9 }),
    ];
    const [r, numpy] = targets({ families: [madeUpFamily("crossProducts", cases)] });
    const at = { answers: 1e6, columns: 40, data: "continuous" };
    expect(r).toMatchObject({ measured: 2.5, isMet: true, worst: { at, met: 2, of: 2 } });
    expect(numpy).toMatchObject({ measured: 0.95, isMet: false, worst: { at, met: 1, of: 2 } });
  });

  test("compare the same amount of work: resample with resample", () => {
    const own = madeUpCase({ answers: 1000, drivers: 10, data: "ratings", resamples: 2000 }, 0.5, {}, 2000);
    const peers = [{ peer: "relaimpo", units: 20, timing: { median: 1.5, spread: 0, runs: 0 } }];
    const found = targets({ families: [madeUpFamily("bootstrappedShares", [{ ...own, peers }])] });
    expect(found.filter(({ measured }) => measured !== null)).toEqual([
      expect.objectContaining({ measured: 1.5 / 20 / (0.5 / 2000), isMet: true, worst: null }),
    ]);
  });

  test("a step has a ceiling", () => {
    const step = (seconds: number): unknown =>
      targets({
        families: [madeUpFamily("shapley", [madeUpCase({ drivers: 16 }, 1), madeUpCase({ drivers: 20 }, seconds)])],
      }).find(({ wanted }) => wanted === "at most 30 times as long");
    expect(step(30)).toMatchObject({ measured: 30, isMet: true });
    expect(step(31)).toMatchObject({ measured: 31, isMet: false });
  });
});
