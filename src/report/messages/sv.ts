import type { Messages } from "./messages";
import { alpha } from "./sv/alpha";
import { audit } from "./sv/audit";
import { collinearity } from "./sv/collinearity";
import { driver } from "./sv/driver";
import { general } from "./sv/general";
import { regression } from "./sv/regression";
import { score } from "./sv/score";
import { warnings } from "./sv/warnings";

/** Swedish. */
export const sv: Messages = { ...general, score, driver, regression, collinearity, alpha, audit, warnings };
