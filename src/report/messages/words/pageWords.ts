/** What a page says around a report. */
export interface PageWords {
  /** The link that leads past what stands before the report. */
  readonly skip: string;
  /** Over the list of sections. */
  readonly contents: string;
}
