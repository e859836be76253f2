/** A message with its path, e.g. "driver.heading". */
export interface PathedMessage {
  readonly path: string;
  readonly value: unknown;
}

/** The messages in an object of them, one by one. A Map of texts counts as an object of texts. */
export function everyMessage(messages: object, path = ""): readonly PathedMessage[] {
  const entries = messages instanceof Map ? [...messages] : Object.entries(messages);
  return entries.flatMap(([key, value]) =>
    typeof value === "object" && value !== null
      ? everyMessage(value, `${path}${key}.`)
      : [{ path: `${path}${key}`, value }],
  );
}

/** A message with stand-ins for the figures and names that it is given: the first is ⟨1⟩. Counts are plural. */
export function spoken(message: unknown): string {
  if (typeof message !== "function") return String(message);
  return String(message(...Array.from({ length: message.length }, (_, index) => standIn(index + 1))));
}

/** Text, a count and the details of a warning in one. */
function standIn(position: number): object {
  const text = `⟨${position}⟩`;
  const named = (key: string): string => `⟨${key}⟩`;
  const details = {
    count: named,
    decimal: named,
    short: named,
    percent: named,
    name: named,
    names: named,
    pairs: named,
  };
  return { value: 5, text, toString: () => text, ...details, has: () => true, number: () => 5 };
}

/** The figures and names that a message shows, in order of their number. */
export function shown(message: unknown): readonly string[] {
  return [...new Set(spoken(message).match(/⟨\d+⟩/g) ?? [])].sort();
}
