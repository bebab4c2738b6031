import type { Deps } from '../../deps.ts';
import { askEmailConfirmation } from './ask-email-confirmation.ts';
import {
  forgetStaffEmail,
  selectStaffPreference,
  type ToldWhen,
  upsertStaffPreference,
} from './preference.store.ts';

type Asked = {
  staffId: number;
  /** Empty: nobody writes to her any more. */
  address: string;
  told: ToldWhen;
  language: 'fa' | 'en';
  linkOf(token: string): string;
};

export type StaffPreferenceSaved =
  | { ok: true; linkSent: boolean }
  | { ok: false; why: 'not-an-address' | 'too-many' };

/** What a member of staff chooses. A new address counts once its link was opened; the one before it stays until then. */
export async function saveStaffPreference(deps: Deps, asked: Asked): Promise<StaffPreferenceSaved> {
  const { staffId, address, told, language, linkOf } = asked;
  const { db } = deps;
  const before = await selectStaffPreference(db, staffId);
  await upsertStaffPreference(db, staffId, { told, language });
  if (address === '') {
    await forgetStaffEmail(db, staffId);
    return { ok: true, linkSent: false };
  }
  if (address === before.email) return { ok: true, linkSent: false };
  const owner = { kind: 'staff', id: staffId } as const;
  const sent = await askEmailConfirmation(deps, { owner, address, language, linkOf });
  return sent.ok ? { ok: true, linkSent: true } : sent;
}
