import { readFileSync } from "node:fs";
import { polychoricInPlace, polychoricOf } from "../../src/estimate/correlation/polychoric";

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

/** Polychoric correlations of some of the items, from their tables of answers; those in `reversed` counted from the other end. */
export function bfiPolychoric(terms: readonly string[], reversed: readonly string[]): number[][] {
  const fit = polychoricOf(6);
  const sign = (term: string): number => (reversed.includes(term) ? -1 : 1);
  const correlation = (a: string, b: string): number => {
    const [i, j] = placesOf([a, b]).sort((one, other) => one - other);
    // Of 25 items the pairs stand in order: 1 and 2, 1 and 3, …
    const at = i! * 25 - (i! * (i! + 1)) / 2 + j! - i! - 1;
    polychoricInPlace(bfi.tables[at]!, 6, 6, 0, fit);
    return sign(a) * sign(b) * fit.rho;
  };
  return terms.map((a) => terms.map((b) => (a === b ? 1 : correlation(a, b))));
}
