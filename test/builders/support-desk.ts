import { paths, to } from '../../src/paths.ts';
import type { TestApp, Visitor } from '../app.ts';
import { buildContract } from './contracts.ts';
import { buildMember, type MemberWords, type TestMember } from './members.ts';
import { buildStaffSession } from './sessions.ts';

/** One contract and those who are called by its members: two of the administrator's support, one of the agency. */
export async function openSupportDesk({ owner, visitor }: TestApp) {
  const contract = await buildContract(owner);
  const { administratorId, agencyId } = contract;
  const staffOf = (organizationId: number, role: 'administrator-support' | 'agency-expert') =>
    buildStaffSession(owner, { organizationId, role });
  const supporter = await staffOf(administratorId, 'administrator-support');
  const support = visitor(supporter.token);
  let counter = 0;
  return {
    contract,
    supporter,
    support,
    colleague: visitor((await staffOf(administratorId, 'administrator-support')).token),
    agency: visitor((await staffOf(agencyId, 'agency-expert')).token),
    /** Somebody new on the roster, with a mobile of her own that ends in 77. */
    join(words: Partial<MemberWords> = {}): Promise<TestMember> {
      counter += 1;
      return buildMember(owner, contract, {
        nationalId: `22${String(counter).padStart(8, '0')}`,
        firstName: 'مهتاب',
        lastName: 'دریایی',
        mobile: `0912${String(3_000_000 + counter * 100 + 77)}`,
        ...words,
      });
    },
    /** Gives a reason, and reads the page that opens for it. */
    async open(
      member: TestMember,
      { who = support, reason = 'caller' }: { who?: Visitor; reason?: string } = {},
    ) {
      await who.get(fileOf(member));
      return who.submit(fileOf(member), { reason, words: '' });
    },
  };
}

export function fileOf({ membershipId }: TestMember): string {
  return to(paths.supportPerson, { membershipId });
}
