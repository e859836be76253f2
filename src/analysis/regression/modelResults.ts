import type {
  Audit,
  CoefficientCovariance,
  CorrelatedPair,
  IntervalEstimate,
  ResamplingRecord,
  ShareDifference,
  Warning,
} from "../results";

/** Results of models of a probability: binary and ordinal logit. Plain data, as all results are. */

/** One coefficient of a logit model, on the scale of log-odds. */
export interface LogitCoefficient {
  readonly term: string;
  /** Change of the log-odds per unit of the predictor. */
  readonly estimate: number;
  readonly stdError: number;
  /** z, or t where `df` is a number. */
  readonly statistic: number;
  /** Degrees of freedom of t; null for z. */
  readonly df: number | null;
  readonly pValue: number;
  /** Wald's interval, estimate ± quantile·stdError. */
  readonly confLow: number;
  readonly confHigh: number;
}

/** An average marginal effect, with Wald's interval by the delta method. */
export interface MarginalEffect {
  readonly estimate: number;
  readonly stdError: number;
  readonly confLow: number;
  readonly confHigh: number;
}

/**
 * What the effect is of. "slope": +1 of the predictor at the rate at which the figure changes now, averaged over the rows. "switch": 1 in
 * place of 0, for yes–no columns; for a level of a category, that level in place of the reference.
 */
export type EffectOf = "slope" | "switch";

/** On the probability of the event, in percentage points. */
export interface EventEffect extends MarginalEffect {
  readonly of: EffectOf;
}

/** How strongly, as a risk ratio, something left out would have to go with predictor and event to explain the association away. */
export interface EValueFigures {
  readonly estimate: number | null;
  /** Of the end of the interval that lies nearest to 1; 1 when the interval holds 1. */
  readonly limit: number | null;
}

export interface LogisticRow extends LogitCoefficient {
  /** e^estimate per unit of the predictor; null for the intercept, and ends that no number holds. */
  readonly oddsRatio: IntervalEstimate | null;
  /** Null for the intercept, and for predictors that stand in an interaction. */
  readonly averageMarginalEffect: EventEffect | null;
  readonly eValue: EValueFigures | null;
}

/** A test of several coefficients at once: χ² on `df[0]` where `df[1]` is null, otherwise F. */
export interface JointLogitTest {
  readonly statistic: number | null;
  readonly df: readonly [number, number | null];
  readonly pValue: number | null;
}

/** Wald's test that all coefficients of a term are 0. */
export interface LogitTermTest extends JointLogitTest {
  readonly term: string;
}

/** Which answers are the event; null when the outcome is 0 and 1 already. */
export type OutcomeEvent = { readonly atLeast: number } | { readonly atMost: number } | { readonly equals: number };

/** What a logit model has in place of R²; all between 0 and 1, and no two of them alike. */
export interface LikelihoodRSquared {
  /** 1 − log L/log L₀. */
  readonly mcFadden: number;
  /** 1 − (L₀/L)^(2/n). */
  readonly coxSnell: number;
  /** Cox & Snell's as a share of its most. */
  readonly nagelkerke: number;
}

/** How a logit model fits; the test is that all slopes are 0 (likelihood ratio; Wald's with any errors but the classical). */
export interface LogitModel extends JointLogitTest {
  readonly n: number;
  readonly missing: number;
  /** −2·log-likelihood; sampling weights at mean 1. */
  readonly deviance: number;
  readonly nullDeviance: number;
  /** Null with sampling weights, under which there is no likelihood. */
  readonly logLikelihood: number | null;
  readonly aic: number | null;
  readonly iterations: number;
  readonly converged: boolean;
}

export interface LogisticModel extends LogitModel {
  /** Answers that are the event; frequencies counted, sampling weights not. */
  readonly events: number;
  /** Percent of the answers that are, weights counted. */
  readonly eventShare: number;
  readonly pseudoRSquared: LikelihoodRSquared & {
    /** Mean fitted probability where the event is less the mean where it is not. */
    readonly tjur: number;
  };
}

export interface OrdinalModel extends LogitModel {
  readonly pseudoRSquared: LikelihoodRSquared & {
    /** Explained share of the variance of the logit behind the answers (McKelvey & Zavoina). */
    readonly mcKelveyZavoina: number;
  };
}

export interface LogisticRegressionResult {
  readonly kind: "logisticRegression";
  readonly outcome: string;
  readonly event: OutcomeEvent | null;
  readonly level: number;
  /** As in a linear regression: "classical", "HC0" … "HC4", "linearized", "clustered" or "design". */
  readonly errors: string;
  /** "(Intercept)" first. */
  readonly rows: readonly LogisticRow[];
  /** Each predictor with all of its columns together; present when one has several. */
  readonly terms?: readonly LogitTermTest[];
  readonly covariance: CoefficientCovariance;
  readonly model: LogisticModel;
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

/** On the probability of one answer, in percentage points. */
export interface AnswerEffect extends MarginalEffect {
  readonly answer: number;
}

/** Average marginal effects of one predictor on the answers to a scale. */
export interface OrdinalEffects {
  readonly of: EffectOf;
  /** On the mean answer, in its units. */
  readonly mean: MarginalEffect;
  /** On the share of promoters (9 and 10), percentage points; null unless the outcome's scale is declared as [0, 10]. */
  readonly promoters: MarginalEffect | null;
  /** On the share of detractors (0 to 6). */
  readonly detractors: MarginalEffect | null;
  /** On the Net Promoter Score, points. */
  readonly nps: MarginalEffect | null;
  /** On the share of each answer; they add up to 0. */
  readonly answers: readonly AnswerEffect[];
}

/** Brant's test that a predictor has the same slope at every threshold, χ². */
export interface ProportionalityTest {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

/** The test of all predictors together. */
export interface ProportionalOddsTest extends ProportionalityTest {
  /** The thresholds that were compared, such as "6|7"; those that too few answers lie beyond are left out, and a warning names them. */
  readonly thresholds: readonly string[];
}

export interface OrdinalRow extends LogitCoefficient {
  /** Of a higher answer, at whatever point the scale is cut; per unit of the predictor. */
  readonly oddsRatio: IntervalEstimate;
  /** Null for predictors that stand in an interaction. */
  readonly averageMarginalEffects: OrdinalEffects | null;
  /** Null where there is no test. */
  readonly proportionalOdds: ProportionalityTest | null;
}

/** The log-odds of an answer up to `lower`, against `upper` or more, where all predictors are 0. */
export interface ThresholdRow extends LogitCoefficient {
  readonly lower: number;
  readonly upper: number;
}

export interface OrdinalRegressionResult {
  readonly kind: "ordinalRegression";
  readonly outcome: string;
  readonly level: number;
  readonly errors: string;
  /** The answers that were given, ascending; those that nobody gave are not among them. */
  readonly answers: readonly number[];
  readonly rows: readonly OrdinalRow[];
  readonly thresholds: readonly ThresholdRow[];
  /** Each predictor with all of its columns together; present when one has several. */
  readonly terms?: readonly LogitTermTest[];
  /** Of slopes and thresholds. */
  readonly covariance: CoefficientCovariance;
  /** Of all predictors together; null where there is no test, and a warning says why. */
  readonly proportionalOdds: ProportionalOddsTest | null;
  readonly model: OrdinalModel;
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

export type PseudoRSquaredName = "mcFadden" | "coxSnell" | "nagelkerke";

/** What a driver of any logit model has, besides its effects. */
export interface LogitDriverFigures {
  readonly term: string;
  /** Change of the log-odds per unit; null for a category, and for drivers judged together. */
  readonly estimate: number | null;
  readonly stdError: number | null;
  /** z or t of one coefficient; χ² or F of several. */
  readonly statistic: number | null;
  /** Of t; the denominator's of F; null for z and χ². */
  readonly df: number | null;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  readonly sign: number | null;
  readonly oddsRatio: IntervalEstimate | null;
  /** Correlation of the driver with the outcome; with the event, 0 or 1, of a binary one. */
  readonly correlation: number | null;
  /** Part of the pseudo-R²: they add up to the model's, less that of the controls alone. */
  readonly importance: number;
  /** Standard error of `importance` as an estimate from permutations; present with more than 12 drivers. */
  readonly importanceStdError?: number | null;
  readonly share: number | null;
  readonly shareLow?: number | null;
  readonly shareHigh?: number | null;
  readonly rank: number;
  readonly rankLow?: number | null;
  readonly rankHigh?: number | null;
  /** Drivers that have a letter in common are not told apart by their shares. */
  readonly letters?: string;
  /** Mean of the driver on 0–100 of its declared scale; null when no scale was declared. */
  readonly performance: number | null;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  /** Of several columns GVIF^(1/df), which compares with the VIF of one. */
  readonly vif: number;
  readonly tolerance: number;
  /** Present for drivers judged together. */
  readonly drivers?: readonly string[];
  /** Present for a category. */
  readonly category?: {
    readonly contrasts: "treatment" | "sum";
    readonly reference: string | number | boolean;
    readonly levels: readonly (string | number | boolean)[];
  };
}

export interface LogitDriverRow extends LogitDriverFigures {
  readonly averageMarginalEffect: EventEffect | null;
  readonly eValue: EValueFigures | null;
  /** Of a category's levels, or of drivers judged together. */
  readonly coefficients?: readonly LogisticRow[];
}

export interface OrdinalDriverRow extends LogitDriverFigures {
  readonly averageMarginalEffects: OrdinalEffects | null;
  readonly proportionalOdds: ProportionalityTest | null;
  /** Of a category's levels, or of drivers judged together. */
  readonly coefficients?: readonly OrdinalRow[];
}

/** What the driver tables of logit models have in common. */
export interface LogitDriversFields {
  readonly outcome: string;
  readonly level: number;
  /** The pseudo-R² that importance splits into parts. */
  readonly pseudoRSquared: PseudoRSquaredName;
  readonly errors: string;
  readonly covariance: CoefficientCovariance;
  /** Pairs of drivers with |r| ≥ 0.7, strongest first. */
  readonly movesTogether: readonly CorrelatedPair[];
  /** Present when `interval` named a bootstrap. */
  readonly differences?: readonly ShareDifference[];
  readonly resampling?: ResamplingRecord;
  /** Orders of entry that importance was estimated from; absent when it is exact. */
  readonly permutations?: number;
  readonly audit: Audit;
  readonly warnings: readonly Warning[];
}

export interface LogitDriversResult extends LogitDriversFields {
  readonly kind: "logitDrivers";
  readonly event: OutcomeEvent | null;
  /** In the order given. */
  readonly rows: readonly LogitDriverRow[];
  /** "(Intercept)" and what is held fixed. */
  readonly controls?: readonly LogisticRow[];
  readonly model: LogisticModel;
}

export interface OrdinalDriversResult extends LogitDriversFields {
  readonly kind: "ordinalDrivers";
  /** The answers that were given, ascending. */
  readonly answers: readonly number[];
  readonly rows: readonly OrdinalDriverRow[];
  readonly thresholds: readonly ThresholdRow[];
  readonly controls?: readonly OrdinalRow[];
  readonly proportionalOdds: ProportionalOddsTest | null;
  readonly model: OrdinalModel;
}
