import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { findContract } from '../contract/find-contract.ts';
import { listPlans } from '../contract/list-plans.ts';
import type { RosterRowRecord } from './find-rows.store.ts';
import { gatherCorrections } from './gather-corrections.ts';
import { gatherFixes } from './gather-fixes.ts';
import { gatherMembersLike } from './gather-known-members.ts';
import { gatherNeighbours } from './gather-neighbours.ts';
import { judgePlan } from './judge-plan.ts';
import type { PersonId } from './judging/judge-cell-national-id.ts';
import { type JudgingRules, judgeRow } from './judging/judge-row.ts';
import type { JudgedRow } from './judging/judged-row.ts';
import { type KnownMembers, rememberMembers } from './judging/known-members.ts';
import { addFacts, createFacts, idKey } from './judging/row-facts.ts';
import { applyVerdict, settleRoster } from './judging/settle-roster.ts';
import { planWords } from './match-plan.ts';
import { namedId, type PackedFinding, type PackedRow, packFindings, packRow } from './pack-row.ts';
import type { RawRow } from './reading/raw-cell.ts';
import { rememberedMeanings } from './remembered-mapping.ts';
import type { Roster } from './roster.ts';
import { selectPrimaries } from './roster-row.store.ts';
import { type ExtraCells, rawRowFrom, type StoredCells } from './stored-cells.ts';

export type ChangedRow = { record: RosterRowRecord; raw: RawRow; aside: boolean };
export type Rejudged = { before: RosterRowRecord[]; rows: PackedRow[]; findings: PackedFinding[] };

type Candidate = { raw: RawRow; aside: boolean };

/**
 * Judges a changed row again, and with it all rows of which something else may be said now: those near it in the sheet,
 * of its households, and with its numbers. Undefined when the row says nothing any more.
 */
export async function rejudgeRow(
  { db, clock, roster }: { db: Db; clock: Clock; roster: Roster },
  changed: ChangedRow,
): Promise<Rejudged | undefined> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const rules = await rulesOf(db, clock, roster);
  const alone = judgeRow(changed.raw, rules);
  if (!alone) return undefined;
  const { affected, around } = await gatherNeighbours(db, place, changed.record, alone);
  const candidates = new Map<number, Candidate>();
  for (const row of [...affected, ...around]) candidates.set(row.row_number, candidateFrom(row, roster));
  candidates.set(alone.rowNumber, changed);
  const judged = judgeAll(candidates, rules);
  const primaries = roster.kind === 'endorsement' ? await primariesNamed(db, roster, judged) : [];
  const rows = judged.map(({ row }) => row);
  const members = await gatherMembersLike(db, roster.contractId, rows);
  const settled = settle(judged, { roster, rules, primaries, members });
  const concerned = new Set([alone.rowNumber, ...affected.map(row => row.row_number)]);
  const setting = { columns: roster.columns, plans: planWords(await listPlans(db, roster.contractId)) };
  const kept = settled
    .filter(({ row }) => concerned.has(row.rowNumber))
    .map(each => ({ ...each, row: judgePlan(each.row, { ...rules, plans: setting.plans }) }));
  return {
    before: affected,
    rows: kept.map(({ row, raw, family }) => ({ ...packRow(row, raw, setting), family })),
    findings: kept.flatMap(({ row }) => packFindings(row.rowNumber, row.findings)),
  };
}

async function rulesOf(db: Db, clock: Clock, roster: Roster): Promise<JudgingRules> {
  const { acceptances, edits } = await gatherFixes(db, {
    contractId: roster.contractId,
    rosterId: roster.id,
  });
  const contract = await findContract(db, roster.contractId);
  const codeMeanings = contract ? await rememberedMeanings(db, contract.policyholder.id) : {};
  const date1904 = roster.sheets.some(({ index, date1904 }) => index === roster.sheetIndex && date1904);
  const corrections = await gatherCorrections(db, roster.contractId);
  const today = clock.today();
  return { columns: roster.columns, today, date1904, codeMeanings, acceptances, edits, corrections };
}

function candidateFrom(record: RosterRowRecord, { columns }: Roster): Candidate {
  const { row_number, standing } = record;
  const cells = record.cells as StoredCells;
  const extra = record.extra as ExtraCells | null;
  return { raw: rawRowFrom({ row_number, cells, extra }, columns), aside: standing === 'aside' };
}

type JudgedCandidate = { row: JudgedRow; raw: RawRow };

/** In the sheet's order: of two rows with one ID the first is the one that is kept. */
function judgeAll(candidates: ReadonlyMap<number, Candidate>, rules: JudgingRules): JudgedCandidate[] {
  const inOrder = [...candidates.values()].toSorted((a, b) => a.raw.rowNumber - b.raw.rowNumber);
  return inOrder.flatMap(({ raw, aside }) => {
    const row = judgeRow(raw, rules);
    return row ? [{ raw, row: aside ? { ...row, standing: 'aside' as const } : row }] : [];
  });
}

type Setting = { roster: Roster; rules: JudgingRules; primaries: readonly PersonId[]; members: KnownMembers };

function settle(judged: readonly JudgedCandidate[], { roster, rules, primaries, members }: Setting) {
  const facts = createFacts();
  for (const { row } of judged) addFacts(facts, row);
  const { doubtfulDates, jalaliBirths, answers } = roster;
  const { verdicts } = settleRoster({
    facts,
    contractPrimaries: new Map(primaries.map(id => [idKey(id), id])),
    memory: rememberMembers(members),
    acceptances: rules.acceptances,
    doubtfulDates,
    jalaliBirths,
    answers,
  });
  return Array.from(verdicts(), (verdict, at) => ({ verdict, candidate: judged[at] })).flatMap(
    ({ verdict, candidate }) =>
      candidate
        ? [{ raw: candidate.raw, row: applyVerdict(candidate.row, verdict), family: verdict.family.standing }]
        : [],
  );
}

async function primariesNamed(
  db: Db,
  { contractId, effectiveOn }: Roster,
  judged: readonly JudgedCandidate[],
): Promise<PersonId[]> {
  const named = judged.flatMap(({ row }) => namedId(row.cells.primaryNationalId) ?? []);
  if (named.length === 0) return [];
  const rows = await selectPrimaries(db, contractId, effectiveOn.toString())
    .where('p.id_value', 'in', named)
    .execute();
  return rows.map(({ id_type, id_value }) => ({ type: id_type, value: id_value }) as PersonId);
}
