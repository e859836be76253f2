import type { VifRow } from "../../analysis/results";
import type { Language } from "../language";
import { type Block, leftColumn, paragraph, rightColumn, table } from "../nodes";

/** Variance inflation of each predictor, and what it means; generalised when some have several columns. */
export function inflationTable(
  rows: readonly VifRow[],
  { words, formats, name }: Language,
  ...further: readonly (string | false)[]
): readonly Block[] {
  const hasSeveralColumns = rows.some((row) => row.df > 1);
  return [
    table<VifRow>(
      [
        leftColumn(words.collinearity.predictor, (row) => name(row.term)),
        ...(hasSeveralColumns
          ? [
              rightColumn<VifRow>(words.collinearity.df, (row) => formats.plain(row.df)),
              rightColumn<VifRow>(words.collinearity.gvif, (row) => formats.inflation(row.gvif)),
              rightColumn<VifRow>(words.collinearity.scaledGvif, (row) => formats.inflation(row.scaledGvif)),
            ]
          : [
              rightColumn<VifRow>(words.regression.vif, (row) => formats.inflation(row.vif)),
              rightColumn<VifRow>(words.collinearity.tolerance, (row) => formats.decimal(row.tolerance, 3)),
            ]),
      ],
      rows,
    ),
    paragraph(words.regression.vifNote, hasSeveralColumns && words.collinearity.scaledNote, ...further),
  ];
}
