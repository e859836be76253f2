import { colour } from "./chartColours";
import { CHART_WIDTH, LABEL_SIZE, LINE_HEIGHT, type Part, widest } from "./chartFrame";
import { labelLines } from "./textWidth";

const MOST_LINES = 3;
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
 */
export function rowLabels(names: readonly string[], y: Part): RowLabels {
  const room = Math.min(WIDEST_LABELS, CHART_WIDTH / 3) / LABEL_SIZE;
  const lines = names.map((name) => labelLines(name, room, MOST_LINES));
  const most = Math.max(1, ...lines.map((each) => each.length));
  return {
    left: widest(lines.flat()) + GAP,
    rowHeight: most * LINE_HEIGHT + ROW_PADDING,
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
