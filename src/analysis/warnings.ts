import type { Warning } from "./results";

/** A warning as results carry it. */
export function warning(code: string, message: string, details: Readonly<Record<string, unknown>> = {}): Warning {
  return { code, message, details };
}
