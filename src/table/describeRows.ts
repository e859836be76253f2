/** A number of rows as it stands in a message. */
export function describeRows(rows: number): string {
  return rows === 1 ? "1 row" : `${rows} rows`;
}
