import { findContract } from '../../../domain/contract/find-contract.ts';
import { findMembership } from '../../../domain/roster/versions/find-membership.ts';
import { type Ask, idFrom, notFound, page, type Reply } from '../../../route.ts';
import { membershipPage } from './page.html.ts';

/** A member's file is opened by name: who looked at whom is kept. */
export async function showMembership({ deps, params, shell, language }: Ask): Promise<Reply> {
  const { db, clock } = deps;
  const membershipId = idFrom(params['membershipId']);
  const found = membershipId === undefined ? undefined : await findMembership(db, membershipId, language);
  const contract = found && (await findContract(db, found.contractId));
  if (!contract) return notFound;
  return page(membershipPage(shell, { member: found, contract, today: clock.today() }), {
    about: { subjectKind: 'membership', subjectId: found.membershipId, contractId: contract.id },
  });
}
