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
}

/** Where a name stands: the middle of its lines, and whether it stands so far from its point that a line has to lead there. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly isApart: boolean;
}

const POINT = 5;
const DISTANCES: readonly number[] = [9, 14, 20, 28, 38, 50, 64, 80, 98, 118, 140, 165, 195, 230];
const NEAR = 14;
const DIRECTIONS = 16;

/**
 * Places names beside their points so that no name meets another, a point or what is `taken`: as near as there is room,
 * to the right first. A name for which there is none in the whole `area` is null.
 */
export function placeLabels(
  points: readonly NamedPoint[],
  area: Box,
  taken: readonly Box[] = [],
): readonly (PlacedLabel | null)[] {
  const occupied: Box[] = [...taken, ...points.map(({ x, y }) => around(x, y, 2 * POINT, 2 * POINT))];
  return points.map(({ x, y, lines }) => {
    const width = widest(lines) + 4;
    const height = lines.length * LINE_HEIGHT;
    for (const distance of DISTANCES) {
      for (let turn = 0; turn < DIRECTIONS; turn++) {
        // Right, left, then from the nearer ones of both outwards.
        const angle = ((turn % 2 === 0 ? turn / 2 : DIRECTIONS / 2 - (turn - 1) / 2) * 2 * Math.PI) / DIRECTIONS;
        const cos = Math.cos(angle);
        const sin = Math.sin(angle);
        const centre = {
          x: x + cos * distance + (sign(cos) * width) / 2,
          y: y - sin * distance - (sign(sin) * height) / 2,
        };
        const box = around(centre.x, centre.y, width, height);
        if (!isWithin(box, area) || occupied.some((other) => meet(box, other))) continue;
        occupied.push(box);
        return { ...centre, isApart: distance > NEAR };
      }
    }
    return null;
  });
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
