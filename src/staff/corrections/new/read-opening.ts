import { readSignInId } from '../../../domain/account/read-sign-in-id.ts';
import type { CaseSubject } from '../../../domain/correction/case.ts';
import {
  type Caller,
  findCalledPerson,
  listServedTypes,
} from '../../../domain/correction/opening/find-caller.ts';
import { type Asked, readAsked } from '../../../domain/correction/opening/read-asked.ts';
import { type RightValueError, readNamePart } from '../../../domain/correction/opening/read-right-values.ts';
import type { FormState } from '../../../html/form.ts';
import { rightValueErrors } from '../../../html/right-value-fields.ts';
import { readMobile } from '../../../persian/mobile.ts';
import { type Ask, idFrom } from '../../../route.ts';
import type { AskedAbout } from './asked-about.ts';

export type OpeningReading =
  | { ok: true; asked: Asked; told: string | undefined; mobile: string | undefined }
  | { ok: false; errors: FormState['errors'] };

const longestTold = 1000;

/** Everything that is wrong with the form at once. */
export async function readOpening(
  ask: Ask,
  about: Exclude<AskedAbout, { kind: 'nobody' }>,
  subject: CaseSubject,
): Promise<OpeningReading> {
  const { form, t, deps } = ask;
  const typed = (field: string) => form.get(field) ?? '';
  const reach = readReach(ask, about.kind === 'call' && subject === 'activation');
  const told = readTold(ask, about.kind === 'call' || subject === 'activation');
  const caller = about.kind === 'call' ? await readCaller(ask) : undefined;
  const { deskOpening: texts } = t;
  const errors = rightValueErrors(
    t,
    {
      ...(caller?.ok === false && caller.errors),
      ...(!reach.ok && { reach_mobile: reach.error }),
      ...(!told.ok && { told: told.error }),
    },
    {
      about_id: texts.idTold,
      about_first: texts.firstTold,
      about_last: texts.lastTold,
      membership_type: texts.membershipType,
      reach_mobile: texts.reach,
      told: about.kind === 'call' ? texts.toldCall : texts.told,
    },
  );
  const person =
    'person' in about ? about.person : caller?.ok && (await findCalledPerson(deps, caller.caller));
  if (!person) return { ok: false, errors };
  const reading: Awaited<ReturnType<typeof readAsked>> =
    subject === 'activation'
      ? { ok: true, asked: { person, changes: [], namedPrimary: undefined } }
      : readAsked(subject, typed, { person, today: deps.clock.today() });
  if (!reading.ok) return { ok: false, errors: { ...rightValueErrors(t, reading.errors), ...errors } };
  if (!reach.ok || !told.ok) return { ok: false, errors };
  return { ok: true, asked: reading.asked, told: told.text, mobile: reach.mobile };
}

type Reach = { ok: true; mobile: string | undefined } | { ok: false; error: RightValueError };

function readReach({ form }: Ask, required: boolean): Reach {
  const reading = readMobile(form.get('reach_mobile') ?? '');
  if (reading.ok) return { ok: true, mobile: reading.value };
  if (reading.why === 'empty')
    return required ? { ok: false, error: 'required' } : { ok: true, mobile: undefined };
  return { ok: false, error: 'not-a-mobile' };
}

type Told = { ok: true; text: string | undefined } | { ok: false; error: RightValueError };

/** Who called stands above what was said. */
function readTold({ form, t }: Ask, required: boolean): Told {
  const said = (form.get('told') ?? '').trim();
  const caller = (form.get('caller') ?? '').trim().slice(0, 120);
  if (said === '' && required) return { ok: false, error: 'required' };
  if (said.length > longestTold) return { ok: false, error: 'too-long' };
  const lines = [caller !== '' && t.deskOpening.callerSaid(caller), said].filter(Boolean);
  return { ok: true, text: lines.join('\n') || undefined };
}

type CallerReading =
  | { ok: true; caller: Caller }
  | { ok: false; errors: Partial<Record<string, RightValueError>> };

async function readCaller({ form, deps }: Ask): Promise<CallerReading> {
  const id = readSignInId(form.get('about_id') ?? '');
  const first = readNamePart(form.get('about_first') ?? '');
  const last = readNamePart(form.get('about_last') ?? '');
  const chosen = idFrom(form.get('membership_type'));
  const served = chosen !== undefined && (await listServedTypes(deps)).includes(chosen) ? chosen : undefined;
  if (id.ok && first.ok && last.ok && served !== undefined)
    return {
      ok: true,
      caller: { ...id.id, firstName: first.value, lastName: last.value, membershipTypeId: served },
    };
  return {
    ok: false,
    errors: {
      ...(!id.ok && { about_id: id.why === 'empty' ? 'required' : 'not-an-id' }),
      ...(!first.ok && { about_first: first.why }),
      ...(!last.ok && { about_last: last.why }),
      ...(served === undefined && { membership_type: 'required' }),
    },
  };
}
