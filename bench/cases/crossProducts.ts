import jStat from "jstat";
import { Matrix } from "ml-matrix";
import * as simpleStatistics from "simple-statistics";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import type { BenchFamily, MakeCase, PeerWork } from "../benchCase";
import { type SeededKind, seededSurvey } from "../seeded";
import { plainCrossProducts } from "./plainLoops";

function crossProductsCase(n: number, p: number, data: SeededKind): MakeCase {
  return (quick) => {
    if (quick && n > 1e4) return null;
    const { columns } = seededSurvey(data, n, p, 7);
    return {
      at: { answers: n, columns: p, data },
      work: () => momentsOfColumns(columns, null, n),
      peers: [
        { peer: "R", task: "crossprod" },
        { peer: "NumPy", task: "crossprod" },
        { peer: "NumPy, tuned", task: "crossprod" },
        { peer: "R, centred", task: "cov" },
        { peer: "NumPy, centred", task: "cov" },
        ...inJavaScript(columns),
      ],
      data: () => columns,
    };
  };
}

/** Packages that keep a row an array, or a column an array of any values, are shown at sizes that they are made for. */
function inJavaScript(columns: readonly Float64Array[]): PeerWork[] {
  const n = columns[0]!.length;
  const work: PeerWork[] = [{ peer: "plain loop", work: () => plainCrossProducts(columns) }];
  if (n * columns.length > 2e6) return work;
  const design = new Matrix(Array.from({ length: n }, (_, i) => columns.map((column) => column[i]!)));
  work.push({ peer: "ml-matrix", work: () => design.transpose().mmul(design) });
  if (n > 1e4) return work;
  const lists = columns.map((column) => Array.from(column));
  const pairs = (covariance: (a: number[], b: number[]) => number): number[][] =>
    lists.map((a, j) => lists.slice(j).map((b) => covariance(a, b)));
  work.push({ peer: "simple-statistics", work: () => pairs(simpleStatistics.sampleCovariance) });
  work.push({ peer: "jstat", work: () => pairs(jStat.covariance) });
  return work;
}

export const crossProducts: BenchFamily = {
  name: "crossProducts",
  title: "Means and cross-products",
  does:
    "Everything but scores goes through this kernel, so it is measured by itself, from the sources, while all that follows is called " +
    "by name from the built package. Two passes over columns of doubles: means, then products about the means. `ratings` are whole numbers from 1 to 10, " +
    "`continuous` are numbers that hardly repeat.",
  peers: [
    {
      name: "R",
      language: "R",
      does: "`crossprod(x)`: products about 0, which loses digits where means are large; no means.",
      reason: "R passes over the data once, in the compiled code of its BLAS.",
    },
    {
      name: "NumPy",
      language: "Python",
      does: "`x.T @ x` with each column in one piece, where NumPy is at its fastest: products about 0; no means.",
      reason: "NumPy passes over the data once, in the compiled code of its BLAS.",
    },
    {
      name: "NumPy, tuned",
      language: "tuned Python",
      does: "the same by a NumPy that brings a tuned BLAS, when there is one on the machine beside the other; on one thread.",
      reason:
        "A tuned BLAS is written in the assembly of each processor, with registers of 256 bits and more; JavaScript has one number at a time, WebAssembly 128 bits.",
    },
    { name: "R, centred", language: "R", does: "`cov(x)`: means and products about them, the same work." },
    { name: "NumPy, centred", language: "Python", does: "`numpy.cov(x, rowvar=False)`: the same work." },
    {
      name: "plain loop",
      language: "JavaScript",
      role: "floor",
      does: "products of all pairs of columns about 0, pair by pair.",
      reason: "A pass for the means and the way into blocks cost more than they save where columns are few.",
    },
    { name: "ml-matrix", language: "JavaScript", does: "`x.transpose().mmul(x)`, products about 0." },
    { name: "simple-statistics", language: "JavaScript", does: "`sampleCovariance` of all pairs." },
    { name: "jstat", language: "JavaScript", does: "`covariance` of all pairs." },
  ],
  cases: [1e4, 1e5, 1e6].flatMap((n) =>
    [5, 10, 20, 40].flatMap((p) => [crossProductsCase(n, p, "ratings"), crossProductsCase(n, p, "continuous")]),
  ),
};
