import type { PathRow, PlsPathResult } from "../../analysis/path/pathResults";
import type { ChartNode } from "../document";
import { colour } from "./chartColours";
import { CHART_WIDTH, type ChartOptions, chartLanguage, chartNode, LINE_HEIGHT, type Part, widest } from "./chartFrame";
import { pathArrows, pathBoxes } from "./pathLayout";
import { pixel } from "./placedNames";
import { figureSentence, sentences } from "./sentences";
import { labelLines } from "./textWidth";

const NAME_ROOM = 10;
const PADDING = 9;
const EDGE = 8;

/**
 * Path diagram: the constructs with their R², and an arrow for each path with its standardised coefficient. Wider arrows
 * are larger, broken ones negative; grey ones have an interval that holds 0.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 */
export function pathDiagram(result: PlsPathResult, options: ChartOptions = {}): ChartNode {
  const language = chartLanguage("pathDiagram", options);
  const { words, formats, name, quotedName } = language;
  const width = CHART_WIDTH - 2 * EDGE;
  const shown = new Map(
    result.constructs.map(({ term, rSquared, index }) => {
      const facts = [
        ...(rSquared === null ? [] : [`R² ${formats.decimal(rSquared, 2)}`]),
        ...(index === null ? [] : [formats.decimal(index, 1)]),
      ];
      return [term, { lines: labelLines(name(term), NAME_ROOM, 2), facts: facts.join(" · ") }];
    }),
  );
  const sizes = new Map(
    [...shown].map(([term, { lines, facts }]) => [
      term,
      {
        width: Math.max(widest(lines), widest([facts], 12)) + 2 * PADDING,
        height: lines.length * LINE_HEIGHT + (facts === "" ? 0 : LINE_HEIGHT) + 2 * PADDING - 4,
      },
    ]),
  );
  const { boxes, height } = pathBoxes(sizes, result.paths, width);
  const arrows = pathArrows(boxes, result.paths, width);
  const written = (value: number | null | undefined): string => formats.decimal(value, 2);
  const drawn = result.paths.map((path, k) => ({
    ...arrows[k]!,
    path,
    role: roleOf(path),
    size: 1.2 + 4 * Math.abs(path.estimate),
  }));
  const strongest = [...result.paths].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))[0];
  const points = drawn.flatMap(({ points: curve, role, size }, arrow) =>
    curve.map(([x, y], k) => ({
      arrow,
      k,
      x,
      y,
      role,
      size,
      sign: drawn[arrow]!.path.estimate < 0 ? "minus" : "plus",
    })),
  );
  return chartNode(
    {
      title: options.title ?? words.chart.pathTitle,
      note: words.chart.pathNote,
      alt: sentences(
        strongest &&
          figureSentence(
            words.chart.strongestPath(quotedName(strongest.from), quotedName(strongest.to)),
            { estimate: strongest.estimate, low: strongest.confLow, high: strongest.confHigh },
            result.level,
            written,
            language,
          ),
        ...result.constructs.flatMap(({ term, rSquared }) =>
          rSquared === null ? [] : [words.chart.explained(quotedName(term), written(rSquared))],
        ),
      ),
      height,
      left: EDGE,
      right: EDGE,
      below: EDGE,
      body: {
        layer: [
          {
            data: { values: points },
            mark: { type: "line", strokeCap: "butt" },
            encoding: {
              x: pixel("x"),
              y: pixel("y"),
              detail: { field: "arrow" },
              order: { field: "k" },
              color: ROLE,
              strokeWidth: { field: "size", type: "quantitative", scale: null },
              strokeDash: {
                field: "sign",
                type: "nominal",
                scale: {
                  domain: ["plus", "minus"],
                  range: [
                    [1, 0],
                    [6, 4],
                  ],
                },
                legend: null,
              },
            },
          },
          {
            data: {
              values: drawn.map(({ points: curve, head, role }) => ({
                x: curve.at(-1)![0],
                y: curve.at(-1)![1],
                head,
                role,
              })),
            },
            mark: { type: "point", shape: "triangle", filled: true, size: 110, opacity: 1 },
            encoding: {
              x: pixel("x"),
              y: pixel("y"),
              angle: { field: "head", type: "quantitative", scale: null },
              color: ROLE,
            },
          },
          {
            data: { values: boxes.map(({ x, y, width: w, height: h }) => ({ x, y, right: x + w, bottom: y + h })) },
            mark: { type: "rect", color: colour("tint"), stroke: colour("axis"), cornerRadius: 6 },
            encoding: { x: pixel("x"), x2: { field: "right" }, y: pixel("y"), y2: { field: "bottom" } },
          },
          {
            data: {
              values: boxes.map(({ term, x, y, width: w }) => ({
                name: name(term),
                label: shown.get(term)!.lines,
                x: x + w / 2,
                y: y + PADDING + LINE_HEIGHT / 2 - 2,
              })),
            },
            mark: { type: "text", baseline: "middle", fontWeight: 600, tooltip: { expr: "datum.name" } },
            encoding: { x: pixel("x"), y: pixel("y"), text: { field: "label" } },
          },
          {
            data: {
              values: boxes.map(({ term, x, y, width: w, height: h }) => ({
                label: shown.get(term)!.facts,
                x: x + w / 2,
                y: y + h - PADDING - LINE_HEIGHT / 2 + 3,
              })),
            },
            mark: { type: "text", baseline: "middle", fontSize: 12, color: colour("muted") },
            encoding: { x: pixel("x"), y: pixel("y"), text: { field: "label" } },
          },
          {
            data: {
              values: drawn.map(({ label: [x, y], path }) => {
                const half = widest([written(path.estimate)], 12) / 2 + 3;
                return { left: x - half, right: x + half, top: y - 9, bottom: y + 9 };
              }),
            },
            mark: { type: "rect", color: colour("paper"), opacity: 1, cornerRadius: 3 },
            encoding: { x: pixel("left"), x2: { field: "right" }, y: pixel("top"), y2: { field: "bottom" } },
          },
          {
            data: {
              values: drawn.map(({ label: [x, y], path }) => ({ x, y, text: written(path.estimate) })),
            },
            mark: { type: "text", baseline: "middle", fontSize: 12 },
            encoding: { x: pixel("x"), y: pixel("y"), text: { field: "text" } },
          },
        ],
      },
    },
    language,
  );
}

const ROLES = ["positive", "negative", "open"] as const;
const ROLE: Part = {
  field: "role",
  type: "nominal",
  scale: { domain: ROLES, range: [colour("blue"), colour("orange"), colour("grey")] },
  legend: null,
};

function roleOf({ estimate, confLow, confHigh }: PathRow): (typeof ROLES)[number] {
  if (confLow !== null && confHigh !== null && confLow <= 0 && confHigh >= 0) return "open";
  return estimate < 0 ? "negative" : "positive";
}
