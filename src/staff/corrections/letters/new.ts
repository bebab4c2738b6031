import { findContractTerms } from '../../../domain/contract/find-contract-terms.ts';
import { findLetterNames } from '../../../domain/correction/letters/find-letter-names.ts';
import { type LetterCandidate, letterRecipients } from '../../../domain/correction/letters/letter.ts';
import {
  listCandidates,
  listContractsWithCandidates,
} from '../../../domain/correction/letters/list-candidates.ts';
import { makeLetter } from '../../../domain/correction/letters/make-letter.ts';
import type { FormState } from '../../../html/form.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { composeLetter } from './compose-letter.ts';
import { type ContractChoice, chooseContractPage, type NewLetter, newLetterPage } from './new.html.ts';

const longestReason = 600;

export async function showNewLetter(ask: Ask): Promise<Reply> {
  const { deps, query, shell } = ask;
  const asked = idFrom(query.get('contract'));
  const choices = asked === undefined ? await gatherChoices(ask) : [];
  const contractId = asked ?? (choices.length === 1 ? choices[0]?.contract.id : undefined);
  if (contractId === undefined) return page(chooseContractPage(shell, choices));
  const contract = await findContractTerms(deps.db, contractId);
  if (!contract) return notFound;
  const candidates = await listCandidates(deps.db, contractId);
  const wanted = idFrom(query.get('case'));
  const picked = candidates.filter(one => (wanted === undefined ? isWaiting(one) : one.caseId === wanted));
  const values = { recipient: contract.agency ? 'agency' : 'administrator' };
  return page(await pageOf(ask, { contract, candidates, picked, state: { values, errors: {} } }));
}

/** Waits for a letter, and none is on its way. */
function isWaiting({ state, openLetter }: LetterCandidate): boolean {
  return state === 'letter' && !openLetter;
}

async function gatherChoices({ deps: { db } }: Ask): Promise<ContractChoice[]> {
  const choices: ContractChoice[] = [];
  for (const { contractId, ...counts } of await listContractsWithCandidates(db)) {
    const contract = await findContractTerms(db, contractId);
    if (contract) choices.push({ contract, ...counts });
  }
  return choices;
}

type PageData = Omit<NewLetter, 'names' | 'picked'> & { picked: readonly Pick<LetterCandidate, 'caseId'>[] };

async function pageOf({ deps, shell }: Ask, { picked, ...data }: PageData) {
  const names = await findLetterNames(deps.db, data.contract.id, data.candidates);
  return newLetterPage(shell, { ...data, names, picked: new Set(picked.map(({ caseId }) => caseId)) });
}

export async function handleNewLetter(ask: Ask): Promise<Reply> {
  const { deps, query, form, viewer, t } = ask;
  const contractId = idFrom(query.get('contract'));
  const contract = contractId === undefined ? undefined : await findContractTerms(deps.db, contractId);
  if (!contract) return notFound;
  const caseIds = form.getAll('case').flatMap(value => idFrom(value) ?? []);
  const reason = form.get('reason')?.trim() ?? '';
  const recipient = letterRecipients.find(one => one === form.get('recipient'));
  const faulty = async (errors: FormState['errors']) => {
    const candidates = await listCandidates(deps.db, contract.id);
    const picked = caseIds.map(caseId => ({ caseId }));
    return again(
      await pageOf(ask, { contract, candidates, picked, state: { values: { reason, recipient }, errors } }),
    );
  };
  const { errors } = t.letters;
  if (!recipient || reason.length > longestReason)
    return faulty({
      ...(!recipient && { recipient: errors.recipient }),
      ...(reason.length > longestReason && { reason: errors['too-long'] }),
    });
  const actor = actorOf(staffOf(viewer));
  const made = await makeLetter(
    deps,
    { contractId: contract.id, caseIds, recipient, reason: reason || undefined, actor },
    composeLetter,
  );
  if (!made.ok) {
    if (made.why === 'no-such-contract') return notFound;
    return faulty({ [made.why === 'no-agency' ? 'recipient' : 'cases']: errors[made.why] });
  }
  return redirect(to(paths.correctionLetter, { letterId: made.letterId }), {
    flash: { kind: 'good', key: 'letterMade' },
    about: {
      subjectKind: 'correction-letter',
      subjectId: made.letterId,
      contractId: contract.id,
      details: { cases: caseIds.length, recipient },
    },
  });
}
