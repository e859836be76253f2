import { expect, test } from "vitest";
import { binomial } from "../src/random/binomial";
import { multinomialCountsInPlace } from "../src/random/multinomialCounts";
import { shuffleInPlace } from "../src/random/permutation";
import {
  bayesianWeightsInPlace,
  multinomialWeightsInPlace,
  poissonWeightsInPlace,
} from "../src/random/resampleWeights";
import { planStratifiedWeights, stratifiedWeightsInPlace } from "../src/random/stratifiedWeights";
import { type Stream, streamAt } from "../src/random/stream";

// A seed that stands in somebody's report must give the same intervals after every update. When a line of this file changes,
// every published figure with a seed changes: that is a new major version. The words themselves are held to
// another implementation in test/unit/random/stream.test.ts.

const drawn = (draw: (stream: Stream) => unknown): unknown[] =>
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 0],
  ].map(([seed, index]) => draw(streamAt(seed!, index!)));

/** The first entries, and a sum that notices a change anywhere. */
function fingerprint(weights: Float64Array): string {
  const sum = weights.reduce((total, weight, i) => total + weight * ((i % 97) + 1), 0);
  return `${weights.slice(0, 12).join(" ")} … ${sum}`;
}

const filled = (n: number, fill: (stream: Stream, weights: Float64Array) => void): unknown[] =>
  drawn((stream) => {
    const weights = new Float64Array(n);
    fill(stream, weights);
    return fingerprint(weights);
  });

test("words", () => {
  expect(drawn((stream) => `${stream.uint32()} ${stream.uint32()} ${stream.uint32()}`)).toMatchInlineSnapshot(`
    [
      "3420251723 3185066667 563849364",
      "1649117212 3954315751 1118414532",
      "3799954599 852549089 239072841",
      "1432349614 2428640273 3525081932",
    ]
  `);
});

test("uniform, below, normal, exponential", () => {
  const kinds = (stream: Stream): number[] => [
    stream.uniform(),
    stream.below(1000),
    stream.below(1e12),
    stream.normal(),
  ];
  expect(drawn(kinds)).toMatchInlineSnapshot(`
    [
      [
        0.7963394130884194,
        131,
        239504123894,
        1.2735637913212454,
      ],
      [
        0.38396502227102125,
        260,
        398356428811,
        0.36758962980943943,
      ],
      [
        0.8847458749897744,
        55,
        732853426012,
        -0.7247384990116988,
      ],
      [
        0.33349488351838197,
        820,
        938974696390,
        0.010970837869637661,
      ],
    ]
  `);
  // The logarithm may differ in its last bit from one runtime to another.
  expect(drawn((stream) => stream.exponential().toPrecision(14))).toMatchInlineSnapshot(`
    [
      "1.5913004604222",
      "0.48445153503309",
      "2.1606158059001",
      "0.40570746275125",
    ]
  `);
});

test("multinomial weights: a short block, a full block, several blocks", () => {
  expect(filled(30, multinomialWeightsInPlace)).toMatchInlineSnapshot(`
    [
      "0 0 2 2 0 1 0 3 0 0 1 0 … 523",
      "0 2 3 2 1 0 0 2 1 1 0 2 … 430",
      "2 3 0 1 0 2 2 0 3 0 1 0 … 420",
      "0 1 1 1 0 0 0 2 3 1 2 1 … 474",
    ]
  `);
  expect(filled(1000, multinomialWeightsInPlace)).toMatchInlineSnapshot(`
    [
      "1 1 1 0 2 0 1 1 0 1 4 0 … 48384",
      "1 0 0 3 0 2 1 0 2 1 0 0 … 48467",
      "2 3 4 0 2 1 0 0 0 1 2 1 … 46347",
      "0 0 1 1 4 0 2 1 2 1 1 0 … 48147",
    ]
  `);
  expect(filled(1024, multinomialWeightsInPlace)).toMatchInlineSnapshot(`
    [
      "0 3 0 0 1 0 2 2 0 0 2 2 … 50263",
      "1 1 1 0 1 2 3 2 1 2 1 0 … 48853",
      "3 1 1 0 1 3 0 0 1 2 1 1 … 48632",
      "0 0 2 1 2 0 1 1 0 1 1 1 … 50576",
    ]
  `);
  expect(filled(100_000, multinomialWeightsInPlace)).toMatchInlineSnapshot(`
    [
      "0 3 0 0 1 0 2 2 0 0 2 2 … 4899180",
      "1 1 1 0 1 2 3 2 1 2 1 0 … 4890487",
      "3 1 1 0 1 3 0 0 1 2 1 1 … 4889166",
      "0 0 2 1 2 0 2 1 0 1 1 1 … 4895570",
    ]
  `);
});

test("Poisson weights", () => {
  expect(filled(10_000, poissonWeightsInPlace)).toMatchInlineSnapshot(`
    [
      "2 1 1 2 1 0 0 1 1 0 0 1 … 492035",
      "1 0 1 3 2 0 0 1 1 1 2 2 … 489775",
      "2 3 0 0 0 2 0 6 1 0 0 1 … 495298",
      "0 1 1 1 0 2 2 1 1 3 1 1 … 480386",
    ]
  `);
});

test("Bayesian weights", () => {
  const rounded = drawn((stream) => {
    const weights = new Float64Array(20);
    bayesianWeightsInPlace(stream, weights);
    return weights[0]!.toPrecision(12);
  });
  expect(rounded).toMatchInlineSnapshot(`
    [
      "1.48774081372",
      "0.388674673213",
      "2.65785412248",
      "0.490287126679",
    ]
  `);
});

test("stratified weights: Rao–Wu, clusters in strata", () => {
  const clusters = Array.from({ length: 400 }, (_, row) => (row * 7) % 40);
  const strata = clusters.map((cluster) => cluster % 3);
  const plan = planStratifiedWeights("test", 400, { strata, clusters, scheme: "rao-wu" });
  expect(
    drawn((stream) => {
      stratifiedWeightsInPlace(stream, plan, new Float64Array(400));
      const [first, second] = plan.draws;
      return `${first} ${second} draws: ${Array.from(plan.unitWeights, (weight) => Math.round(weight * 1e6) / 1e6).join(" ")}`;
    }),
  ).toMatchInlineSnapshot(`
    [
      "13 12 draws: 0 1.076923 0 3.230769 0 0 1.076923 0 0 1.076923 1.076923 4.307692 1.076923 1.076923 1.083333 2.166667 1.083333 0 1.083333 0 1.083333 1.083333 1.083333 0 2.166667 1.083333 1.083333 1.083333 1.083333 0 1.083333 0 2.166667 1.083333 1.083333 3.25 1.083333 0 1.083333 0",
      "13 12 draws: 2.153846 2.153846 0 1.076923 1.076923 2.153846 0 1.076923 0 1.076923 1.076923 1.076923 1.076923 0 1.083333 2.166667 0 2.166667 0 0 0 2.166667 2.166667 1.083333 1.083333 1.083333 0 0 3.25 1.083333 0 0 1.083333 0 1.083333 3.25 1.083333 0 0 2.166667",
      "13 12 draws: 2.153846 0 1.076923 3.230769 0 0 0 0 0 1.076923 1.076923 1.076923 3.230769 1.076923 2.166667 1.083333 1.083333 1.083333 1.083333 0 2.166667 1.083333 1.083333 0 2.166667 0 0 2.166667 1.083333 0 1.083333 0 1.083333 1.083333 3.25 1.083333 0 1.083333 1.083333 0",
      "13 12 draws: 0 1.076923 0 2.153846 2.153846 0 3.230769 1.076923 0 0 1.076923 1.076923 1.076923 1.076923 1.083333 1.083333 0 1.083333 1.083333 1.083333 2.166667 0 1.083333 1.083333 1.083333 0 2.166667 0 0 1.083333 2.166667 0 2.166667 2.166667 0 0 1.083333 1.083333 1.083333 2.166667",
    ]
  `);
});

test("binomial numbers, by inversion and by rejection", () => {
  expect(
    drawn((stream) => [binomial(stream, 20, 0.1), binomial(stream, 1e6, 0.3), binomial(stream, 1e15, 0.8)]),
  ).toMatchInlineSnapshot(`
    [
      [
        3,
        299632,
        799999988258236,
      ],
      [
        1,
        298776,
        799999998247697,
      ],
      [
        4,
        300569,
        799999987849146,
      ],
      [
        1,
        299954,
        800000008995189,
      ],
    ]
  `);
});

test("category counts", () => {
  const shares = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5);
  expect(
    drawn((stream) => {
      const counts = new Float64Array(11);
      multinomialCountsInPlace(stream, shares, 1_000_000, counts);
      return counts.join(" ");
    }),
  ).toMatchInlineSnapshot(`
    [
      "67858 22908 90428 22744 113845 204742 45524 136452 113609 68703 113187",
      "68000 22897 91041 22799 113237 204687 45318 136885 114045 68087 113004",
      "68005 22728 90940 22859 113532 204588 45170 136451 114080 68283 113364",
      "68443 22631 90319 22886 113584 204057 45595 136177 113987 68674 113647",
    ]
  `);
});

test("permutation", () => {
  expect(
    drawn((stream) => {
      const entries = Uint32Array.from({ length: 12 }, (_, i) => i);
      shuffleInPlace(stream, entries);
      return entries.join(" ");
    }),
  ).toMatchInlineSnapshot(`
    [
      "10 0 4 3 7 5 6 11 2 1 8 9",
      "11 1 6 9 8 5 7 0 3 2 10 4",
      "11 4 5 3 9 7 1 8 6 0 2 10",
      "11 0 10 5 2 1 7 3 9 8 6 4",
    ]
  `);
});
