import type { Member } from '../../domain/membership/list-members.ts';
import { badge } from '../../html/badge.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { relationLabel } from '../../html/relation-label.ts';
import type { Shell } from '../../html/shell.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import type { MembersData } from './page.html.ts';

export function memberTable(shell: Shell, data: MembersData): Html {
  const { t, language } = shell;
  return table(t, {
    caption: t.members.title,
    onPhones: 'cards',
    rows: data.members,
    columns: [
      {
        key: 'name',
        header: t.members.name,
        names: true,
        cell: ({ membershipId, firstName, lastName }) =>
          html`<a href="${to(paths.staffMember, { membershipId })}">${properName(`${firstName} ${lastName}`)}</a>`,
      },
      { key: 'id', header: t.members.id, cell: ({ idValue }) => identifier(idValue) },
      { key: 'family', header: t.members.family, cell: member => family(shell, member) },
      { key: 'plan', header: t.members.plan, cell: ({ plan }) => plan && properName(plan[language]) },
      { key: 'activation', header: t.members.activation, cell: member => activation(shell, data, member) },
    ],
  });
}

function family({ t }: Shell, member: Member): Html | string {
  const relation = relationLabel(t, member);
  if (member.primary) {
    const { firstName, lastName } = member.primary;
    return html`<bdi>${t.members.ofPrimary(relation, `${firstName} ${lastName}`)}</bdi>`;
  }
  if (member.standing === 'dependent') return html`${relation} ${badge('warn', t.members.unlinked)}`;
  return member.dependents > 0 ? t.members.withDependents(relation, member.dependents) : relation;
}

/** Whether she signs in; if not, by which proof she could. */
function activation({ t }: Shell, { contract, waitingCodes }: MembersData, member: Member): Html {
  if (member.hasAccount) return badge('good', t.members.activated);
  const admits = (proof: string) => contract.proofs.includes(proof);
  if (admits('roster-mobile') && member.hasMobile) return badge('info', t.members.byMobile);
  if (admits('employer-code') && waitingCodes.has(member.membershipId))
    return badge('info', t.members.byCode);
  return admits('knowledge') ? badge('warn', t.members.byKnowledge) : badge('warn', t.members.noProof);
}
