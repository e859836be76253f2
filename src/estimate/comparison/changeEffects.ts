import { type GroupMoments, groupMean } from "./groupMoments";

/** In which of the two waves a segment has answers. */
export type SegmentPresence = "both" | "from" | "to";

/**
 * How an effect moves with one respondent of a wave, to first order: a respondent of segment j with answer y moves it
 * by (level[j] + slope[j]·(y − s_j)) times his share of the wave's weight. The average over a wave is 0.
 */
export interface Influence {
  readonly level: Float64Array;
  readonly slope: Float64Array;
}

/** An effect and what it depends on in the two waves. */
export interface ChangeEffect {
  readonly estimate: number;
  readonly from: Influence;
  readonly to: Influence;
}

/** What one segment did to the score. */
export interface SegmentEffects {
  readonly presence: SegmentPresence;
  /** Shares of the wave's weight, q₀ and q₁; 0 where the segment has no answers. */
  readonly shareFrom: number;
  readonly shareTo: number;
  /** Scores, s₀ and s₁; null where the segment has no answers. */
  readonly scoreFrom: number | null;
  readonly scoreTo: number | null;
  readonly mix: ChangeEffect;
  readonly within: ChangeEffect;
}

/**
 * Splits the change of a score into what comes from another mix of segments and what comes from other scores within
 * them.
 *   S₁ − S₀ = Σ_k mix_k + Σ_k within_k, exactly
 *   mix_k = (q₁ − q₀)·((s₀ + s₁)/2 − (S₀ + S₁)/2), within_k = (s₁ − s₀)·(q₀ + q₁)/2
 * Each difference is valued at the average of the two waves, so neither wave is the norm and nothing is left over: with
 * two factors it is the Shapley value. The subtracted average score sums to nothing, and makes the mix effect of one
 * segment readable: a growing segment lifts the score when its own is above average. A segment with answers in one wave
 * only has no change within: its score is that of the wave that it was seen in, and all it does is mix.
 * @param from moments of each segment in the first wave; `to` in the second, in the same order; each wave has weight in
 *   some segment
 * @returns one for each segment that has weight in a wave, null for the others
 * @source Kitagawa (1955), Journal of the American Statistical Association 50; Das Gupta (1993), Standardization and
 *   Decomposition of Rates
 */
export function changeEffects(
  from: readonly GroupMoments[],
  to: readonly GroupMoments[],
): readonly (SegmentEffects | null)[] {
  const before = waveOf(from);
  const after = waveOf(to);
  const average = (before.score + after.score) / 2;
  return from.map((_, k): SegmentEffects | null => {
    const q0 = before.shares[k]!;
    const q1 = after.shares[k]!;
    if (q0 === 0 && q1 === 0) return null;
    const presence = q0 === 0 ? "to" : q1 === 0 ? "from" : "both";
    const s0 = presence === "to" ? after.scores[k]! : before.scores[k]!;
    const s1 = presence === "from" ? before.scores[k]! : after.scores[k]!;
    const growth = q1 - q0;
    const gap = (s0 + s1) / 2 - average;
    const weight = (q0 + q1) / 2;
    // A score that was borrowed from the other wave moves with that wave's respondents.
    const mixFrom = presence === "both" ? growth / 2 : presence === "from" ? growth : 0;
    const mixTo = presence === "both" ? growth / 2 : presence === "to" ? growth : 0;
    const change = presence === "both" ? s1 - s0 : 0;
    const within = presence === "both" ? weight : 0;
    return {
      presence,
      shareFrom: q0,
      shareTo: q1,
      scoreFrom: presence === "to" ? null : s0,
      scoreTo: presence === "from" ? null : s1,
      mix: {
        // + 0, since JSON has no −0.
        estimate: growth * gap + 0,
        from: influenceOf(before, k, -gap, mixFrom, -growth / 2),
        to: influenceOf(after, k, gap, mixTo, -growth / 2),
      },
      within: {
        estimate: weight * change + 0,
        from: influenceOf(before, k, change / 2, -within, 0),
        to: influenceOf(after, k, change / 2, within, 0),
      },
    };
  });
}

/** The sum of some effects. */
export function sumOfEffects(effects: readonly ChangeEffect[]): ChangeEffect {
  return {
    estimate: effects.reduce((sum, { estimate }) => sum + estimate, 0),
    from: sumOfInfluences(effects.map(({ from }) => from)),
    to: sumOfInfluences(effects.map(({ to }) => to)),
  };
}

/**
 * Σ (w/Σw · influence)² over one wave: the variance that its respondents bring to an effect, each drawn on his own
 * (times n/(n − 1)).
 * @param segments moments of each segment in that wave
 */
export function influenceVariance({ level, slope }: Influence, segments: readonly GroupMoments[]): number {
  let sum = 0;
  let sumWeights = 0;
  segments.forEach((segment, j) => {
    if (segment.sumWeights === 0) return;
    sumWeights += segment.sumWeights;
    sum +=
      level[j]! * level[j]! * segment.sumSquaredWeights +
      2 * level[j]! * slope[j]! * segment.weightedErrors +
      slope[j]! * slope[j]! * segment.weightedSquares;
  });
  return sum / (sumWeights * sumWeights);
}

interface Wave {
  readonly score: number;
  readonly shares: Float64Array;
  /** NaN where a segment has no weight. */
  readonly scores: Float64Array;
}

function waveOf(segments: readonly GroupMoments[]): Wave {
  const sumWeights = segments.reduce((total, segment) => total + segment.sumWeights, 0);
  const sum = segments.reduce((total, segment) => total + segment.sum, 0);
  return {
    score: sum / sumWeights,
    shares: Float64Array.from(segments, (segment) => segment.sumWeights / sumWeights),
    scores: Float64Array.from(segments, groupMean),
  };
}

/**
 * From the derivatives of an effect by the share q_k, the score s_k and the score of the whole wave.
 *   influence of a respondent of segment j
 *     = byShare·(1[j = k] − q_k) + 1[j = k]·byScore·(y − s_k)/q_k + byWhole·(y − S)
 */
function influenceOf(
  { score, shares, scores }: Wave,
  k: number,
  byShare: number,
  byScore: number,
  byWhole: number,
): Influence {
  const level = new Float64Array(shares.length);
  const slope = new Float64Array(shares.length);
  for (let j = 0; j < shares.length; j++) {
    if (shares[j] === 0) continue;
    level[j] = byShare * ((j === k ? 1 : 0) - shares[k]!) + byWhole * (scores[j]! - score);
    slope[j] = (j === k ? byScore / shares[k]! : 0) + byWhole;
  }
  return { level, slope };
}

function sumOfInfluences(influences: readonly Influence[]): Influence {
  const size = influences[0]?.level.length ?? 0;
  const level = new Float64Array(size);
  const slope = new Float64Array(size);
  for (const influence of influences) {
    for (let j = 0; j < size; j++) {
      level[j]! += influence.level[j]!;
      slope[j]! += influence.slope[j]!;
    }
  }
  return { level, slope };
}
