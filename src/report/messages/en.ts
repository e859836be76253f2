import { agreement } from "./en/agreement";
import { alpha } from "./en/alpha";
import { audit } from "./en/audit";
import { chart } from "./en/chart";
import { collinear } from "./en/collinear";
import { collinearity } from "./en/collinearity";
import { comparison } from "./en/comparison";
import { confirmatory } from "./en/confirmatory";
import { driver } from "./en/driver";
import { general } from "./en/general";
import { impact } from "./en/impact";
import { logit } from "./en/logit";
import { page } from "./en/page";
import { path } from "./en/path";
import { planning } from "./en/planning";
import { quality } from "./en/quality";
import { regression } from "./en/regression";
import { reliability } from "./en/reliability";
import { resampling } from "./en/resampling";
import { score } from "./en/score";
import { structure } from "./en/structure";
import { validity } from "./en/validity";
import { warnings } from "./en/warnings";
import type { Messages } from "./messages";

/** English. */
export const en: Messages = {
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
