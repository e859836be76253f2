import type {
  JointLogitTest,
  LogisticModel,
  OrdinalModel,
  PseudoRSquaredName,
} from "../../analysis/regression/modelResults";
import type { Language } from "../language";

/** How a logit model fits: its pseudo-R²s, the test of all together, and what neither is. */
export function logitFit(model: LogisticModel | OrdinalModel, language: Language): readonly string[] {
  const { words, formats } = language;
  const shown = (["mcFadden", "nagelkerke", "tjur", "mcKelveyZavoina"] as const).flatMap((name) =>
    name in model.pseudoRSquared
      ? [
          words.logit.pseudoIs(
            words.logit.pseudo[name],
            formats.decimal((model.pseudoRSquared as Partial<Record<PseudoName, number>>)[name], 3),
          ),
        ]
      : [],
  );
  return [
    `${formats.list(shown)}.`,
    words.logit.pseudoNote,
    ...(model.statistic === null
      ? []
      : [words.logit.test(jointStatistic(model, language), formats.pRelation(model.pValue))]),
  ];
}

type PseudoName = PseudoRSquaredName | "tjur" | "mcKelveyZavoina";

/** "χ²(3) = 12.1", or F where there is a second number of degrees of freedom. */
function jointStatistic({ statistic, df }: JointLogitTest, { words, formats }: Language): string {
  const value = formats.decimal(statistic, 1);
  return df[1] === null
    ? words.logit.chiSquared(formats.count(df[0]), value)
    : words.logit.f(formats.count(df[0]), formats.count(df[1]), value);
}
