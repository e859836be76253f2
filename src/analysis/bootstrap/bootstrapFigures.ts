import { AnalysisError, quote, quoteList } from "../../errors";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";

/** What a statistic may return: one figure, several, or several with their names. */
export type Figures = number | readonly number[] | Float64Array | Readonly<Record<string, number>>;

/** The form in which a statistic returns its figures: the same for the data and for every resample. Plain data. */
export interface FigureShape {
  readonly kind: "number" | "list" | "record";
  /** A name for each figure: the record's own; "1", "2", … of a list. */
  readonly terms: readonly string[];
}

/**
 * The form of what a statistic returned for the data themselves.
 * @param what the function that returned it, as in "the statistic"
 * @throws AnalysisError "invalid-data"
 * @example figureShape("bootstrap", "the statistic", { mean: 4, sd: 1 }).terms // → ["mean", "sd"]
 */
export function figureShape(call: string, what: string, figures: unknown): FigureShape {
  if (typeof figures === "number") return { kind: "number", terms: ["statistic"] };
  const isList = isFigureList(figures);
  if (!isList && !(isRecord(figures) && !(Symbol.iterator in figures))) throw noFigures(call, what, figures);
  const terms = isList ? Array.from(figures, (_, k) => String(k + 1)) : Object.keys(figures);
  if (terms.length === 0) throw noFigures(call, what, figures, isList ? "an empty list" : "an empty object");
  const values: ArrayLike<unknown> = isList ? figures : Object.values(figures);
  const odd = terms.findIndex((_, k) => typeof values[k] !== "number");
  if (odd >= 0) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: ${what} returned ${describeValue(values[odd])} as figure ${quote(terms[odd])}, expected a number`,
      { figure: terms[odd]! },
    );
  }
  return { kind: isList ? "list" : "record", terms };
}

/**
 * Copies what a statistic returned into `target`, in the order of the shape's terms. A figure that is not there (`null`,
 * `undefined`, a name that a record lacks) becomes NaN: it could not be computed.
 * @throws AnalysisError "invalid-data" when the form is another one than for the data themselves
 */
export function figuresInto(
  call: string,
  what: string,
  figures: unknown,
  shape: FigureShape,
  target: Float64Array,
): void {
  const { kind, terms } = shape;
  if (kind === "number") {
    target[0] = figure(figures);
    if (Number.isNaN(target[0]) && !isAbsent(figures)) throw changedShape(call, what, figures, shape);
    return;
  }
  if (kind === "list") {
    if (!isFigureList(figures) || figures.length !== terms.length) throw changedShape(call, what, figures, shape);
    for (let k = 0; k < terms.length; k++) target[k] = figure(figures[k]);
    return;
  }
  if (!isRecord(figures)) throw changedShape(call, what, figures, shape);
  let found = 0;
  for (let k = 0; k < terms.length; k++) {
    const isThere = Object.hasOwn(figures, terms[k]!);
    if (isThere) found++;
    target[k] = isThere ? figure(figures[terms[k]!]) : Number.NaN;
  }
  if (Object.keys(figures).length !== found) throw changedShape(call, what, figures, shape);
}

function figure(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || typeof value === "number";
}

function isFigureList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function noFigures(call: string, what: string, got: unknown, instead = describeValue(got)): AnalysisError {
  const mend =
    got === undefined
      ? "; does it lack a return?"
      : got instanceof Promise
        ? "; it must not be async"
        : typeof got === "function"
          ? "; call it with the weights first"
          : "";
  return new AnalysisError(
    "invalid-data",
    `${call}: ${what} returned ${instead}, expected a number, a list of numbers or { name: number }${mend}`,
  );
}

function changedShape(call: string, what: string, got: unknown, { kind, terms }: FigureShape): AnalysisError {
  const expected =
    kind === "number"
      ? "a number"
      : kind === "list"
        ? `a list of ${terms.length} numbers`
        : `figures ${quoteList(terms)}`;
  const instead = isFigureList(got)
    ? `a list of ${got.length}`
    : isRecord(got)
      ? `figures ${quoteList(Object.keys(got))}`
      : describeValue(got);
  return new AnalysisError(
    "invalid-data",
    `${call}: ${what} returned ${instead} for a resample, expected ${expected} as for the data themselves`,
    { expected: [...terms] },
  );
}
