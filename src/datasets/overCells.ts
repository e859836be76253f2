import type { SurveyCell } from "./surveyCells";

/** What a figure is on average over all surveys of a kind: weighted to the population, and as sampled, without the weights. */
export interface TrueFigure {
  readonly population: number;
  readonly sample: number;
}

/** The average over cells of a figure of each, by either kind of share. */
export function overCells(cells: readonly SurveyCell[], figureOf: (cell: SurveyCell) => number): TrueFigure {
  const sums = { population: 0, sample: 0, populationShare: 0, sampleShare: 0 };
  for (const cell of cells) {
    const figure = figureOf(cell);
    sums.population += figure * cell.population;
    sums.sample += figure * cell.sample;
    sums.populationShare += cell.population;
    sums.sampleShare += cell.sample;
  }
  return Object.freeze({
    population: sums.population / sums.populationShare,
    sample: sums.sample / sums.sampleShare,
  });
}
