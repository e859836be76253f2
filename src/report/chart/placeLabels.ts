import { LINE_HEIGHT, widest } from "./chartFrame";

/** A rectangle of a drawing: its left upper corner and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point that has to be named. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Where its name has to stay, if there is room. */
  readonly area: Box;
}

/** Where a name stands: the middle of its lines, and the end of a line that leads to it where it is far from its point. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly lead: { readonly x: number; readonly y: number } | null;
}

const POINT = 5;
const DISTANCES: readonly number[] = [9, 14, 20, 28, 38, 50, 64, 80, 98, 118, 140, 165, 195, 230];
const NEAR = 14;
/** To the right, to the left, then ever more upwards and downwards from both. */
const ANGLES: readonly number[] = [0, 1, 2, 3, 4].flatMap((step) => {
  const turn = (step * Math.PI) / 8;
  return step === 0 ? [0, Math.PI] : [turn, Math.PI - turn, -turn, Math.PI + turn];
});

/**
 * Places names beside their points so that no name meets another, a point or what is `taken`: as near as there is room,
 * to the right first, in its own area if it can be. A name for which there is no room at all is null.
 */
export function placeLabels(
  points: readonly NamedPoint[],
  area: Box,
  taken: readonly Box[] = [],
): readonly (PlacedLabel | null)[] {
  const occupied: Box[] = [...taken, ...points.map(({ x, y }) => around(x, y, 2 * POINT, 2 * POINT))];
  return points.map((point) => {
    const place = nearestPlace(point, point.area, occupied) ?? nearestPlace(point, area, occupied);
    if (place === null) return null;
    occupied.push(place.box);
    const { box, distance } = place;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const lead = { x: nearest(point.x, box.x, box.width), y: nearest(point.y, box.y, box.height) };
    return { x, y, lead: distance > NEAR ? lead : null };
  });
}

function nearestPlace(
  { x, y, lines }: NamedPoint,
  area: Box,
  occupied: readonly Box[],
): { readonly box: Box; readonly distance: number } | null {
  const width = widest(lines) + 4;
  const height = lines.length * LINE_HEIGHT;
  for (const distance of DISTANCES) {
    for (const angle of ANGLES) {
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      const box = around(
        x + cos * distance + (sign(cos) * width) / 2,
        y - sin * distance - (sign(sin) * height) / 2,
        width,
        height,
      );
      if (isWithin(box, area) && !occupied.some((other) => meet(box, other))) return { box, distance };
    }
  }
  return null;
}

/** The point of a range that is nearest to a value. */
function nearest(value: number, start: number, length: number): number {
  return Math.min(Math.max(value, start), start + length);
}

function around(x: number, y: number, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Of a direction: 0 where it is straight up or straight aside, so that the name is centred there. */
function sign(value: number): number {
  return Math.abs(value) < 0.1 ? 0 : Math.sign(value);
}

function isWithin(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}

/** Whether two rectangles have room in common. */
export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
