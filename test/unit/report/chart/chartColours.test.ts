import { describe, expect, test } from "vitest";
import { CHART_COLOURS, type ColourName, chartStyle, themeColours } from "../../../../src/report/chart/chartColours";

type Rgb = readonly [number, number, number];

/** Linear light, 0–1. */
function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const times = (matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb =>
  matrix.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as unknown as Rgb;

/** How full colour blindness of each kind sees (Machado, Oliveira & Fernandes 2009, severity 1). */
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976: about 2.3 can just be told apart side by side. */
function distance(a: string, b: string, sight: readonly Rgb[]): number {
  const [p, q] = [lab(times(sight, linear(a))), lab(times(sight, linear(b)))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** Colours that stand beside each other in a chart and mean different things. */
const SETS: readonly (readonly ColourName[])[] = [
  ["blue", "orange", "paleGrey"],
  ["blue", "orange", "grey"],
  ["paleBlue", "paleOrange"],
  ["blue", "ink"],
  ["heat1", "heat2", "heat3", "heat4", "heat5", "heat6", "heat7"],
];
const THEMES = ["light", "dark"] as const;

describe.each(THEMES)("the colours of charts, %s", (theme) => {
  const hex = (name: ColourName): string => CHART_COLOURS[name][theme];

  test.each(Object.keys(SIGHT))("stay apart for %s", (kind) => {
    for (const set of SETS) {
      set.forEach((a, i) => {
        for (const b of set.slice(i + 1)) {
          expect({ a, b, apart: distance(hex(a), hex(b), SIGHT[kind]!) > 9 }).toEqual({ a, b, apart: true });
        }
      });
    }
    expect(distance(hex("blue"), hex("orange"), SIGHT[kind]!)).toBeGreaterThan(35);
  });

  test("of text stand out from what is behind: 4.5 to 1", () => {
    const behind: readonly (readonly [ColourName, ColourName])[] = [
      ["ink", "paper"],
      ["muted", "paper"],
      ["blue", "paper"],
      ["orange", "paper"],
      ["ink", "tint"],
      ["muted", "tint"],
      ["ink", "paleGrey"],
      ["ink", "paleOrange"],
      ["muted", "paleOrange"],
      ["onStrong", "blue"],
      ["onStrong", "orange"],
      ["onStrong", "heat1"],
      ["onStrong", "heat7"],
      ...(["heat2", "heat3", "heat4", "heat5", "heat6"] as const).map((heat) => ["ink", heat] as const),
    ];
    for (const [text, ground] of behind) {
      expect({ text, ground, stands: contrast(hex(text), hex(ground)) >= 4.5 }).toEqual({ text, ground, stands: true });
    }
  });

  test("of marks stand out from paper: 3 to 1", () => {
    for (const name of ["blue", "orange", "grey", "axis"] as const) {
      expect({ name, stands: contrast(hex(name), hex("paper")) >= 3 }).toEqual({ name, stands: true });
    }
  });
});

test("the check itself knows red and green from each other only with usual sight", () => {
  expect(distance("#d62728", "#8c6d1f", SIGHT.usual!)).toBeGreaterThan(40);
  expect(distance("#c23b22", "#6f6b1a", SIGHT.deuteranopia!)).toBeLessThan(30);
});

test("every colour on paper is its own, so that each theme can be made of the one before", () => {
  const light = Object.values(CHART_COLOURS).map((each) => each.light);
  expect(new Set(light).size).toBe(light.length);
  expect(themeColours("light").size).toBe(light.length);
  for (const value of themeColours("page").values()) expect(chartStyle()).toContain(`${value.slice(4, -1)}: #`);
});
