import { AnalysisError } from "../../errors";
import { causalOrder } from "../../estimate/path/causalOrder";
import type { ColumnRecipe, DerivedColumns } from "../../estimate/path/derivedColumns";
import { type PathModel, pathModel } from "../../estimate/path/pathModel";
import { type ConstructEntry, type ConstructSpecification, isHigherOrder, itemNames } from "./constructEntries";
import type { CheckedModeration } from "./pathModerations";

/** What the user described: constructs with items, constructs made of these, paths between places among all of them. */
export interface DescribedModel {
  /** Every construct in the order given. */
  readonly entries: readonly ConstructEntry[];
  readonly paths: readonly (readonly [from: number, to: number])[];
  readonly moderations: readonly CheckedModeration[];
}

/** The model that is estimated in the end, and how its columns come from the answers. */
export interface StagedModel {
  readonly constructs: readonly ConstructSpecification[];
  /** Of each construct the names of its columns; all of them in this order are the columns of the model. */
  readonly items: readonly (readonly string[])[];
  /** Places of the constructs. */
  readonly paths: readonly (readonly [from: number, to: number])[];
  /** The constructs that have items of their own: their items, side by side, are the columns that are read. */
  readonly sources: readonly ConstructSpecification[];
  /** How the columns of the model come from those that are read; null when they are the same. */
  readonly derived: DerivedColumns | null;
}

type StageSettings = Pick<PathModel, "scheme" | "tolerance" | "maxIterations">;

/**
 * Two stages and repeated items brought to one model. Parts of a two-stage construct take its place in the first stage and are its items in
 * the second; parts of one with repeated items stay beside it, with paths of its own kind between them; a moderated path gets a construct of
 * products beside it.
 */
export function stagedModel(described: DescribedModel, settings: StageSettings): StagedModel {
  const { entries, paths, moderations } = described;
  const sources = entries.filter((entry): entry is ConstructSpecification => !isHigherOrder(entry));
  const higher = entries.filter(isHigherOrder);
  if (higher.length === 0 && moderations.length === 0) {
    return { constructs: sources, items: sources.map(itemNames), paths, sources, derived: null };
  }
  const firstItem = new Map<string, number>();
  let count = 0;
  for (const source of sources) {
    firstItem.set(source.name, count);
    count += itemNames(source).length;
  }
  const placeOf = (name: string): number => sources.findIndex((source) => source.name === name);
  const ownColumns = (source: ConstructSpecification): Column[] =>
    itemNames(source).map((name, i) => ({ name, recipe: { kind: "item", item: firstItem.get(source.name)! + i } }));
  const parts = new Set(higher.flatMap(({ of, method }) => (method === "two-stage" ? of : [])));

  const products: [number, number][] = [];
  const built: Built[] = entries.flatMap((entry): Built[] => {
    if (!isHigherOrder(entry)) return parts.has(entry.name) ? [] : [{ construct: entry, columns: ownColumns(entry) }];
    const columns: Column[] =
      entry.method === "two-stage"
        ? entry.of.map((name) => ({ name, recipe: { kind: "score", construct: placeOf(name) } }))
        : entry.of.flatMap((name) => ownColumns(sources[placeOf(name)]!));
    const { name, mode, kind } = entry;
    return [{ construct: { name, mode, kind, items: columns.map((column) => column.name) }, columns }];
  });
  for (const moderation of moderations) {
    built.push(interaction(moderation, sources, firstItem, products));
  }

  const places = new Map(built.map(({ construct }, j) => [construct.name, j]));
  const arrows: [number, number][] = paths.map(([from, to]) => [
    places.get(entries[from]!.name)!,
    places.get(entries[to]!.name)!,
  ]);
  for (const { name, of, method, kind } of higher) {
    if (method === "two-stage") continue;
    for (const part of of) {
      const [whole, piece] = [places.get(name)!, places.get(part)!];
      arrows.push(kind === "reflective" ? [whole, piece] : [piece, whole]);
    }
  }
  for (const { term, to } of moderations) arrows.push([places.get(term)!, places.get(to)!]);

  const recipes = built.flatMap(({ columns }) => columns.map(({ recipe }) => recipe));
  const needsScores = recipes.some(({ kind }) => kind === "score" || kind === "product");
  const derived: DerivedColumns = {
    recipes,
    products,
    items: count,
    firstStage: needsScores ? firstStage(described, sources, settings) : null,
  };
  return {
    constructs: built.map(({ construct }) => construct),
    items: built.map(({ columns }) => columns.map(({ name }) => name)),
    paths: arrows,
    sources,
    derived,
  };
}

interface Column {
  readonly name: string;
  readonly recipe: ColumnRecipe;
}

interface Built {
  readonly construct: ConstructSpecification;
  readonly columns: readonly Column[];
}

/** The construct of products, and the products of answers that it needs, which are added to `products`. */
function interaction(
  { term, moderator, from, method }: CheckedModeration,
  sources: readonly ConstructSpecification[],
  firstItem: ReadonlyMap<string, number>,
  products: [number, number][],
): Built {
  const [first, second] = [from, moderator].map((name) => sources.findIndex((source) => source.name === name));
  const [a, b] = [sources[first!]!, sources[second!]!];
  const pairs = itemNames(a).flatMap((left, i) =>
    itemNames(b).map((right, j) => ({
      name: `${left} × ${right}`,
      places: [firstItem.get(a.name)! + i, firstItem.get(b.name)! + j] as [number, number],
    })),
  );
  for (const { places } of pairs) {
    if (!products.some(([i, j]) => i === places[0] && j === places[1])) products.push(places);
  }
  const columns: Column[] =
    method === "two-stage"
      ? [{ name: term, recipe: { kind: "product", first: first!, second: second! } }]
      : pairs.map(({ name, places }) => ({
          name,
          recipe: { kind: "item-product", first: places[0], second: places[1] },
        }));
  return {
    construct: { name: term, mode: "A", kind: "composite", items: columns.map(({ name }) => name) },
    columns,
  };
}

/** The model of all constructs with items: parts stand where what they make up stands, and nothing is moderated. */
function firstStage(
  { entries, paths }: DescribedModel,
  sources: readonly ConstructSpecification[],
  settings: StageSettings,
): PathModel {
  const placesOf = (entry: ConstructEntry): number[] =>
    (isHigherOrder(entry) ? entry.of : [entry.name]).map((name) => sources.findIndex((source) => source.name === name));
  const arrows = paths.flatMap(([from, to]) =>
    placesOf(entries[from]!).flatMap((start) => placesOf(entries[to]!).map((end) => [start, end] as const)),
  );
  let first = 0;
  const blocks = sources.map((source) => {
    const size = itemNames(source).length;
    const block = { first, size, mode: source.mode, corrected: false };
    first += size;
    return block;
  });
  // The user's paths lead in no circle, so these do not either.
  return pathModel(blocks, arrows, { ...settings, order: causalOrder(sources.length, arrows).order! });
}

/** For calls that know no stages. @throws AnalysisError "invalid-model" */
export function refuseStages({
  call,
  derived,
}: {
  readonly call: string;
  readonly derived: DerivedColumns | null;
}): void {
  if (derived === null) return;
  throw new AnalysisError(
    "invalid-model",
    `${call}: takes constructs with items of their own, not such as are made of others; give the items, or the scores that plsPath(…, { scores: true }) returns`,
    { call },
  );
}
