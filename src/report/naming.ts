/** What a section is called when the result cannot say it itself; each name is already cleaned for display. */
export interface Naming {
  /** In place of the section's own heading. */
  readonly heading?: string | undefined;
  /** The column that was scored, which the section's own heading then names. */
  readonly column?: string | undefined;
  /** The column that made the groups. */
  readonly by?: string | undefined;
}
