import type { FoundVisit } from '../../domain/correction/visit/find-visit.ts';
import { proveVisit } from '../../domain/correction/visit/prove-visit.ts';
import { sendVisitCode } from '../../domain/correction/visit/send-visit-code.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { keyedHash } from '../../platform/token.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { visitCodePage, visitProofPage } from './proof.html.ts';
import { visitCookie } from './require-visit.ts';

export function showVisitProof({ shell }: Ask, { proven }: FoundVisit): Reply {
  return proven ? redirect(paths.correctionVisit) : page(visitProofPage(shell));
}

export async function askVisitCode({ deps, addressKey, language }: Ask, visit: FoundVisit): Promise<Reply> {
  if (!visit.proven) await sendVisitCode(deps, { visit, addressKey, language });
  return redirect(paths.correctionProofCode);
}

export function showVisitCode(ask: Ask, visit: FoundVisit): Reply {
  if (visit.proven) return redirect(paths.correctionVisit);
  return visit.asked ? page(view(ask, visit, emptyForm)) : redirect(paths.correctionProof);
}

export async function confirmVisitCode(ask: Ask, visit: FoundVisit): Promise<Reply> {
  const { deps, form, t } = ask;
  if (visit.proven) return redirect(paths.correctionVisit);
  if (!visit.asked) return redirect(paths.correctionProof);
  const code = form.get('code')?.trim() ?? '';
  const wrong = (why: keyof typeof t.caseTracking.codeErrors) =>
    again(view(ask, visit, { values: {}, errors: { code: t.caseTracking.codeErrors[why] } }));
  if (code === '') return wrong('code-required');
  const proof = await proveVisit(deps, visit, code);
  if (!proof.ok) return wrong(proof.why);
  const { id, contractId } = visit.found;
  return redirect(paths.correctionVisit, {
    cookies: [visitCookie(proof.cookie)],
    about: { subjectKind: 'correction-case', subjectId: id, contractId },
  });
}

function view({ shell, deps }: Ask, { found }: FoundVisit, state: FormState) {
  return visitCodePage(shell, { state, lastDigits: found.mobile?.slice(-2) ?? made(deps.secret, found.id) });
}

/** A case without a mobile shows two digits, too; its code is waited for in vain. */
function made(secret: string, caseId: number): string {
  return String(keyedHash(secret, 'no mobile', String(caseId)).readUInt16BE() % 100).padStart(2, '0');
}
