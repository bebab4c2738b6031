import { z } from 'zod';
import { staffRoles } from '../../domain/organization/staff-roles.ts';
import type { Texts } from '../../texts/texts.ts';
import { chosenId, code, englishName, persianName } from '../form-values.ts';

export const accountSchema = z.object({
  organization: chosenId,
  role: z.enum(staffRoles, code('choose')),
  name_fa: persianName,
  name_en: englishName,
  user_name: z
    .string(code('required'))
    .trim()
    .min(1, code('required'))
    .toLowerCase()
    .regex(/^[a-z][a-z0-9.-]{2,29}$/, code('user-name')),
});

export function accountLabels({ accounts }: Texts) {
  return {
    organization: accounts.organization,
    role: accounts.role,
    name_fa: accounts.nameFa,
    name_en: accounts.nameEn,
    user_name: accounts.userName,
  };
}
