/** Words of plans: how many answers, and what they can show. */
export interface PlanningWords {
  readonly headings: Readonly<
    Record<"sampleSize" | "marginOfError" | "comparisonPower" | "comparisonSampleSize" | "detectableDifference", string>
  >;
  readonly sampleSize: (score: string, margin: string, level: string, answers: string) => string;
  readonly marginOfError: (score: string, margin: string, level: string, answers: string) => string;
  readonly comparisonPower: (first: string, second: string, difference: string, power: string) => string;
  readonly mostlyMissed: string;
  readonly comparisonSampleSize: (first: string, second: string, difference: string, power: string) => string;
  readonly detectable: (first: string, second: string, rise: string, fall: string, power: string) => string;
  readonly nothingDetectable: (first: string, second: string, power: string) => string;
  readonly riseOnly: (first: string, second: string, rise: string, power: string) => string;
  readonly fallOnly: (first: string, second: string, fall: string, power: string) => string;
  readonly plan: string;
  readonly value: string;
  readonly score: string;
  readonly level: string;
  readonly designEffect: string;
  readonly population: string;
  readonly share: string;
  readonly standardDeviation: string;
  readonly answersNote: string;
  readonly foundNote: (level: string) => string;
  readonly assumedNote: string;
}
