/** Two clusters that were joined. Clusters 0 … p − 1 are the drivers themselves, p + k is the one that step k made. */
export interface ClusterMerge {
  readonly left: number;
  readonly right: number;
  /** 1 − the mean |r| between the members of the two, 0 … 1, never below that of an earlier step. */
  readonly height: number;
}

/** Which drivers move together. */
export interface DriverClusters {
  /** p − 1 steps, from the closest pair to all in one: a dendrogram. */
  readonly merges: readonly ClusterMerge[];
  /** Members of each cluster, ascending; clusters in the order of their first member. Drivers on their own are clusters of one. */
  readonly clusters: readonly (readonly number[])[];
}

/**
 * Clusters of drivers that move together, whichever way: average linkage on 1 − |r|. Step by step the two clusters with the
 * largest mean |r| between their members are joined, as long as this mean is at least `threshold`; of equal means the pair
 * whose members come first.
 * @param correlation p×p, row-major, every entry finite
 * @param threshold mean |r| from which on two clusters are one, 0 … 1
 * @source Sokal & Michener (1958), UPGMA; agrees with R's hclust(method = "average") and cutree, test/reference/collinearity.json
 * @example driverClusters(Float64Array.of(1, -0.9, 0.1, -0.9, 1, 0.2, 0.1, 0.2, 1), 3, 0.7).clusters // → [[0, 1], [2]]
 */
export function driverClusters(correlation: Float64Array, p: number, threshold: number): DriverClusters {
  // Mean |r| between the clusters that are left; a joined cluster lives on at the place of its left part.
  const likeness = correlation.map(Math.abs);
  const sizes = new Uint32Array(p).fill(1);
  const label = Array.from({ length: p }, (_, j) => j);
  const cluster = Array.from({ length: p }, (_, j) => j);
  const left = Array.from({ length: p }, (_, j) => j);
  const merges: ClusterMerge[] = [];
  for (let step = 0; step < p - 1; step++) {
    let a = left[0]!;
    let b = left[1]!;
    for (let i = 0; i < left.length; i++) {
      for (let j = i + 1; j < left.length; j++) {
        if (likeness[left[i]! * p + left[j]!]! > likeness[a * p + b]!) {
          a = left[i]!;
          b = left[j]!;
        }
      }
    }
    const mostAlike = likeness[a * p + b]!;
    merges.push({ left: label[a]!, right: label[b]!, height: 1 - mostAlike });
    if (mostAlike >= threshold) for (let j = 0; j < p; j++) if (cluster[j] === b) cluster[j] = a;
    const sizeA = sizes[a]!;
    const sizeB = sizes[b]!;
    for (const other of left) {
      if (other === a || other === b) continue;
      const mean = (sizeA * likeness[a * p + other]! + sizeB * likeness[b * p + other]!) / (sizeA + sizeB);
      likeness[a * p + other] = mean;
      likeness[other * p + a] = mean;
    }
    sizes[a] = sizeA + sizeB;
    label[a] = p + step;
    left.splice(left.indexOf(b), 1);
  }
  const clusters = Array.from({ length: p }, (_, head) =>
    Array.from(cluster.keys()).filter((j) => cluster[j] === head),
  ).filter((members) => members.length > 0);
  return { merges, clusters };
}
