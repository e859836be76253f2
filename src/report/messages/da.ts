import { agreement } from "./da/agreement";
import { alpha } from "./da/alpha";
import { audit } from "./da/audit";
import { chart } from "./da/chart";
import { collinear } from "./da/collinear";
import { collinearity } from "./da/collinearity";
import { comparison } from "./da/comparison";
import { confirmatory } from "./da/confirmatory";
import { driver } from "./da/driver";
import { general } from "./da/general";
import { impact } from "./da/impact";
import { logit } from "./da/logit";
import { page } from "./da/page";
import { path } from "./da/path";
import { planning } from "./da/planning";
import { quality } from "./da/quality";
import { regression } from "./da/regression";
import { reliability } from "./da/reliability";
import { resampling } from "./da/resampling";
import { score } from "./da/score";
import { structure } from "./da/structure";
import { validity } from "./da/validity";
import { warnings } from "./da/warnings";
import type { Messages } from "./messages";

/** Danish. */
export const da: Messages = {
  ...general,
  score,
  driver,
  regression,
  collinearity,
  alpha,
  comparison,
  resampling,
  planning,
  logit,
  impact,
  collinear,
  path,
  reliability,
  confirmatory,
  validity,
  structure,
  agreement,
  quality,
  audit,
  warnings,
  page,
  chart,
};
