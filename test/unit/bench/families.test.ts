import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import type { BenchFamily } from "../../../bench/benchCase";
import { families } from "../../../bench/families";
import type { ForeignPeers } from "../../../bench/foreignPeers";
import { questions } from "../../../bench/growth";
import yardsticks from "../../../bench/peers/yardsticks.json";
import { type Bench, runFamily } from "../../../bench/runFamily";

// The bench calls the built package; here the sources will do.
vi.mock("orsak", () => import("../../../src/index"));

const scripts = {
  R: readFileSync(new URL("../../../bench/peers/peers.R", import.meta.url), "utf8"),
  Python: readFileSync(new URL("../../../bench/peers/peers.py", import.meta.url), "utf8"),
};
const isTaskOf = {
  R: (task: string): boolean => scripts.R.includes(`\n  ${task} = function()`),
  Python: (task: string): boolean => scripts.Python.includes(`\ndef ${task}():`),
};

describe("the families of the bench", () => {
  test("have names of their own, and growth asks about them", () => {
    const names = families.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(questions.filter(({ family }) => !names.includes(family))).toEqual([]);
  });

  test.each(families.map((family) => [family.name, family] as const))("%s: a short run is sound", (_, family) => {
    const made = family.cases.map((make) => make(true)).filter((each) => each !== null);
    expect(made.length).toBeGreaterThan(0);
    const peers = made.flatMap((each) => each.peers);
    for (const peer of peers) {
      const info = family.peers.find(({ name }) => name === peer.peer);
      if ("yardstick" in peer) {
        expect(info?.language).toBe("yardstick");
        expect(Object.keys(yardsticks.seconds)).toContain(peer.yardstick);
      } else if ("task" in peer) {
        const language = info?.language === "R" ? "R" : "Python";
        expect(["R", "Python", "tuned Python"]).toContain(info?.language);
        expect({ task: peer.task, isThere: isTaskOf[language](peer.task) }).toEqual({ task: peer.task, isThere: true });
      } else expect(info?.language).toBe("JavaScript");
    }
  });
});

describe("running a family", () => {
  const R: ForeignPeers = {
    versions: {},
    absent: [],
    has: (language) => language === "R",
    run: (language, { task }) => {
      if (language === "Python") return undefined;
      return task === "slow" ? { times: [3, 1, 2] } : { skipped: "the R package psych is not installed" };
    },
  };
  const seen: string[] = [];
  const bench: Bench = {
    quick: true,
    effort: { seconds: 0, least: 1 },
    foreign: R,
    factors: null,
    onCase: ({ at }, per) => seen.push(`${at.answers} by ${per}`),
  };
  const peers: BenchFamily["peers"] = [
    { name: "R", language: "R", does: "it" },
    { name: "psych", language: "R", does: "it" },
    { name: "NumPy", language: "Python", does: "it" },
    { name: "rwa", language: "yardstick", does: "it" },
    { name: "loop", language: "JavaScript", does: "it" },
  ];
  const family: BenchFamily = {
    name: "made up",
    title: "Made up",
    does: "nothing",
    per: "resample",
    peers,
    cases: [
      () => null,
      () => ({
        at: { answers: 3 },
        units: 10,
        work: () => 1,
        data: () => [Float64Array.of(1, 2, 3)],
        peers: [
          { peer: "R", task: "slow", units: 5 },
          { peer: "psych", task: "alpha" },
          { peer: "NumPy", task: "alpha" },
          { peer: "rwa", yardstick: "domir_p8" },
          { peer: "loop", work: () => 2 },
        ],
      }),
    ],
  };

  test("keeps what was measured, says what was skipped, and leaves out what is absent", () => {
    const result = runFamily(family, bench);
    expect(result.cases).toHaveLength(1);
    const [own] = result.cases;
    expect(own).toMatchObject({ at: { answers: 3 }, units: 10 });
    expect(own!.peers.map(({ peer, units }) => [peer, units])).toEqual([
      ["R", 5],
      ["loop", 1],
    ]);
    expect(own!.peers[0]!.timing).toEqual({ median: 2, spread: 0.25, runs: 3 });
    expect(own!.skipped).toEqual([{ peer: "psych", why: "the R package psych is not installed" }]);
    expect(seen).toEqual(["3 by resample"]);
  });

  test("refuses a peer that nobody describes", () => {
    expect(() => runFamily({ ...family, peers: [] }, bench)).toThrow("is not described");
  });
});
