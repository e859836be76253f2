/** Below it engines copy a part of a text; from it on they may keep the whole text for the sake of the part. */
const SHORTEST_PART = 13;

/**
 * The same text, but no part of another: a cell that is kept must not keep the file it was cut from.
 * @example ownText("a long text of which little is kept".slice(0, 13)) // → "a long text o"
 */
export function ownText(text: string): string {
  return text.length < SHORTEST_PART ? text : ` ${text}`.slice(1);
}
