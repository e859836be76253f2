/** One column of answers: an array or a typed array. */
export type Column = ArrayLike<unknown>;

/** A column in the manner of an Arrow vector: a value is fetched by its row, counted from 0. */
export interface VectorLike {
  readonly length: number;
  get(row: number): unknown;
}

/** A table in the manner of Apache Arrow: a column is fetched by its name. */
export interface ArrowLike {
  getChild(name: string): unknown;
}

/** A table in the manner of Arquero: filters and sorting are respected. */
export interface ArqueroLike {
  columnNames(): readonly string[];
  array(name: string): unknown;
}

/**
 * A survey in any of the shapes it is met in: rows, columns, or a table of Arrow or Arquero.
 * CSV text enters through `readCsv`.
 * @example nps([{ recommend: 10 }, { recommend: 6 }], { rating: "recommend" })
 * @example nps({ recommend: [10, 6] }, { rating: "recommend" })
 */
export type SurveyData = readonly object[] | Readonly<Record<string, Column | VectorLike>> | ArrowLike | ArqueroLike;

/** An option that names one column also takes the column itself. */
export type ColumnReference = string | Column | VectorLike;

/** An option that lists columns: their names, or `{ name: column }`. */
export type ColumnReferences = readonly string[] | Readonly<Record<string, Column | VectorLike>>;

/** The lowest and the highest answer there is, in this order: `[1, 5]`. */
export type Scale = readonly [number, number];

/** One scale for every column, or one for each: `[1, 5]` or `{ price: [0, 10] }`. */
export type Scales = Scale | Readonly<Record<string, Scale>>;

/** A value that stands for "no answer": `0`, `99`, `"NA"`. */
export type MissingCode = string | number;

/** Missing codes for every column, or for each: `[0, 99]` or `{ price: [0] }`. */
export type MissingCodes = readonly MissingCode[] | Readonly<Record<string, readonly MissingCode[]>>;
