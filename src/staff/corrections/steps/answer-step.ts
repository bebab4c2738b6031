import type { StaffActor } from '../../../domain/correction/case-steps.ts';
import type { Moved } from '../../../domain/correction/move-case.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, type FlashKey, idFrom, notFound, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { showCaseAgain } from '../case/page.ts';

/** What every step is asked with: the case of the address, who, and which revision was on the page. */
export type AskedStep = { caseId: number; actor: StaffActor; revision: number | undefined };

export function askedStep({ params, viewer, form }: Ask): AskedStep | undefined {
  const caseId = idFrom(params['caseId']);
  if (caseId === undefined) return undefined;
  const revision = form.get('revision') ?? '';
  return {
    caseId,
    actor: actorOf(staffOf(viewer)),
    revision: /^[0-9]{1,9}$/.test(revision) ? Number(revision) : undefined,
  };
}

type Stepped =
  | { ok: true; case: { id: number; contractId: number | undefined } }
  | Extract<Moved, { ok: false }>;

/** Back to the case as it stands now; a refusal is said on it, and nothing is kept. */
export function answerStep(ask: Ask, stepped: Stepped, flash: FlashKey): Reply | Promise<Reply> {
  if (!stepped.ok)
    return stepped.why === 'no-such-case'
      ? notFound
      : showCaseAgain(ask, { error: ask.t.caseForms.refused[stepped.why] });
  const { id: caseId, contractId } = stepped.case;
  return redirect(to(paths.correctionCase, { caseId }), {
    flash: { kind: 'good', key: flash },
    about: { subjectKind: 'correction-case', subjectId: caseId, contractId },
  });
}

/** Trimmed and cut; undefined where nothing was written. */
export function writtenText(form: URLSearchParams, name: string, most: number): string | undefined {
  const text = (form.get(name) ?? '').trim().slice(0, most).toWellFormed();
  return text === '' ? undefined : text;
}

/** The case again with one form open, what was typed, and what is wrong with it. */
export function fieldWrong(ask: Ask, step: string, errors: Record<string, string>): Promise<Reply> {
  return showCaseAgain(ask, { step, state: { values: Object.fromEntries(ask.form), errors } });
}
