import type { Messages } from "./messages";
import { agreement } from "./sv/agreement";
import { alpha } from "./sv/alpha";
import { audit } from "./sv/audit";
import { chart } from "./sv/chart";
import { collinear } from "./sv/collinear";
import { collinearity } from "./sv/collinearity";
import { comparison } from "./sv/comparison";
import { confirmatory } from "./sv/confirmatory";
import { driver } from "./sv/driver";
import { general } from "./sv/general";
import { impact } from "./sv/impact";
import { logit } from "./sv/logit";
import { page } from "./sv/page";
import { path } from "./sv/path";
import { planning } from "./sv/planning";
import { quality } from "./sv/quality";
import { regression } from "./sv/regression";
import { reliability } from "./sv/reliability";
import { resampling } from "./sv/resampling";
import { score } from "./sv/score";
import { structure } from "./sv/structure";
import { validity } from "./sv/validity";
import { warnings } from "./sv/warnings";

/** Swedish. */
export const sv: Messages = {
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
