/** Two rows that are one, or a row that only one of the two lists has. */
export type Aligned<Row> =
  | { base: Row; other: Row }
  | { base: Row; other?: never }
  | { base?: never; other: Row };

export type Alignment<Row> = {
  rowNumber: (row: Row) => number;
  /** The two speak of one person: the same ID, or the same name. */
  alike: (base: Row, other: Row) => boolean;
};

/** So far is looked for a row that moved because others were put in or taken out before it. */
const lookAhead = 50;

/**
 * Walks two versions of one list side by side. Rows belong together by whom they speak of, and by their number where
 * somebody wrote both the ID and the name anew.
 */
export async function* alignRows<Row>(
  baseRows: AsyncIterable<Row>,
  otherRows: AsyncIterable<Row>,
  { rowNumber, alike }: Alignment<Row>,
): AsyncGenerator<Aligned<Row>, void, undefined> {
  const base = new Ahead(baseRows);
  const others = new Ahead(otherRows);
  let offset = 0;
  for (;;) {
    const one = await base.at(0);
    const other = await others.at(0);
    if (one === undefined && other === undefined) return;
    if (one === undefined || other === undefined) {
      if (one === undefined) yield { other: others.take() };
      else yield { base: base.take() };
      continue;
    }
    const distance = rowNumber(other) - rowNumber(one) - offset;
    const together = alike(one, other) || (distance === 0 && !(await metLater(base, others, alike)));
    if (together) {
      offset = rowNumber(other) - rowNumber(one);
      yield { base: base.take(), other: others.take() };
      continue;
    }
    const removed = distance === 0 ? await isOneGone(base, others, alike) : distance > 0;
    if (removed) yield { base: base.take() };
    else yield { other: others.take() };
  }
}

type Alike<Row> = Alignment<Row>['alike'];

/** One of the two first rows has its own like further on in the other list. */
async function metLater<Row>(base: Ahead<Row>, others: Ahead<Row>, alike: Alike<Row>): Promise<boolean> {
  return (await distanceIn(others, base, alike)) > 0 || (await distanceOf(base, others, alike)) > 0;
}

/** The first row of the base is not in the other list any more; otherwise the other's first row is new. */
async function isOneGone<Row>(base: Ahead<Row>, others: Ahead<Row>, alike: Alike<Row>): Promise<boolean> {
  const later = await distanceIn(others, base, alike);
  const earlier = await distanceOf(base, others, alike);
  return later === 0 || (earlier > 0 && earlier < later);
}

/** How far on in the other list the base's first row is; 0 where it is not. */
async function distanceIn<Row>(others: Ahead<Row>, base: Ahead<Row>, alike: Alike<Row>): Promise<number> {
  const first = await base.at(0);
  for (let at = 1; at <= lookAhead && first !== undefined; at += 1) {
    const other = await others.at(at);
    if (other === undefined) return 0;
    if (alike(first, other)) return at;
  }
  return 0;
}

async function distanceOf<Row>(base: Ahead<Row>, others: Ahead<Row>, alike: Alike<Row>): Promise<number> {
  const first = await others.at(0);
  for (let at = 1; at <= lookAhead && first !== undefined; at += 1) {
    const one = await base.at(at);
    if (one === undefined) return 0;
    if (alike(one, first)) return at;
  }
  return 0;
}

/** Rows as they come, with a look at those behind the first. */
class Ahead<Row> {
  readonly #rows: AsyncIterator<Row>;
  #waiting: Row[] = [];
  #ended = false;

  constructor(rows: AsyncIterable<Row>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  async at(index: number): Promise<Row | undefined> {
    while (this.#waiting.length <= index && !this.#ended) {
      const next = await this.#rows.next();
      if (next.done === true) this.#ended = true;
      else this.#waiting.push(next.value);
    }
    return this.#waiting[index];
  }

  take(): Row {
    const [first, ...rest] = this.#waiting;
    if (first === undefined) throw new Error('a row is taken after it was looked at');
    this.#waiting = rest;
    return first;
  }
}
