/** One of the quarters over which a simulated survey runs. */
export interface SimulatedWave {
  /** "2025-Q1", "2025-Q2" … */
  readonly wave: string;
  /** Perceived quality in standard deviations, beside the mean of all waves. */
  readonly quality: number;
}

/** The waves in order; quality rises in equal steps by `trend` in all. */
export function simulatedWaves(waves: number, trend: number): readonly SimulatedWave[] {
  return Array.from({ length: waves }, (_, i) => ({
    wave: `${2025 + Math.floor(i / 4)}-Q${(i % 4) + 1}`,
    quality: waves > 1 ? trend * (i / (waves - 1) - 0.5) : 0,
  }));
}
