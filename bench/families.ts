import type { BenchFamily } from "./benchCase";
import { alpha } from "./cases/alpha";
import { bca } from "./cases/bca";
import { bootstrappedShares } from "./cases/bootstrappedShares";
import { comparison } from "./cases/comparison";
import { countsBootstrap } from "./cases/countsBootstrap";
import { crossProducts } from "./cases/crossProducts";
import { csvToReport } from "./cases/csvToReport";
import { driverMethods } from "./cases/driverMethods";
import { score } from "./cases/nps";
import { npsBootstrap } from "./cases/npsBootstrap";
import { path } from "./cases/path";
import { regression } from "./cases/regression";
import { relativeWeights } from "./cases/relativeWeights";
import { shapley } from "./cases/shapley";

/** Everything that is measured, in the order of docs/performance.md. */
export const families: readonly BenchFamily[] = [
  crossProducts,
  regression,
  shapley,
  bootstrappedShares,
  relativeWeights,
  driverMethods,
  alpha,
  path,
  score,
  npsBootstrap,
  countsBootstrap,
  bca,
  comparison,
  csvToReport,
];
