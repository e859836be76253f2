/** The importance methods, as options name them. */
export type ImportanceName =
  | "shapley"
  | "relative-weights"
  | "dominance"
  | "first"
  | "last"
  | "squared-beta"
  | "pratt"
  | "car";
