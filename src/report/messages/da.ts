import { alpha } from "./da/alpha";
import { audit } from "./da/audit";
import { collinearity } from "./da/collinearity";
import { driver } from "./da/driver";
import { general } from "./da/general";
import { regression } from "./da/regression";
import { score } from "./da/score";
import { warnings } from "./da/warnings";
import type { Messages } from "./messages";

/** Danish. */
export const da: Messages = { ...general, score, driver, regression, collinearity, alpha, audit, warnings };
