import { colour } from "./chartColours";
import { LINE_HEIGHT, type Part } from "./chartFrame";
import type { NamedPoint, PlacedLabel } from "./placeLabels";

/** The layers of names at the places found for them, by pixel, with a line to the point where one is far from it. */
export function placedNames(points: readonly NamedPoint[], places: readonly (PlacedLabel | null)[]): readonly Part[] {
  const values = points.flatMap((point, k) => {
    const place = places[k];
    if (!place) return [];
    const { lines } = point;
    return [
      {
        label: lines,
        atX: place.x,
        atY: place.y - (LINE_HEIGHT * (lines.length - 1)) / 2,
      },
    ];
  });
  const leads = points.flatMap(({ x, y }, k) => {
    const lead = places[k]?.lead;
    return lead ? [{ x, y, toX: lead.x, toY: lead.y }] : [];
  });
  return [
    {
      data: { values: leads },
      mark: { type: "rule", color: colour("axis"), strokeWidth: 1 },
      encoding: { x: pixel("x"), x2: { field: "toX" }, y: pixel("y"), y2: { field: "toY" } },
    },
    {
      data: { values },
      mark: { type: "text", baseline: "middle" },
      encoding: { x: pixel("atX"), y: pixel("atY"), text: { field: "label" } },
    },
  ];
}

/** A place in the drawing itself, by no scale. */
export function pixel(field: string): Part {
  return { field, type: "quantitative", scale: null };
}
