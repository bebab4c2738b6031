import { z } from 'zod';
import type { ActivationFlow } from '../../domain/activation/activation.ts';
import { findActivation } from '../../domain/activation/start-activation.ts';
import { listMembershipTypes } from '../../domain/contract/list-membership-types.ts';
import { findAttemptCase } from '../../domain/correction/from-activation/find-attempt-case.ts';
import { mayOpenCase } from '../../domain/correction/from-activation/may-open-case.ts';
import { openFromActivation } from '../../domain/correction/from-activation/open-from-activation.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, type Handler, page, type Reply, redirect } from '../../route.ts';
import { openPage } from './open.html.ts';

type FlowHandler = (ask: Ask, flow: ActivationFlow) => Promise<Reply> | Reply;

/** For an attempt that proved a mobile and opened no account; whoever proved nothing reads on the help page what to do first. */
export function afterFailure(handle: FlowHandler): Handler {
  return async ask => {
    const flow = await findActivation(ask.deps, ask.cookies.flow);
    if (!flow) return redirect(paths.activation, { flash: { kind: 'warn', key: 'activationEnded' } });
    return mayOpenCase(flow) ? handle(ask, flow) : redirect(paths.activationHelp);
  };
}

export async function showOpen(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  if (await findAttemptCase(ask.deps, flow)) return redirect(paths.activationCorrectionOpened);
  return page(await view(ask, flow, { state: emptyForm, tooMany: false }));
}

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'too-long')
    .transform(text => text || undefined)
    .optional();
const openForm = z.object({ employer: optional(120), told: optional(600) });

export async function open(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  const { deps, form, t, language, addressKey } = ask;
  const read = readForm(openForm, form);
  const values = read.typed;
  if (!read.ok) {
    const errors = Object.fromEntries(Object.keys(read.errors).map(name => [name, t.caseOpening.tooLong]));
    return again(await view(ask, flow, { state: { values, errors }, tooMany: false }));
  }
  const { told, employer: employerNamed } = read.data;
  const opened = await openFromActivation(deps, { flow, told, employerNamed, language, addressKey });
  if (opened.ok) {
    const about = { subjectKind: 'correction-case', subjectId: opened.caseId };
    return redirect(paths.activationCorrectionOpened, opened.opened ? { about } : {});
  }
  if (opened.why === 'nothing-proven') return redirect(paths.activationHelp);
  return again(await view(ask, flow, { state: { values, errors: {} }, tooMany: true }));
}

async function view(
  { deps, shell, language }: Ask,
  { typed, mobile = '' }: ActivationFlow,
  { state, tooMany }: { state: FormState; tooMany: boolean },
) {
  const types = await listMembershipTypes(deps.db);
  const membershipType = types.find(({ id }) => id === typed.membershipTypeId)?.name[language] ?? '';
  return openPage(shell, { state, typed, membershipType, mobile, tooMany });
}
