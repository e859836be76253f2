import type { FigurePlaces, Pair, PathFigures } from "./pathFigures";
import type { PathSpecification } from "./pathSpecification";

/** What warnings call each figure, by its place. */
export function pathFigureNames(
  { constructs, items, paths }: PathSpecification,
  { at, width, effects, indirect, pairs }: PathFigures,
): string[] {
  const names = constructs.map(({ name }) => name);
  const arrow = ([from, to]: Pair): string => `${names[from]} → ${names[to]}`;
  const named = new Array<string>(width).fill("");
  const all = items.flat();
  const terms: Readonly<Record<keyof FigurePlaces, readonly string[]>> = {
    paths: paths.map(arrow),
    pathUnits: paths.map((path) => `${arrow(path)}, unstandardised`),
    totals: effects.map((pair) => `${arrow(pair)}, total`),
    totalUnits: effects.map((pair) => `${arrow(pair)}, total unstandardised`),
    indirect: indirect.map((pair) => `${arrow(pair)}, indirect`),
    impacts: effects.map((pair) => `${arrow(pair)}, impact`),
    weights: all.map((item) => `weight of ${item}`),
    loadings: all.map((item) => `loading of ${item}`),
    rSquared: names.map((name) => `R² of ${name}`),
    rhoA: names.map((name) => `rhoA of ${name}`),
    rhoC: names.map((name) => `rhoC of ${name}`),
    ave: names.map((name) => `AVE of ${name}`),
    htmt: pairs.map(([a, b]) => `HTMT of ${names[a]} and ${names[b]}`),
    htmt2: pairs.map(([a, b]) => `HTMT2 of ${names[a]} and ${names[b]}`),
    index: names.map((name) => `index of ${name}`),
  };
  for (const [kind, of] of Object.entries(terms)) {
    of.forEach((term, j) => (named[at[kind as keyof FigurePlaces] + j] = term));
  }
  return named;
}
