/** Weights by the size of a subset: w(s), and w(s − 1) + w(s), for s = 0 … p. */
export interface ShapleyWeights {
  readonly weightBySize: Float64Array;
  readonly bothBySize: Float64Array;
}

/** w(s) = s!(p − 1 − s)!/p!, w(p) = 0. */
export function shapleyWeights(p: number): ShapleyWeights {
  const weightBySize = new Float64Array(p + 1);
  let combinations = 1;
  for (let s = 0; s < p; s++) {
    weightBySize[s] = 1 / (p * combinations);
    combinations = (combinations * (p - 1 - s)) / (s + 1);
  }
  const bothBySize = new Float64Array(p + 1);
  for (let s = 1; s <= p; s++) bothBySize[s] = weightBySize[s - 1]! + weightBySize[s]!;
  return { weightBySize, bothBySize };
}
