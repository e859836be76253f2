/** Either an order in which causes stand before their effects, or constructs that lead back to themselves, in a circle. */
export type CausalOrder =
  | { readonly order: readonly number[]; readonly circle: null }
  | { readonly order: null; readonly circle: readonly number[] };

/**
 * @param size number of constructs
 * @param paths places of the constructs, from and to
 * @example causalOrder(3, [[2, 0], [0, 1]]) // → { order: [2, 0, 1], circle: null }
 */
export function causalOrder(size: number, paths: readonly (readonly [from: number, to: number])[]): CausalOrder {
  const order: number[] = [];
  const open = new Set(Array.from({ length: size }, (_, j) => j));
  const waits = (j: number): boolean => paths.some(([from, to]) => to === j && open.has(from));
  while (open.size > 0) {
    const next = [...open].find((j) => !waits(j));
    if (next === undefined) return { order: null, circle: circleAmong(open, paths) };
    open.delete(next);
    order.push(next);
  }
  return { order, circle: null };
}

/** Each of those left has a cause among them: walking from cause to cause must come round. */
function circleAmong(open: ReadonlySet<number>, paths: readonly (readonly [number, number])[]): number[] {
  const walked: number[] = [];
  for (let at = [...open][0]!; !walked.includes(at); ) {
    walked.push(at);
    at = paths.find(([from, to]) => to === at && open.has(from))![0];
  }
  const last = walked.at(-1)!;
  const closing = paths.find(([from, to]) => to === last && walked.includes(from))![0];
  return walked.slice(walked.indexOf(closing)).reverse();
}
