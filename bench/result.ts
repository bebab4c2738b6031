/** One measurement beside what the machine can do at all and beside what others do, all in the same run. */
export type BenchResult = {
  name: string;
  ours: number;
  /** What no program could beat, where it can be measured. */
  limit?: number;
  /** The best of the others. */
  peer?: number;
  unit: string;
  /** Of ours to the limit; of ours to the peer where there is no limit. */
  ratio: number;
};

export type BenchOptions = {
  /** The sizes of a whole country instead of a town. */
  full: boolean;
  /** Says what is being measured, for whoever waits. */
  say: (text: string) => void;
};

/** What a `*.bench.ts` file exports as `bench`. */
export type Bench = (options: BenchOptions) => Promise<BenchResult[]>;
