import type { Counted } from "../counted";

/** Words of path models. */
export interface PathWords {
  readonly heading: string;
  readonly summary: (basis: string, constructs: Counted, paths: Counted) => string;
  readonly explains: (construct: string, share: string) => string;
  readonly open: (paths: string) => string;
  readonly noIntervals: string;
  readonly arrow: (from: string, to: string) => string;
  readonly path: string;
  readonly coefficient: string;
  readonly pathNote: string;
  readonly fSquaredNote: string;
  readonly constructsHeading: string;
  readonly construct: string;
  readonly items: string;
  readonly explained: string;
  readonly index: string;
  readonly alpha: string;
  readonly indexNote: string;
  readonly constructNote: string;
  readonly effectsHeading: string;
  readonly total: string;
  readonly direct: string;
  readonly indirect: string;
  readonly perFive: string;
  readonly effectsNote: string;
  readonly priorityHeading: (target: string) => string;
  readonly impact: string;
  readonly priorityNote: (target: string) => string;
  readonly itemsHeading: string;
  readonly item: string;
  readonly loading: string;
  readonly weight: string;
  readonly itemsNote: string;
  readonly fit: (srmr: string) => string;
}
