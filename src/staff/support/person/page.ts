import { explainActivation } from '../../../domain/correction/support/explain-activation.ts';
import { findCaller } from '../../../domain/correction/support/find-caller.ts';
import { findMembershipContract } from '../../../domain/correction/support/find-membership-contract.ts';
import { findReason, openFile } from '../../../domain/correction/support/record-lookup.ts';
import { emptyForm } from '../../../html/form.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect, rightsOf } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { readReason } from '../read-reason.ts';
import { askReasonPage } from './ask-reason.html.ts';
import { personPage } from './page.html.ts';

/** Opens only for a reason that was given for this very person a short while ago; asks for it otherwise. */
export async function showPerson({ deps, params, viewer, shell }: Ask): Promise<Reply> {
  const { staffId, role } = staffOf(viewer);
  const membershipId = idFrom(params['membershipId']);
  if (membershipId === undefined) return notFound;
  const contractId = await findMembershipContract(deps.db, membershipId);
  if (contractId === undefined) return notFound;
  const about = { subjectKind: 'membership', subjectId: membershipId, contractId };
  const why = await findReason(deps, { staffId, membershipId });
  if (!why) {
    const asking = askReasonPage(shell, { membershipId, state: emptyForm });
    return page(asking, { about: { ...about, details: { asked: true } } });
  }
  const caller = await findCaller(deps, membershipId);
  if (!caller) return notFound;
  const mayPrint = rightsOf[role].includes('print-codes');
  return page(personPage(shell, { caller, causes: explainActivation(caller.facts), why, mayPrint }), {
    about,
  });
}

/** A file is opened by a form, so that nobody comes upon it by an address alone. */
export async function openPerson({ deps, params, form, viewer, shell, t }: Ask): Promise<Reply> {
  const { staffId } = staffOf(viewer);
  const membershipId = idFrom(params['membershipId']);
  if (membershipId === undefined) return notFound;
  const reason = readReason(t, form);
  if (!reason.ok) {
    if ((await findMembershipContract(deps.db, membershipId)) === undefined) return notFound;
    const values = { reason: form.get('reason') ?? '', words: form.get('words') ?? '' };
    return again(askReasonPage(shell, { membershipId, state: { values, errors: reason.errors } }));
  }
  const opened = await openFile(deps, { staffId, membershipId, ...reason.given });
  if (!opened.ok) return notFound;
  return redirect(to(paths.supportPerson, { membershipId }), {
    about: {
      subjectKind: 'membership',
      subjectId: membershipId,
      contractId: opened.contractId,
      details: { reason: reason.given.reason, outside: opened.outside },
    },
  });
}
