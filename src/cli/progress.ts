/** How far some long work has come, shown while it goes on. */
export interface ProgressBar {
  /** @param label what is being worked on */
  readonly update: (done: number, total: number, label: string) => void;
  /** Takes the bar away. */
  readonly stop: () => void;
}

/** Nobody is looking: the output is no screen. */
export const NO_PROGRESS: ProgressBar = { update: () => {}, stop: () => {} };
