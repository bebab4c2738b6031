const phases = ['reading', 'settling', 'storing'] as const;
export type ReadingPhase = (typeof phases)[number];

/** `share` of the whole work, 0 to 1. */
export type Told = { phase: ReadingPhase; rowsDone: number; share: number };

/** What each phase is of the whole, roughly: it needs only to make the bar move evenly. */
const parts: Record<ReadingPhase, { from: number; to: number }> = {
  reading: { from: 0, to: 0.8 },
  settling: { from: 0.8, to: 0.92 },
  storing: { from: 0.92, to: 1 },
};

const places = { phase: 0, rows: 1, millionths: 2 };

/** How far a reading has come, in memory that both threads see: telling costs nothing and waits for nobody. */
export class ProgressBoard {
  readonly memory: SharedArrayBuffer;
  readonly #numbers: Int32Array<SharedArrayBuffer>;

  constructor(memory = new SharedArrayBuffer(12)) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory);
  }

  /** @param share of the phase, 0 to 1. */
  tell({ phase, rowsDone, share }: Told): void {
    const { from, to } = parts[phase];
    const whole = from + (to - from) * Math.min(Math.max(share, 0), 1);
    Atomics.store(this.#numbers, places.phase, phases.indexOf(phase));
    Atomics.store(this.#numbers, places.rows, rowsDone);
    Atomics.store(this.#numbers, places.millionths, Math.round(whole * 1e6));
  }

  read(): Told {
    return {
      phase: phases[Atomics.load(this.#numbers, places.phase)] ?? 'reading',
      rowsDone: Atomics.load(this.#numbers, places.rows),
      share: Atomics.load(this.#numbers, places.millionths) / 1e6,
    };
  }
}
