import { z } from 'zod';
import type { Contract } from '../../../domain/contract/contract.ts';
import { listContracts } from '../../../domain/contract/list-contracts.ts';
import { uploadRoster } from '../../../domain/roster/upload-roster.ts';
import { emptyForm, type FormState } from '../../../html/form.ts';
import { paths, to } from '../../../paths.ts';
import { readForm } from '../../../read-form.ts';
import { type Ask, again, notFound, page, type Reply, redirect } from '../../../route.ts';
import { readDay } from '../../read-day.ts';
import { staffOf } from '../../staff-of.ts';
import { bringCorrectedFile } from '../correction/page.ts';
import { uploadPage } from './page.html.ts';

const schema = z.object({
  contract: z.coerce.number('required').int('required').positive('required'),
  kind: z.enum(['initial', 'endorsement'], 'required'),
});

export async function showUpload({ deps, query, shell, config }: Ask): Promise<Reply> {
  const contracts = await listContracts(deps.db);
  if (contracts.length === 0) return redirect(paths.rosters);
  const wanted = contracts.find(({ id }) => String(id) === query.get('contract'));
  const chosen = wanted ?? (contracts.length === 1 ? contracts[0] : undefined);
  const values = { contract: chosen && String(chosen.id), ...dayValues(deps.clock.today(), chosen) };
  const { uploadLimitBytes } = config;
  return page(uploadPage(shell, { contracts, state: { ...emptyForm, values }, uploadLimitBytes }));
}

/** Today where the contract runs, its first day before that. */
function dayValues(today: Temporal.PlainDate, contract: Contract | undefined): Record<string, string> {
  const runs = contract && Temporal.PlainDate.compare(contract.startsOn, today) > 0;
  const day = (runs ? contract.startsOn : today).withCalendar('persian');
  return {
    effective_day: String(day.day),
    effective_month: String(day.month),
    effective_year: String(day.year),
  };
}

export async function handleUpload(ask: Ask): Promise<Reply> {
  const { deps, form, file, t, viewer } = ask;
  const reading = readForm(schema, form);
  const effectiveOn = readDay(form, 'effective');
  if (!reading.ok || !effectiveOn || !file) {
    const texts = t.rosterUpload.errors;
    const wrong = reading.ok ? {} : reading.errors;
    const errors = {
      ...(wrong['contract'] && { contract: texts.contract }),
      ...(wrong['kind'] && { kind: texts.kind }),
      ...(!effectiveOn && { effective: texts.date }),
      ...(!file && { file: texts.file }),
    };
    return showAgain(ask, { values: reading.typed, errors });
  }
  const { contract: contractId, kind } = reading.data;
  const { staffId } = staffOf(viewer);
  const what = { contractId, kind, effectiveOn, staffId, fileName: file.name, filePath: file.path };
  const uploaded = await uploadRoster(deps, what);
  if (!uploaded.ok && uploaded.why === 'corrects') return bringCorrectedFile(ask, uploaded.rosterId, file);
  if (!uploaded.ok) return refuse(ask, uploaded.why, reading.typed);
  const { rosterId } = uploaded;
  return redirect(to(paths.roster, { rosterId }), {
    about: { subjectKind: 'roster', subjectId: rosterId, contractId, details: { kind, bytes: file.bytes } },
  });
}

type Refusal = Exclude<Extract<Awaited<ReturnType<typeof uploadRoster>>, { ok: false }>['why'], 'corrects'>;

function refuse(ask: Ask, why: Refusal, values: Record<string, string>): Reply | Promise<Reply> {
  if (why === 'no-such-contract') return notFound;
  const field = why === 'outside-contract' ? 'effective' : 'file';
  return showAgain(ask, { values, errors: { [field]: ask.t.rosterUpload.refusals[why] } });
}

async function showAgain({ deps, shell, config }: Ask, state: FormState): Promise<Reply> {
  const contracts = await listContracts(deps.db);
  const { uploadLimitBytes } = config;
  return again(uploadPage(shell, { contracts, state, uploadLimitBytes }));
}
