import { describe, expect, test, vi } from "vitest";
import type { ForeignData, ForeignPeers } from "../../../bench/foreignPeers";
import { conversionChecks, conversionFactors, converted } from "../../../bench/yardsticks";
import { madeUpCase, madeUpFamily } from "./madeUpResults";

// No file: nobody reads it.
vi.mock("../../../bench/foreignPeers", () => ({
  withForeignData: <Result>(data: readonly Float64Array[], use: (data: ForeignData) => Result): Result =>
    use({ file: "", rows: data[0]!.length, columns: data.length }),
}));

const effort = { seconds: 0, least: 1 };

/** R that takes a given time for each task. */
function slowR(seconds: Readonly<Record<string, number>>): ForeignPeers {
  return {
    versions: {},
    absent: [],
    has: () => true,
    run: (_, { task }, { rows, columns }) => {
      expect({ task, rows, columns }).toEqual(
        task === "lm" ? { task, rows: 1e5, columns: 21 } : { task: "crossprod", rows: 1e6, columns: 20 },
      );
      return { times: [seconds[task]!] };
    },
  };
}

describe("yardsticks", () => {
  test("say how much slower this machine is, and seconds are converted by the smaller of both", () => {
    const factors = conversionFactors(slowR({ crossprod: 0.187 * 3, lm: 0.105 * 2 }), effort);
    expect(factors?.crossprod).toBeCloseTo(3, 12);
    expect(factors?.lm).toBeCloseTo(2, 12);
    expect(converted({ yardstick: "relaimpo_lmg_p14" }, factors)).toBeCloseTo(1.88, 12);
    const once = { yardstick: "boot_relimp_lmg_p10_n1000_B20", less: "relaimpo_lmg_p10" };
    expect(converted(once, factors)).toBeCloseTo(2 * (1.669 - 0.056), 12);
  });

  test("convert nothing without R", () => {
    const nowhere: ForeignPeers = { versions: {}, absent: [], has: () => false, run: () => undefined };
    expect(conversionFactors(nowhere, effort)).toBeNull();
    expect(converted({ yardstick: "relaimpo_lmg_p14" }, null)).toBeNull();
  });

  test("refuse a figure that is not there", () => {
    expect(() => converted({ yardstick: "relaimpo_lmg_p15" }, { crossprod: 1, lm: 1 })).toThrow("relaimpo_lmg_p15");
  });

  test("are checked by what both machines timed", () => {
    const families = [madeUpFamily("npsBootstrap", [madeUpCase({ answers: 1e4, resamples: 2000 }, 0.01, { boot: 3 })])];
    expect(conversionChecks(families, { crossprod: 2, lm: 4 })).toEqual([
      { what: "boot_nps_n1e4_B2000", measured: 3, converted: 2 * 1.198 },
    ]);
  });
});
