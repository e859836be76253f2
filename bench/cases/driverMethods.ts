import { drivers, incompleteDrivers, logisticRegression, ordinalRegression } from "orsak";
import type { BenchFamily, MakeCase } from "../benchCase";
import { columnNames, named, ratings } from "../seeded";

type Task = (table: Record<string, Float64Array>, names: string[]) => unknown;

const bootstrap =
  (method: "percentile" | "bca"): Task =>
  (table, names) =>
    drivers(table, { outcome: "y", drivers: names, interval: { method, resamples: 1000 } });

/** What each way costs beside the plain driver table of the same data. */
const TASKS: Readonly<Record<string, Task>> = {
  "importance dominance": (table, names) => drivers(table, { outcome: "y", drivers: names, importance: "dominance" }),
  "errors HC3": (table, names) => drivers(table, { outcome: "y", drivers: names, errors: "HC3" }),
  "1,000 resamples": bootstrap("percentile"),
  "1,000 resamples, BCa": bootstrap("bca"),
  "missing em": (table, names) => incompleteDrivers(withGaps(table), { outcome: "y", drivers: names, missing: "em" }),
  "logistic regression": (table, names) =>
    logisticRegression(table, { outcome: "y", event: { atLeast: 12 }, predictors: names }),
  "ordinal regression": (table, names) => ordinalRegression(inTen(table), { outcome: "y", predictors: names }),
};

/** Every twentieth answer is taken away, in another row of each column. */
function withGaps(table: Record<string, Float64Array>): Record<string, Float64Array> {
  return Object.fromEntries(
    Object.entries(table).map(([name, values], j) => [
      name,
      name === "y" ? values : values.map((value, i) => ((i + 7 * j) % 20 === 0 ? Number.NaN : value)),
    ]),
  );
}

function inTen(table: Record<string, Float64Array>): Record<string, Float64Array> {
  return { ...table, y: table.y!.map((value) => Math.min(10, Math.max(0, Math.round(value / 2)))) };
}

function methodCase(task: string, n: number, p: number): MakeCase {
  return (quick) => {
    if (quick && n > 1000) return null;
    const table = named(ratings(n, p, 21));
    const names = columnNames(p);
    return {
      at: { answers: n, drivers: p, task },
      work: () => TASKS[task]!(table, names),
      peers: [{ peer: "driver table", work: () => drivers(table, { outcome: "y", drivers: names }) }],
    };
  };
}

export const driverMethods: BenchFamily = {
  name: "driverMethods",
  title: "Other ways to look at drivers",
  does: "One call each. What it costs to ask for more than the plain driver table; resamples are of shares, ranks and all pairwise differences at once.",
  peers: [
    {
      name: "driver table",
      language: "JavaScript",
      does: "`drivers` of the same data with nothing else asked for.",
      role: "ourselves",
    },
  ],
  cases: Object.keys(TASKS).flatMap((task) => [methodCase(task, 1000, 10), methodCase(task, 1e5, 10)]),
};
