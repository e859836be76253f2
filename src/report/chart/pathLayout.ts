import { type Box, meet } from "./placeLabels";

/** A construct in the drawing. */
export interface PathBox extends Box {
  readonly term: string;
}

/** One arrow: the points of its curve, the direction of its head in degrees, and the middle of its figure. */
export interface PathArrow {
  readonly points: Curve;
  readonly head: number;
  readonly label: Point;
}

type Point = readonly [x: number, y: number];
type Curve = readonly Point[];

interface Link {
  readonly from: string;
  readonly to: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 46;
/** Where one construct stands alone on its level, it moves to the side by turns: arrows that pass it then have room. */
const SWAY = 0.16;
const STEPS = 400;
/** Of the points of a curve every tenth is drawn. */
const THINNING = 10;
const BENDS: readonly number[] = [0, 30, -30, 60, -60, 95, -95, 135, -135, 180, -180, 230, -230, 290, -290];
const LABEL: Size = { width: 44, height: 18 };
/** From the middle outwards. */
const PLACES: readonly number[] = Array.from({ length: 20 }, (_, k) => 0.5 + (k % 2 === 0 ? 0.02 : -0.02) * k);

/**
 * Places constructs from causes at the top to what they lead to, each below everything that leads to it.
 *
 * @returns the boxes, in the order given, and the height they take
 */
export function pathBoxes(
  sizes: ReadonlyMap<string, Size>,
  links: readonly Link[],
  width: number,
): { readonly boxes: readonly PathBox[]; readonly height: number } {
  const terms = [...sizes.keys()];
  const level = new Map(terms.map((term) => [term, 0]));
  // As often as there are constructs: longer than that no route without a cycle is.
  for (const _ of terms) {
    for (const { from, to } of links) level.set(to, Math.max(level.get(to) ?? 0, (level.get(from) ?? 0) + 1));
  }
  const deepest = Math.max(...level.values());
  const centre = new Map<string, number>();
  const boxes = new Map<string, PathBox>();
  let top = 0;
  for (let depth = 0; depth <= deepest; depth++) {
    const row = terms.filter((term) => level.get(term) === depth).sort((a, b) => above(a) - above(b));
    const height = Math.max(...row.map((term) => sizes.get(term)?.height ?? 0));
    row.forEach((term, k) => {
      const size = sizes.get(term) ?? LABEL;
      const alone = depth > 0 && depth < deepest ? (depth % 2 === 0 ? -SWAY : SWAY) : 0;
      const x = width * (row.length === 1 ? 0.5 + alone : (k + 0.5) / row.length);
      centre.set(term, x);
      boxes.set(term, { term, x: x - size.width / 2, y: top + (height - size.height) / 2, ...size });
    });
    top += height + GAP;
  }
  return { boxes: terms.map((term) => boxes.get(term)!), height: top - GAP };

  /** Where what leads to it stands, on average: arrows then cross less. */
  function above(term: string): number {
    const causes = links.flatMap(({ from, to }) => (to === term ? [centre.get(from) ?? width / 2] : []));
    return causes.length === 0 ? width / 2 : causes.reduce((sum, x) => sum + x, 0) / causes.length;
  }
}

/** Draws each arrow as a curve that goes round the boxes in its way, and finds a place for its figure on it. */
export function pathArrows(boxes: readonly PathBox[], links: readonly Link[], width: number): readonly PathArrow[] {
  const boxOf = new Map(boxes.map((box) => [box.term, box]));
  const curves: Curve[] = [];
  const lengthOf = ({ from, to }: Link): number => Math.abs(boxOf.get(to)!.y - boxOf.get(from)!.y);
  const shortestFirst = links.map((_, k) => k).sort((a, b) => lengthOf(links[a]!) - lengthOf(links[b]!));
  for (const own of shortestFirst) {
    const { from, to } = links[own]!;
    const [start, end] = [boxOf.get(from)!, boxOf.get(to)!];
    const others = boxes.filter((box) => box !== start && box !== end);
    const tries = BENDS.map((bend) => {
      const points = curve(start, end, bend);
      const hits = points.filter(
        ([x, y]) => x < 2 || x > width - 2 || others.some((box) => contains(box, x, y, 8)),
      ).length;
      const crossed = curves.filter((other) => crosses(points, other)).length;
      return { points, cost: hits * 1000 + crossed * 90 + Math.abs(bend) };
    });
    curves[own] = tries.reduce((best, each) => (each.cost < best.cost ? each : best)).points;
  }
  const labels = arrowLabels(boxes, curves);
  return curves.map((points, k) => {
    const [before, last] = [points.at(-2)!, points.at(-1)!];
    // A triangle points up at 0° and turns with the clock.
    const head = (Math.atan2(last[0] - before[0], before[1] - last[1]) * 180) / Math.PI;
    return { points, head, label: labels[k]! };
  });
}

/** A place on each curve for its figure, away from boxes, other figures and, as far as possible, other curves; short curves first. */
function arrowLabels(boxes: readonly PathBox[], curves: readonly Curve[]): readonly Point[] {
  const taken: Box[] = [...boxes];
  const found: Point[] = [];
  const shortestFirst = curves.map((_, k) => k).sort((a, b) => curves[a]!.length - curves[b]!.length);
  for (const own of shortestFirst) {
    const points = curves[own]!;
    const others = curves.filter((_, k) => k !== own).flat();
    const places = PLACES.map((part) => {
      const label = points[Math.round(part * (points.length - 1))]!;
      const box: Box = { x: label[0] - LABEL.width / 2, y: label[1] - LABEL.height / 2, ...LABEL };
      const meets = taken.filter((other) => meet(box, other)).length;
      const crossed = others.filter(([x, y]) => contains(box, x, y, 0)).length;
      return { label, box, cost: meets * 1000 + crossed * 10 + Math.abs(part - 0.5) };
    });
    const { label, box } = places.reduce((best, each) => (each.cost < best.cost ? each : best));
    found[own] = label;
    taken.push(box);
  }
  return found;
}

/** From the middle of one box to that of another, bent aside; what lies inside the two is left out. */
function curve(start: Box, end: Box, bend: number): Curve {
  const [ax, ay] = [start.x + start.width / 2, start.y + start.height / 2];
  const [bx, by] = [end.x + end.width / 2, end.y + end.height / 2];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  // The control point lies twice as far aside as the curve goes.
  const cx = (ax + bx) / 2 + (2 * bend * (by - ay)) / length;
  const cy = (ay + by) / 2 - (2 * bend * (bx - ax)) / length;
  const points = Array.from({ length: STEPS + 1 }, (_, k): Point => {
    const t = k / STEPS;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [p * ax + q * cx + r * bx, p * ay + q * cy + r * by];
  });
  // Where the curve leaves the first box, and where it is a little before the second.
  const first = Math.max(
    0,
    points.findIndex(([x, y]) => !contains(start, x, y, 0)),
  );
  const last = STEPS - [...points].reverse().findIndex(([x, y]) => !contains(end, x, y, 4));
  const visible = points.slice(first, last + 1).filter((_, k) => k % THINNING === 0);
  return visible.length >= 2 ? [...visible, points[last]!] : [points[0]!, points[STEPS]!];
}

/** Whether two curves cross, by the pieces between their points. */
function crosses(a: Curve, b: Curve): boolean {
  return a.some((p, i) => i > 0 && b.some((r, j) => j > 0 && segmentsCross(a[i - 1]!, p, b[j - 1]!, r)));
}

function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** Whether a point lies to the left of the way from a to b. */
function side(a: Point, b: Point, point: Point): boolean {
  return (b[0] - a[0]) * (point[1] - a[1]) > (b[1] - a[1]) * (point[0] - a[0]);
}

function contains(box: Box, x: number, y: number, margin: number): boolean {
  return x > box.x - margin && x < box.x + box.width + margin && y > box.y - margin && y < box.y + box.height + margin;
}
