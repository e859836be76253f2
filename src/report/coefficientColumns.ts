import type { DriverCoefficient } from "../analysis/results";
import { decimalsFor } from "./formats";
import type { Language } from "./language";
import type { Column } from "./nodes";

/** Coefficient, interval and p: the part that every regression table shares. Decimals follow the standard errors. */
export function coefficientColumns(
  rows: readonly DriverCoefficient[],
  level: number,
  { words, formats, range }: Language,
): {
  readonly estimate: Column<DriverCoefficient>;
  readonly interval: Column<DriverCoefficient>;
  readonly p: Column<DriverCoefficient>;
} {
  const digits = decimalsFor(rows.map((row) => row.stdError));
  const digitsOf = new Map(rows.map((row, index) => [row, digits[index] ?? 3]));
  const figure = (row: DriverCoefficient, value: number | null): string =>
    formats.decimal(value, digitsOf.get(row) ?? 3);
  return {
    estimate: { header: words.regression.coefficient, align: "right", cell: (row) => figure(row, row.estimate) },
    interval: {
      header: words.intervalColumn(formats.level(level)),
      align: "right",
      cell: (row) => range(figure(row, row.confLow), figure(row, row.confHigh)),
    },
    p: { header: words.regression.p, align: "right", cell: (row) => formats.pValue(row.pValue) },
  };
}
