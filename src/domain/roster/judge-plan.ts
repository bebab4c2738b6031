import type { Finding } from './judging/findings.ts';
import { found } from './judging/judged-cell.ts';
import type { JudgedRow } from './judging/judged-row.ts';
import { matchPlan, type PlanWords } from './match-plan.ts';

/** The one thing about a row that its contract has to say: whether it knows the plan. */
export function judgePlan(row: JudgedRow, plans: PlanWords): JudgedRow {
  const cell = row.cells.plan;
  if (!cell?.value || plans.byWord.size === 0 || matchPlan(plans, cell.value) !== undefined) return row;
  const finding: Finding = { code: 'plan-unknown', column: 'plan', details: {} };
  const cells = { ...row.cells, plan: found<string>(cell.raw, finding) };
  return { ...row, cells, findings: [...row.findings, finding] };
}
