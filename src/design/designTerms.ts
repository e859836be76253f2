import { AnalysisError, quote, suggestion } from "../errors";
import type { NumberColumn } from "../numeric/numberColumn";
import { describeValue, plainValue } from "../table/describeValue";
import { type SmallColumn, smallColumn } from "../table/smallColumn";
import type { Scale } from "../table/surveyData";
import { type CategoryColumn, type Contrasts, contrastColumns, levelTerm } from "./categorical";
import type { DesignColumn } from "./designColumn";
import type { GroupValue } from "./groups";

/** A column as it was read, before it becomes columns of a model. */
export interface SourceColumn {
  readonly name: string;
  readonly role: "predictor" | "control" | "outcome";
  readonly values: SmallColumn;
  readonly scale: Scale | undefined;
  /** Its levels, when it holds categories; `values` are then their numbers. */
  readonly category: CategoryColumn | undefined;
}

/** What a user calls one thing: a column of numbers, a category with all its levels, or an interaction of two of them. */
export interface DesignTerm {
  readonly term: string;
  readonly role: "predictor" | "control" | "interaction";
  /** Places of its columns among those of the design. */
  readonly columns: readonly number[];
  /** Present for a category. */
  readonly category?: {
    readonly contrasts: Contrasts;
    readonly reference: GroupValue;
    /** The level of each column. */
    readonly levels: readonly GroupValue[];
  };
}

/** Pairs of columns whose products are in the model as well: `[["price", "region"]]`. */
export type InteractionPairs = readonly (readonly [string, string])[];

/**
 * Places of the two sources of each interaction.
 * @throws AnalysisError "invalid-option" · "unknown-column" · "duplicate-term"
 */
export function interactionPairs(
  call: string,
  pairs: InteractionPairs | undefined,
  sources: readonly SourceColumn[],
): readonly (readonly [number, number])[] {
  if (pairs === undefined) return [];
  if (!Array.isArray(pairs)) throw notPairs(call, pairs);
  const names = sources.filter(({ role }) => role !== "outcome").map(({ name }) => name);
  const seen = new Set<string>();
  return pairs.map((pair: unknown) => {
    if (!Array.isArray(pair) || pair.length !== 2) throw notPairs(call, pair);
    const places = pair.map((name: unknown) => {
      const place = typeof name === "string" ? names.indexOf(name) : -1;
      if (place >= 0) return place;
      throw new AnalysisError(
        "unknown-column",
        `${call}: interactions name ${quote(name)}, which is not among the columns of the model${suggestion(String(name), names)}`,
        { column: plainValue(name), known: names },
      );
    }) as [number, number];
    const key = [...places].sort((a, b) => a - b).join();
    if (seen.has(key) || places[0] === places[1]) {
      throw new AnalysisError(
        "duplicate-term",
        places[0] === places[1]
          ? `${call}: the interaction of ${quote(pair[0])} with itself is no interaction; for a curve add a column with its square`
          : `${call}: the interaction of ${quote(pair[0])} and ${quote(pair[1])} is named twice`,
        { columns: [...pair] },
      );
    }
    seen.add(key);
    return places;
  });
}

function notPairs(call: string, got: unknown): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${call}: interactions hold ${describeValue(got)}, expected pairs of columns such as [["price", "region"]]`,
    { option: "interactions", value: plainValue(got) },
  );
}

/**
 * The columns of the model: predictors, controls, products, outcome; and which of them belong together.
 * @throws AnalysisError "constant-column" (a single category) · "invalid-option" (a reference that no row has)
 */
export function termColumns(
  call: string,
  sources: readonly SourceColumn[],
  pairs: readonly (readonly [number, number])[],
): { columns: readonly DesignColumn[]; terms: readonly DesignTerm[] } {
  const columns: DesignColumn[] = [];
  const terms: DesignTerm[] = [];
  for (const source of sources) {
    if (source.role === "outcome") continue;
    const first = columns.length;
    const { category, ...rest } = expanded(source, call);
    columns.push(...rest.columns);
    terms.push({
      term: source.name,
      role: source.role,
      columns: places(first, columns.length),
      ...(category && { category }),
    });
  }
  for (const [a, b] of pairs) {
    const first = columns.length;
    for (const left of terms[a]!.columns) {
      for (const right of terms[b]!.columns) columns.push(product(columns[left]!, columns[right]!));
    }
    terms.push({
      term: `${sources[a]!.name} × ${sources[b]!.name}`,
      role: "interaction",
      columns: places(first, columns.length),
    });
  }
  const outcome = sources.find(({ role }) => role === "outcome");
  if (outcome) columns.push({ term: outcome.name, values: outcome.values, scale: outcome.scale });
  return { columns, terms };
}

function expanded(
  { name, values, scale, category }: SourceColumn,
  call: string,
): Pick<DesignTerm, "category"> & { readonly columns: readonly DesignColumn[] } {
  if (category === undefined) return { columns: [{ term: name, values, scale }] };
  const { contrasts, reference, levels, columns } = contrastColumns(name, category, values, call);
  return {
    category: { contrasts, reference, levels },
    columns: columns.map((column, j) => ({ term: levelTerm(name, levels[j]!), values: column, scale: undefined })),
  };
}

function product(a: DesignColumn, b: DesignColumn): DesignColumn {
  const values: NumberColumn = smallColumn(Float64Array.from(a.values, (value, row) => value * b.values[row]!));
  return { term: `${a.term} × ${b.term}`, values, scale: undefined };
}

function places(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
