import { isFlowOpen } from '../../domain/account/is-flow-open.ts';
import { proveRecovery } from '../../domain/account/prove-recovery.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { parseDateText } from '../../persian/parse-date-text.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { recoveryCodePage } from './code.html.ts';

export async function showRecoveryCode({ deps, cookies, shell, config }: Ask): Promise<Reply> {
  if (!(await isFlowOpen(deps, 'recovery', cookies.flow))) return redirect(paths.passwordRecovery);
  return page(recoveryCodePage(shell, { state: emptyForm, demo: config.demo }));
}

export async function handleRecoveryCode(ask: Ask): Promise<Reply> {
  const { deps, cookies, form, t } = ask;
  const code = form.get('code')?.trim() ?? '';
  const birthDate = readBirthDate(form);
  const errors = {
    code: code === '' ? t.recovery.codeEmpty : undefined,
    birth_date: birthDate === undefined ? t.recovery.birthDateWrong : undefined,
  };
  if (birthDate === undefined || code === '') return showAgain(ask, errors);
  const proven = await proveRecovery(deps, {
    flowCookie: cookies.flow,
    code,
    birthDate,
    deviceToken: cookies.device,
  });
  if (proven.ok) return redirect(paths.passwordRecoveryNew);
  if (proven.why === 'wrong') return showAgain(ask, { code: t.recovery.wrong });
  return redirect(paths.passwordRecovery, {
    cookies: [{ name: 'flow', value: undefined }],
    flash: { kind: 'warn', key: 'codeEnded' },
  });
}

function showAgain({ shell, form, config }: Ask, errors: FormState['errors']): Reply {
  const parts = ['birth_date_day', 'birth_date_month', 'birth_date_year'];
  const values = Object.fromEntries(parts.map(name => [name, form.get(name) ?? '']));
  return again(recoveryCodePage(shell, { state: { values, errors }, demo: config.demo }));
}

/** The month by number or by name, the year in either calendar. */
function readBirthDate(form: URLSearchParams): Temporal.PlainDate | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map(
    part => form.get(`birth_date_${part}`)?.trim() ?? '',
  );
  if (!year || !month || !day) return undefined;
  const isName = /\p{L}/u.test(month);
  const reading = parseDateText(isName ? `${day} ${month} ${year}` : `${year}/${month}/${day}`);
  return reading.ok && reading.precision === 'day' ? reading.date : undefined;
}
