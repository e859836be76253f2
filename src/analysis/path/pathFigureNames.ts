import type { Pair, PathFigures } from "./pathFigures";
import type { PathSpecification } from "./pathSpecification";

/** What warnings call each figure, by its place. */
export function pathFigureNames(
  { constructs, items, paths }: PathSpecification,
  { at, width, effects, indirect, pairs }: PathFigures,
): string[] {
  const names = constructs.map(({ name }) => name);
  const arrow = ([from, to]: Pair): string => `${names[from]} → ${names[to]}`;
  const named = new Array<string>(width).fill("");
  const fill = (start: number, terms: readonly string[]): void => terms.forEach((term, j) => (named[start + j] = term));
  fill(at.paths, paths.map(arrow));
  fill(
    at.pathUnits,
    paths.map((path) => `${arrow(path)}, unstandardised`),
  );
  fill(
    at.totals,
    effects.map((pair) => `${arrow(pair)}, total`),
  );
  fill(
    at.totalUnits,
    effects.map((pair) => `${arrow(pair)}, total unstandardised`),
  );
  fill(
    at.indirect,
    indirect.map((pair) => `${arrow(pair)}, indirect`),
  );
  fill(
    at.impacts,
    effects.map((pair) => `${arrow(pair)}, impact`),
  );
  const all = items.flat();
  fill(
    at.weights,
    all.map((item) => `weight of ${item}`),
  );
  fill(
    at.loadings,
    all.map((item) => `loading of ${item}`),
  );
  fill(
    at.rSquared,
    names.map((name) => `R² of ${name}`),
  );
  fill(
    at.rhoC,
    names.map((name) => `rhoC of ${name}`),
  );
  fill(
    at.ave,
    names.map((name) => `AVE of ${name}`),
  );
  fill(
    at.htmt,
    pairs.map(([a, b]) => `HTMT of ${names[a]} and ${names[b]}`),
  );
  fill(
    at.htmt2,
    pairs.map(([a, b]) => `HTMT2 of ${names[a]} and ${names[b]}`),
  );
  fill(
    at.index,
    names.map((name) => `index of ${name}`),
  );
  return named;
}
