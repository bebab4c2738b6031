import { askMapping } from '../../../domain/roster/ask-mapping.ts';
import type { CodeMeanings } from '../../../domain/roster/judging/judge-row.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import { saveMapping } from '../../../domain/roster/save-mapping.ts';
import type { FormState } from '../../../html/form.ts';
import { type Ask, again, notFound, page, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { type AskedRoster, aboutRoster, findAskedRoster, rosterHref } from '../asked-roster.ts';
import { mappingPage } from './page.html.ts';
import { codeField, columnField, readDecision } from './read-decision.ts';

export async function showMapping(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  const html = asked && (await viewOf(ask, asked, ask.query.get('sheet')));
  return html ? page(html) : notFound;
}

/** `typed`: what was chosen before, instead of what is suggested. */
async function viewOf(ask: Ask, asked: AskedRoster, sheet: string | null, typed?: FormState) {
  const wanted = sheet && /^\d{1,3}$/.test(sheet) ? Number(sheet) : undefined;
  const question = await askMapping(ask.deps.db, asked.roster.id, wanted);
  if (!question) return undefined;
  const values: Record<string, string> = {};
  for (const { index, key } of question.mapping.columns) values[columnField(index)] = key ?? '';
  // What the file itself shows a code to mean is proposed; what somebody said before counts.
  for (const known of [asked.roster.codeGuesses, question.meanings]) Object.assign(values, codeValues(known));
  return mappingPage(ask.shell, { ...asked, question, state: typed ?? { values, errors: {} } });
}

function codeValues(meanings: CodeMeanings | Roster['codeGuesses']): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [column, byCode] of Object.entries(meanings))
    for (const [code, meaning] of Object.entries(byCode)) values[codeField(column, code)] = meaning;
  return values;
}

export async function handleMapping(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster } = asked;
  const decision = readDecision(ask.form);
  const saved = await saveMapping(ask.deps, roster.id, { ...decision, staffId: staffOf(ask.viewer).staffId });
  if (saved.ok) {
    const details = { columns: decision.columns.size, meanings: decision.meanings.length };
    return redirect(rosterHref(roster), {
      flash: { kind: 'good', key: 'rosterMapped' },
      about: aboutRoster(roster, details),
    });
  }
  if (saved.why === 'no-such-roster') return notFound;
  const state = {
    values: Object.fromEntries(ask.form),
    errors: { '': ask.t.rosterMapping.errors[saved.why] },
  };
  const html = await viewOf(ask, asked, ask.form.get('sheet'), state);
  return html ? again(html) : notFound;
}
