import type { Readiness } from './grades.ts';
import type { ReasonCount } from './list-unready.ts';

/** What somebody can do about those who are not ready. */
export type StepKind =
  | 'employer-code'
  | 'national-id'
  | 'name'
  | 'mobile-wrong'
  | 'mobile-missing'
  | 'knowledge'
  | 'family'
  | 'row'
  | 'spelling';

export type Step = {
  kind: StepKind;
  /** How many would be ready by this step alone. One person may be counted in two steps that both lead there. */
  adds: number;
  grade: Exclude<Readiness, 'ready'>;
  /** Of the people whom the step is about. */
  reasons: string[];
};

/**
 * What would raise the number of those who are ready, the greatest gain first. Names that people will type differently
 * come last: their bearers get in already.
 * @param takesCodes whether the contract admits an employer's code.
 */
export function rankSteps(reasons: readonly ReasonCount[], takesCodes: boolean): Step[] {
  const steps = new Map<StepKind, Step>();
  for (const count of reasons) {
    add(steps, kindOf(count), count);
    if (count.grade === 'needs-proof' && takesCodes && count.reason !== 'code-missing')
      add(steps, 'employer-code', count);
  }
  const gains = [...steps.values()].filter(({ adds }) => adds > 0);
  return gains.toSorted((a, b) => rankOf(a) - rankOf(b) || b.adds - a.adds);
}

function add(steps: Map<StepKind, Step>, kind: StepKind, { grade, reason, enough }: ReasonCount): void {
  const step = steps.get(kind) ?? { kind, adds: 0, grade, reasons: [] };
  steps.set(kind, { ...step, adds: step.adds + enough, reasons: [...step.reasons, reason] });
}

const rankOf = ({ kind }: Step): number => (kind === 'spelling' ? 1 : 0);

function kindOf({ grade, reason }: ReasonCount): StepKind {
  if (grade === 'spelling') return 'spelling';
  switch (reason) {
    case 'mobile-missing':
    case 'mobile-wrong':
      return reason;
    case 'code-missing':
      return 'employer-code';
    case 'knowledge-missing':
      return 'knowledge';
    case 'orphan':
      return 'family';
    default:
      return heldKind(reason);
  }
}

/** Findings that hold a row say by their names what they are about. */
function heldKind(code: string): StepKind {
  if (/^(national-)?id-/.test(code)) return 'national-id';
  return /^(full-)?name-/.test(code) ? 'name' : 'row';
}
