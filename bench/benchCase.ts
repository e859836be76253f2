/** What is measured together: one piece of work at several sizes, and who else can do it. */
export interface BenchFamily {
  /** What `--only` takes. */
  readonly name: string;
  readonly title: string;
  /** What orsak does here, and what is counted. */
  readonly does: string;
  /** What times and ratios are for, when it is not the whole run. */
  readonly per?: string;
  readonly peers: readonly PeerInfo[];
  readonly cases: readonly MakeCase[];
}

/** Cases are made one by one, so that the data of one are gone before the next; null is left out of a quick run. */
export type MakeCase = (quick: boolean) => BenchCase | null;

/** Languages that are started as a process of their own; "tuned Python" is another Python whose NumPy has a tuned BLAS. */
export type ForeignLanguage = "R" | "Python" | "tuned Python";

export type PeerLanguage = "JavaScript" | ForeignLanguage | "yardstick";

export interface PeerInfo {
  readonly name: string;
  readonly language: PeerLanguage;
  /** What it does, above all where that is less or more than what orsak does. Text in `backquotes` is code. */
  readonly does: string;
  /** Why orsak is slower, should it be. */
  readonly reason?: string;
  /** A floor does the least that can be done, and "ourselves" is another call of this library: neither is to be beaten. */
  readonly role?: "floor" | "ourselves";
}

/** How large a case is, under the names that head its columns: { answers: 1000, columns: 20 }. */
export type Sizes = Readonly<Record<string, number | string>>;

export interface BenchCase {
  readonly at: Sizes;
  /** Resamples in a run, when `per` is a resample; 1 by default. */
  readonly units?: number;
  readonly work: () => unknown;
  readonly peers: readonly PeerWork[];
  /** What foreign peers read: columns of numbers, or text. */
  readonly data?: () => readonly Float64Array[] | string;
}

export type PeerWork = LocalWork | ForeignWork | YardstickWork;

interface PeerOf {
  readonly peer: string;
  readonly units?: number;
}

export interface LocalWork extends PeerOf {
  readonly work: () => unknown;
}

/** A task of bench/peers/peers.R or peers.py, whichever the peer's language says. */
export interface ForeignWork extends PeerOf {
  readonly task: string;
  readonly settings?: Readonly<Record<string, number>>;
}

/** A figure of bench/peers/yardsticks.json, to be converted to this machine. */
export interface YardstickWork extends PeerOf {
  readonly yardstick: string;
  /** Another figure, to be taken off: what is done once and not for each unit. */
  readonly less?: string;
}
