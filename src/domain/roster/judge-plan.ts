import { putRight, type WritableCells } from './judging/correcting/corrected-cell.ts';
import { isTyped } from './judging/correcting/heed-corrections.ts';
import type { KnownCorrections } from './judging/correcting/known-corrections.ts';
import type { CellEdits } from './judging/edit-cells.ts';
import type { Finding } from './judging/findings.ts';
import { found } from './judging/judged-cell.ts';
import type { JudgedRow } from './judging/judged-row.ts';
import { matchPlan, type PlanWords } from './match-plan.ts';

type PlanRules = { plans: PlanWords; corrections?: KnownCorrections; edits?: CellEdits };

/** What a row's contract has to say of its plan: whether it knows it, and whether a case has put it right since. */
export function judgePlan(row: JudgedRow, { plans, ...rules }: PlanRules): JudgedRow {
  const cell = row.cells.plan;
  if (!cell?.value || plans.byWord.size === 0) return row;
  const planId = matchPlan(plans, cell.value);
  if (planId !== undefined) return heedCorrection(row, { ...rules, planId });
  const finding: Finding = { code: 'plan-unknown', column: 'plan', details: {} };
  const cells = { ...row.cells, plan: found<string>(cell.raw, finding) };
  return { ...row, cells, findings: [...row.findings, finding] };
}

function heedCorrection(
  row: JudgedRow,
  { planId, corrections, edits }: Omit<PlanRules, 'plans'> & { planId: number },
): JudgedRow {
  const { rowNumber, person } = row;
  const corrected = (person.id && corrections?.values.get(person.id.value))?.find(
    ({ column, before }) => column === 'plan' && before === String(planId),
  );
  if (!corrected || isTyped({ ...(edits && { edits }) }, rowNumber, 'plan')) return row;
  const cells: WritableCells = { ...row.cells };
  putRight(cells, corrected);
  const finding = cells.plan?.finding;
  return { ...row, cells, findings: finding ? [...row.findings, finding] : row.findings };
}
