import { disableStaff, enableStaff } from '../../domain/organization/disable-staff.ts';
import { findStaff, type StaffMember } from '../../domain/organization/list-staff.ts';
import { renewStaffCredentials } from '../../domain/organization/renew-staff-credentials.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, forbidden, idFrom, notFound, page, type Reply, redirect } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import { accountPage } from './account.html.ts';
import { credentialsPage } from './credentials.html.ts';

export async function showAccount(ask: Ask): Promise<Reply> {
  const member = await memberOfAddress(ask);
  if (!member) return notFound;
  return page(accountPage(ask.shell, { member, isViewer: member.id === staffOf(ask.viewer).staffId }));
}

export async function handleState(ask: Ask): Promise<Reply> {
  const { deps, form, viewer } = ask;
  const member = await memberOfAddress(ask);
  const state = form.get('state');
  if (!member || (state !== 'enabled' && state !== 'disabled')) return notFound;
  const staffId = member.id;
  const enable = state === 'enabled';
  const moved = enable
    ? await enableStaff(deps.db, staffId)
    : await disableStaff(deps, { staffId, by: staffOf(viewer).staffId });
  if (!moved.ok && moved.why === 'oneself') return forbidden;
  return redirect(to(paths.staffAccount, { staffId }), {
    flash: { kind: 'good', key: enable ? 'staffEnabled' : 'staffDisabled' },
    ...(moved.ok
      ? { about: { subjectKind: 'staff', subjectId: staffId, details: { enabled: enable } } }
      : {}),
  });
}

/** One's own are renewed by somebody else, so that nobody is left with credentials she has not seen. */
export async function handleCredentials(ask: Ask): Promise<Reply> {
  const { deps, viewer, shell, config } = ask;
  const member = await memberOfAddress(ask);
  if (!member) return notFound;
  if (member.id === staffOf(viewer).staffId) return forbidden;
  const { name, userName } = member;
  const renewed = await renewStaffCredentials(deps, member.id);
  return page(credentialsPage(shell, { ...renewed, name, userName, issuer: config.brand.name.en }), {
    about: { subjectKind: 'staff', subjectId: member.id },
  });
}

async function memberOfAddress({ deps, params }: Ask): Promise<StaffMember | undefined> {
  const staffId = idFrom(params['staffId']);
  return staffId ? await findStaff(deps.db, staffId) : undefined;
}
