import type { CaseChange } from '../../domain/correction/case.ts';
import type { LinkRead } from './read-link.ts';

type Standing = { primaryMembershipId: number | undefined; relation: string };

/** What the link would put right of what the roster says; empty where it says so already. */
export function linkChanges({ primaryMembershipId, relation }: Standing, link: LinkRead): CaseChange[] {
  if (link.primary === primaryMembershipId) return [];
  return [
    { field: 'primary', before: primaryMembershipId?.toString(), after: String(link.primary) },
    ...(link.linkedFrom
      ? [{ field: 'linkedFrom' as const, before: undefined, after: link.linkedFrom.toString() }]
      : []),
    ...(link.relation !== undefined && link.relation !== relation
      ? [{ field: 'relation' as const, before: relation, after: link.relation }]
      : []),
  ];
}
