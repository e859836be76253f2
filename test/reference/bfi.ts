import { readFileSync } from "node:fs";

const bfi = JSON.parse(readFileSync(new URL("./bfi.json", import.meta.url), "utf8")) as {
  readonly n: number;
  readonly terms: readonly string[];
  readonly means: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly tables: readonly (readonly number[])[];
};

/** Complete rows of psychTools::bfi, of which the covariances and tables are carried. */
export const bfiN: number = bfi.n;

const placesOf = (terms: readonly string[]): number[] => terms.map((term) => bfi.terms.indexOf(term));

/** Covariances of some of the 25 items, in the order asked for, answers as they were given. */
export function bfiCovariance(terms: readonly string[]): number[][] {
  const places = placesOf(terms);
  return places.map((row) => places.map((column) => bfi.covariance[row]![column]!));
}

export function bfiMeans(terms: readonly string[]): number[] {
  return placesOf(terms).map((place) => bfi.means[place]!);
}
