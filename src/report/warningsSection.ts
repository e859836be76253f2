import type { Warning } from "../analysis/results";
import type { Language } from "./language";
import { type Block, bulletList, heading } from "./nodes";
import { warningText } from "./warningText";

/** A warning and, when it concerns one group only, the group's name. */
export interface PlacedWarning {
  readonly warning: Warning;
  readonly group?: string;
}

/** The warnings of a result as a whole. */
export function resultWarnings(warnings: readonly Warning[], language: Language): readonly Block[] {
  return warningsSection(
    warnings.map((warning) => ({ warning })),
    language,
  );
}

/** Every warning, in the order of the result; nothing when there are none. */
export function warningsSection(warnings: readonly PlacedWarning[], language: Language): readonly Block[] {
  const { words } = language;
  if (warnings.length === 0) return [];
  const items = warnings.map(({ warning, group }) => {
    const message = warningText(warning, language);
    return group === undefined ? message : words.warnings.ofGroup(group, message);
  });
  return [heading(3, words.warnings.heading), bulletList(items)];
}
