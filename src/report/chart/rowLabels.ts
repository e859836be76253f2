import { colour } from "./chartColours";
import { LABEL_SIZE, LINE_HEIGHT, type Part, widest } from "./chartFrame";
import { labelLines } from "./textWidth";

const MOST_LINES = 2;
const WIDEST_LABELS = 165;
const GAP = 12;
const ROW_PADDING = 14;

/** The names of the rows of a chart, to the left of its plot. */
export interface RowLabels {
  /** How much room they take. */
  readonly left: number;
  /** How high a row is. */
  readonly rowHeight: number;
  readonly layer: Part;
}

/**
 * Names of rows, broken into lines where they are long. `y` is the field that tells the rows apart.
 *
 * @param names cleaned for display, in the order of the rows
 * @param most how wide they may be
 */
export function rowLabels(names: readonly string[], y: Part, most: number = WIDEST_LABELS): RowLabels {
  const room = most / LABEL_SIZE;
  const lines = names.map((name) => labelLines(name, room, MOST_LINES));
  const tallest = Math.max(1, ...lines.map((each) => each.length));
  return {
    left: widest(lines.flat()) + GAP,
    rowHeight: tallest * LINE_HEIGHT + ROW_PADDING,
    layer: {
      data: { values: lines.map((each, row) => ({ row, label: each, lines: each.length, name: names[row] })) },
      mark: {
        type: "text",
        align: "right",
        baseline: "middle",
        dx: -GAP,
        dy: { expr: `-${LINE_HEIGHT / 2} * (datum.lines - 1)` },
        color: colour("ink"),
        tooltip: { expr: "datum.name" },
      },
      encoding: { x: { value: 0 }, y, text: { field: "label" } },
    },
  };
}

/** The rows from top to bottom, by their number. */
export const ROWS: Part = {
  field: "row",
  type: "ordinal",
  scale: { type: "band", padding: 0 },
  axis: null,
};
