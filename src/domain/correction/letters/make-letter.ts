import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jalaliYear } from '../../../persian/jalali-date.ts';
import { typesetPdf } from '../../../platform/typeset-pdf.ts';
import { type ContractTerms, findContractTerms } from '../../contract/find-contract-terms.ts';
import { addRemark } from '../add-remark.ts';
import type { Actor } from '../case-steps.ts';
import type { CaseDeps } from '../move-case.ts';
import { findLetterNames } from './find-letter-names.ts';
import { drawSerial, insertLetter } from './letter.store.ts';
import {
  type LetterNames,
  type LetterNumber,
  type LetterPerson,
  type LetterRecipient,
  letterStates,
  mostLetterCases,
} from './letter.ts';
import { selectCandidates } from './letter-candidate.store.ts';
import type { LetterText } from './letter-text.ts';

const template = readFileSync(join(import.meta.dirname, 'letter.typ'), 'utf8');

export type LetterAsked = {
  contractId: number;
  caseIds: readonly number[];
  recipient: LetterRecipient;
  reason: string | undefined;
  actor: Actor & { kind: 'staff' };
};

/** What there is to say; the words are the caller's. */
export type LetterFacts = {
  number: LetterNumber;
  datedOn: Temporal.PlainDate;
  contract: ContractTerms;
  recipient: LetterRecipient;
  reason: string | undefined;
  people: readonly LetterPerson[];
  names: LetterNames;
};

export type LetterMade =
  | { ok: true; letterId: number }
  | {
      ok: false;
      why: 'no-such-contract' | 'no-agency' | 'none-chosen' | 'too-many' | 'changed-meanwhile';
    };

/**
 * One letter about cases of one contract: numbered, printed and kept, with a line in each case's history. Where a case has
 * gone on meanwhile there is no letter at all, and the caller's transaction must be rolled back.
 */
export async function makeLetter(
  { db, clock }: CaseDeps,
  asked: LetterAsked,
  compose: (facts: LetterFacts) => LetterText,
): Promise<LetterMade> {
  const { contractId, recipient, reason, actor } = asked;
  const caseIds = [...new Set(asked.caseIds)].sort((one, other) => one - other);
  if (caseIds.length === 0) return { ok: false, why: 'none-chosen' };
  if (caseIds.length > mostLetterCases) return { ok: false, why: 'too-many' };
  const contract = await findContractTerms(db, contractId);
  if (!contract) return { ok: false, why: 'no-such-contract' };
  if (recipient === 'agency' && !contract.agency) return { ok: false, why: 'no-agency' };
  for (const caseId of caseIds) {
    const remarked = await addRemark(
      { db, clock },
      {
        caseId,
        remark: 'letter',
        actor,
        check: ({ state }) => (letterStates.includes(state) ? undefined : { refused: 'not-now' }),
      },
    );
    if (!remarked.ok) return { ok: false, why: 'changed-meanwhile' };
  }
  const people = await selectCandidates(db, contractId, caseIds);
  if (people.length !== caseIds.length) return { ok: false, why: 'changed-meanwhile' };
  const names = await findLetterNames(db, contractId, people);
  const datedOn = clock.today();
  const year = jalaliYear(datedOn);
  const number = { jalaliYear: year, serial: await drawSerial(db, contractId, year) };
  const text = compose({ number, datedOn, contract, recipient, reason, people, names });
  const letterId = await insertLetter(db, {
    ...number,
    contractId,
    policyholderId: contract.policyholder.id,
    datedOn,
    recipient,
    reason,
    staffId: actor.staffId,
    at: new Date(clock.now().epochMilliseconds),
    pdf: typesetPdf(template, text),
    cases: people,
  });
  return { ok: true, letterId };
}
