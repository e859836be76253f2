/** A colour on white paper and on a dark screen. */
interface Colour {
  readonly light: string;
  readonly dark: string;
}

export type ColourName =
  | "ink"
  | "muted"
  | "axis"
  | "grid"
  | "tint"
  | "paper"
  | "blue"
  | "paleBlue"
  | "orange"
  | "paleOrange"
  | "grey"
  | "paleGrey"
  | "heat1"
  | "heat2"
  | "heat3"
  | "heat4"
  | "heat5"
  | "heat6"
  | "heat7"
  | "onStrong";

/**
 * The colours of the charts by their part. Blue against orange stays apart for every kind of colour blindness; grey is for
 * what is neither. Hatching, labels and place say the same again, so that nothing rests on colour alone.
 */
export const CHART_COLOURS: Readonly<Record<ColourName, Colour>> = {
  ink: { light: "#1c1f23", dark: "#e6e7e4" },
  muted: { light: "#565b63", dark: "#a7adb5" },
  axis: { light: "#878c93", dark: "#7d848d" },
  grid: { light: "#e4e6e1", dark: "#2b3036" },
  tint: { light: "#f2f3ef", dark: "#1f2429" },
  paper: { light: "#fdfdfa", dark: "#15181b" },
  blue: { light: "#1f66ad", dark: "#72b1f0" },
  paleBlue: { light: "#cfe0f2", dark: "#22405f" },
  orange: { light: "#b85300", dark: "#f0a35a" },
  paleOrange: { light: "#f7dcc4", dark: "#5a3a17" },
  paleGrey: { light: "#d5d8d9", dark: "#4a5057" },
  grey: { light: "#8a8f96", dark: "#868c94" },
  // Seven steps from orange (−1) over paper to blue (1), each with its ink.
  heat1: { light: "#a84900", dark: "#f2a861" },
  heat2: { light: "#dd9a5f", dark: "#8a5220" },
  heat3: { light: "#f5dfca", dark: "#4d361d" },
  heat4: { light: "#f4f5f1", dark: "#23282d" },
  heat5: { light: "#d2e2f3", dark: "#213c58" },
  heat6: { light: "#86b2df", dark: "#315f8e" },
  heat7: { light: "#1b5fa5", dark: "#80b9f2" },
  onStrong: { light: "#fefefc", dark: "#101317" },
};

const NAMES = Object.keys(CHART_COLOURS) as ColourName[];

/** The colour as the specification of a chart has it: on white paper. */
export function colour(name: ColourName): string {
  return CHART_COLOURS[name].light;
}

/** How a drawing is coloured: on white paper, on a dark screen, or as the page around it has it. */
export type ChartTheme = "light" | "dark" | "page";

/** From each colour on paper to that of the theme; of a page, to the variable that the page's style gives a value. */
export function themeColours(theme: ChartTheme): ReadonlyMap<string, string> {
  return new Map(
    NAMES.map((name) => [
      CHART_COLOURS[name].light,
      theme === "page" ? `var(${variable(name)})` : CHART_COLOURS[name][theme],
    ]),
  );
}

/** The variables of a page, light or dark as the reader has it; light on paper. */
export function chartStyle(): string {
  const values = (theme: "light" | "dark"): string =>
    NAMES.map((name) => `${variable(name)}: ${CHART_COLOURS[name][theme]};`).join(" ");
  return `:root { ${values("light")} }
@media screen and (prefers-color-scheme: dark) { :root { ${values("dark")} } }
`;
}

function variable(name: ColourName): string {
  return `--chart-${name.replace(/([A-Z]|\d)/gu, (part) => `-${part.toLowerCase()}`)}`;
}
