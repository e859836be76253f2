import * as orsak from "orsak";
import type { BenchFamily, MakeCase, PeerWork } from "../benchCase";
import { seeded } from "../seeded";
import { drawnRows } from "./plainLoops";
import { plainPath } from "./plainPath";

// What is measured is built; its types are those of the source, which a build of yesterday may not know.
const { ecsiModel, plsPath } = orsak as unknown as typeof import("../../src/index");

/** The seven constructs of the European index with the items of its mobile phone survey: 24 of them, and twelve paths. */
const SIZES = { image: 5, expectations: 3, quality: 7, value: 2, satisfaction: 3, complaints: 1, loyalty: 3 } as const;
const NAMES = Object.keys(SIZES) as (keyof typeof SIZES)[];
const ITEMS = Object.fromEntries(
  NAMES.map((name) => [name, Array.from({ length: SIZES[name] }, (_, i) => `${name}${i + 1}`)]),
) as Record<keyof typeof SIZES, string[]>;
const MODEL = ecsiModel(ITEMS);

/** Answers of 1–10 in which each construct follows from those before it, and each item from its construct. */
function answers(n: number): Float64Array[] {
  const next = seeded(8);
  const columns = Object.values(ITEMS)
    .flat()
    .map(() => new Float64Array(n));
  const noise = (): number => next() + next() + next() - 1.5;
  for (let i = 0; i < n; i++) {
    const latent: number[] = [];
    let item = 0;
    NAMES.forEach((name, j) => {
      const causes = MODEL.paths
        .filter(({ to }) => to === name)
        .map(({ from }) => latent[NAMES.indexOf(from as "image")]!);
      latent[j] = causes.reduce((sum, value) => sum + value, 0) / Math.max(1, causes.length) + noise();
      for (let k = 0; k < SIZES[name]; k++) {
        columns[item++]![i] = Math.min(10, Math.max(1, Math.round(6.5 + 2 * (latent[j]! + 0.8 * noise()))));
      }
    });
  }
  return columns;
}

function pathCase(n: number, resamples: number): MakeCase {
  return (quick) => {
    if (quick && n > 1000) return null;
    const columns = answers(n);
    const survey = Object.fromEntries(
      Object.values(ITEMS)
        .flat()
        .map((item, i) => [item, columns[i]!]),
    );
    const options = { ...MODEL, interval: { method: "percentile", resamples, seed: 1 } } as const;
    let place = 0;
    const plainModel = {
      blocks: NAMES.map((name) => ITEMS[name].map(() => place++)),
      paths: MODEL.paths.map(({ from, to }) => [NAMES.indexOf(from as "image"), NAMES.indexOf(to as "image")] as const),
    };
    const next = seeded(9);
    const peers: PeerWork[] = [
      { peer: "plain loop", work: () => plainPath(drawnRows(columns, next), plainModel) },
      ...(n === 250 ? [{ peer: "seminr", yardstick: "seminr_estimate_ecsi_250x24" }] : []),
    ];
    return {
      at: { answers: n, items: 24, constructs: 7, resamples },
      units: resamples,
      work: () => plsPath(survey, options),
      peers,
    };
  };
}

export const path: BenchFamily = {
  name: "path",
  title: "Bootstrapped path model",
  does:
    "`plsPath` of the European index, 7 constructs, 24 items and 12 paths, with intervals of every figure: paths, total and indirect effects, weights, loadings, R², HTMT, HTMT2 and more. " +
    "The whole call, divided by the number of resamples.",
  per: "resample",
  peers: [
    {
      name: "plain loop",
      language: "JavaScript",
      does: "rows drawn into new typed arrays, scores formed anew in each round, then paths, total effects, loadings, R² and HTMT; no intervals.",
    },
    {
      name: "seminr",
      language: "yardstick",
      does: "`estimate_pls` of the same model on 250 rows, which its bootstrap does for each resample; HTMT and total effects not counted.",
    },
  ],
  cases: [pathCase(250, 1000), pathCase(2500, 1000), pathCase(1e5, 1000)],
};
