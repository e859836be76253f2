import { alpha } from "./en/alpha";
import { audit } from "./en/audit";
import { collinearity } from "./en/collinearity";
import { driver } from "./en/driver";
import { general } from "./en/general";
import { regression } from "./en/regression";
import { score } from "./en/score";
import { warnings } from "./en/warnings";
import type { Messages } from "./messages";

/** English. */
export const en: Messages = { ...general, score, driver, regression, collinearity, alpha, audit, warnings };
