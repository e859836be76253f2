import { alpha } from "./da/alpha";
import { audit } from "./da/audit";
import { collinearity } from "./da/collinearity";
import { driver } from "./da/driver";
import { general } from "./da/general";
import { page } from "./da/page";
import { regression } from "./da/regression";
import { score } from "./da/score";
import { warnings } from "./da/warnings";
import { collinear } from "./en/collinear";
import { comparison } from "./en/comparison";
import { impact } from "./en/impact";
import { logit } from "./en/logit";
import { planning } from "./en/planning";
import { resampling } from "./en/resampling";
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
  audit,
  warnings,
  page,
};
