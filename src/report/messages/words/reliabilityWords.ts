/** Words of how far items agree, beside alpha. */
export interface ReliabilityWords {
  readonly compareHeading: string;
  readonly compared: (b: string, a: string, amount: string, level: string, range: string) => string;
  readonly higher: (b: string, a: string) => string;
  readonly open: string;
  readonly noInterval: string;
  readonly scale: string;
  readonly alpha: string;
  readonly items: string;
  readonly sameNote: string;
  readonly othersNote: string;
  readonly lengthHeading: string;
  readonly length: (reliability: string, factor: string, estimate: string) => string;
  readonly itemsNeeded: (items: string, needed: string) => string;
  readonly lengthNote: string;
  readonly figure: string;
  readonly value: string;
  readonly now: string;
  readonly after: string;
  readonly guttmanHeading: string;
  readonly atLeast: (estimate: string) => string;
  readonly lambdas: Readonly<Record<"lambda1" | "lambda2" | "lambda3" | "lambda4" | "lambda5" | "lambda6", string>>;
  readonly boundNote: string;
  readonly splits: (tried: string, all: boolean) => string;
  readonly splitHeading: string;
  readonly split: (mean: string, low: string, high: string) => string;
  readonly mean: string;
  readonly median: string;
  readonly lowest: string;
  readonly highest: string;
  readonly best: (first: string, second: string) => string;
  readonly worst: (first: string, second: string) => string;
  readonly splitNote: string;
  readonly answers: (n: string) => string;
  readonly reversed: (items: string) => string;
  readonly polychoric: string;
}
