import { changeContact } from '../../domain/account/change-contact.ts';
import { getProfile } from '../../domain/account/get-profile.ts';
import { paths } from '../../paths.ts';
import { type Ask, again, get, page, post, type Reply, type Route, redirect } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { profilePage } from './page.html.ts';
import { readContact } from './read-contact.ts';

async function showProfile({ deps, viewer, shell }: Ask): Promise<Reply> {
  const profile = await getProfile(deps.db, memberOf(viewer).accountId);
  const { email, phone, fax, address } = profile;
  const values = {
    email: email ?? '',
    phone: phone ?? '',
    fax: fax ?? '',
    address: address ?? '',
  };
  return page(profilePage(shell, profile, { values, errors: {} }));
}

async function saveProfile({ deps, viewer, form, shell }: Ask): Promise<Reply> {
  const { accountId } = memberOf(viewer);
  const reading = readContact(form);
  if (!reading.ok) {
    const profile = await getProfile(deps.db, accountId);
    return again(profilePage(shell, profile, { values: reading.typed, errors: reading.errors }));
  }
  const { changed } = await changeContact(deps.db, accountId, reading.data);
  return redirect(paths.profile, {
    flash: { kind: 'good', key: 'profileSaved' },
    ...(changed.length > 0
      ? { about: { subjectKind: 'account', subjectId: accountId, details: { fields: changed.join(' ') } } }
      : {}),
  });
}

export const profileRoutes: readonly Route[] = [
  get(paths.profile, { may: 'member', audit: 'none' }, showProfile),
  post(paths.profile, { may: 'member', audit: 'profile.changed' }, saveProfile),
];
