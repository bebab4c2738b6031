import { z } from 'zod';
import { readMemberId } from '../../domain/activation/read-member-id.ts';
import { canonicalName } from '../../persian/canonical-name.ts';
import type { ActivationError } from './form-state.ts';

const message = (code: ActivationError) => code;

function name(missing: ActivationError) {
  return z.string().transform((raw, context) => {
    const read = canonicalName(raw);
    if (!read.ok)
      context.addIssue({ code: 'custom', message: read.why === 'empty' ? missing : message(read.why) });
    return raw;
  });
}

const memberId = z.string().transform((raw, context) => {
  const read = readMemberId(raw);
  if (read.ok) return read;
  context.addIssue({ code: 'custom', message: message(read.why === 'empty' ? 'id-required' : read.why) });
  return z.NEVER;
});

/** Only what can be judged without the roster. Names stay as they were typed. */
export const startForm = z.object({
  membership_type: z.string().min(1, message('type-required')),
  national_id: memberId,
  first_name: name('first-name-required'),
  last_name: name('last-name-required'),
});
