import { collinear } from "./en/collinear";
import { comparison } from "./en/comparison";
import { impact } from "./en/impact";
import { logit } from "./en/logit";
import { planning } from "./en/planning";
import { resampling } from "./en/resampling";
import type { Messages } from "./messages";
import { alpha } from "./sv/alpha";
import { audit } from "./sv/audit";
import { collinearity } from "./sv/collinearity";
import { driver } from "./sv/driver";
import { general } from "./sv/general";
import { page } from "./sv/page";
import { regression } from "./sv/regression";
import { score } from "./sv/score";
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
  audit,
  warnings,
  page,
};
