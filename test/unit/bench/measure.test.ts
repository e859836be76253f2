import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lastResult, timesOf, timing } from "../../../bench/measure";

describe("timing", () => {
  test("is the median, and half the distance between the quartiles as a share of it", () => {
    expect(timing([5, 1, 2, 4, 3])).toEqual({ median: 3, spread: (4 - 2) / 2 / 3, runs: 5 });
    expect(timing([7])).toEqual({ median: 7, spread: 0, runs: 1 });
  });
});

describe("timesOf", () => {
  // A clock that only work moves.
  let clock = 0;
  let runs = 0;
  beforeEach(() => {
    clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => clock);
  });
  afterEach(() => vi.restoreAllMocks());
  const work = (milliseconds: number): (() => number) => {
    runs = 0;
    return () => {
      clock += milliseconds;
      return ++runs;
    };
  };

  test("warms up with thirty runs, then measures until the time is over", () => {
    const times = timesOf(work(4), { seconds: 0.2, least: 1 });
    expect(times).toEqual(Array.from({ length: 50 }, () => 0.004));
    expect(runs).toBe(30 + 50);
    expect(lastResult()).toBe(80);
  });

  test("warms up no longer than it measures", () => {
    expect(timesOf(work(50), { seconds: 0.2, least: 3 })).toHaveLength(4);
    expect(runs).toBe(4 + 4);
  });

  test("runs often enough, however long that takes", () => {
    expect(timesOf(work(150), { seconds: 0.2, least: 5 })).toHaveLength(5);
    expect(runs).toBe(2 + 5);
  });

  test("counts a first run that takes all the time there is", () => {
    expect(timesOf(work(300), { seconds: 0.2, least: 1 })).toEqual([0.3]);
    expect(timesOf(work(300), { seconds: 0.2, least: 3 })).toEqual([0.3, 0.3, 0.3]);
    expect(runs).toBe(3);
  });

  test("times work too short for the clock in batches, and gives the time of one run", () => {
    const times = timesOf(work(0.25), { seconds: 0.02, least: 1 });
    expect(times).toEqual(Array.from({ length: 10 }, () => 0.00025));
    expect(runs).toBe(30 + 8 * 10);
  });
});
