/**
 * Freezes a result and everything in it, so that no reader can change what another one reads.
 * Typed arrays cannot be frozen and have no place in a result.
 * @example Object.isFrozen(deepFreeze({ rows: [{ term: "price" }] }).rows[0]) // → true
 */
export function deepFreeze<T>(result: T): T {
  if (typeof result !== "object" || result === null || Object.isFrozen(result) || ArrayBuffer.isView(result)) {
    return result;
  }
  Object.freeze(result);
  for (const key of Object.keys(result)) deepFreeze((result as Record<string, unknown>)[key]);
  return result;
}
