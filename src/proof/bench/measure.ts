/** What a figure should be at least or at most. */
export type Aim = { atLeast: number } | { atMost: number };

/** One figure of the bench. */
export type Figure = {
  /** Such as `client-throughput`; the committed figures are found by it. */
  id: string;
  /** What it is, in one line of a table. */
  title: string;
  /** `ratio` compares two things measured in the same round, so that it holds on any machine. */
  unit: 'ratio' | 's' | 'ms' | 'µs' | 'MB' | 'bytes' | '1/s' | 'count';
  aim?: Aim;
};

/** The values of figures by their id. A round may measure a figure several times, or not at all. */
export type Sample = Readonly<Record<string, readonly number[]>>;

/** A line of the bench, once what it needs has been started. */
export type OpenLine = AsyncDisposable & {
  /** @param round counts from 0; in every second round, what is measured first changes */
  measure(round: number): Promise<Sample>;
};

/** What belongs together in the bench: figures that are measured by the same processes. */
export type BenchLine = {
  name: string;
  title: string;
  figures: readonly Figure[];
  /** What a profile shows to limit it, in one sentence. */
  bottleneck: string;
  /** Whether one round is enough, because it takes minutes. */
  isOnce?: boolean;
  /** Why it cannot be measured here; undefined if it can. */
  missing?: string;
  open(): Promise<OpenLine>;
};

export type Spread = { median: number; min: number; max: number; count: number };

/** A figure with its values. */
export type Measured = Figure & { line: string; spread: Spread; values: readonly number[] };

/** Median, smallest and largest of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [min = Number.NaN] = sorted;
  const { length: count } = sorted;
  return { median: median(sorted), min, max: sorted[count - 1] ?? Number.NaN, count };
}

function median(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  const [low = Number.NaN, high = low] = sorted.slice(half - 1, half + 1);
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : (low + high) / 2;
}

/** Whether more of a figure is better. A ratio without an aim is one of costs. */
export function isMoreBetter({ aim }: Pick<Figure, 'aim'>): boolean {
  return aim !== undefined && 'atLeast' in aim;
}

/** Whether a figure is as it should be; undefined without an aim. */
export function isMet({ aim, spread }: Pick<Measured, 'aim' | 'spread'>): boolean | undefined {
  if (aim === undefined) return undefined;
  return 'atLeast' in aim ? spread.median >= aim.atLeast : spread.median <= aim.atMost;
}
