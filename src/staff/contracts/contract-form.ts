import { z } from 'zod';
import type { NewContract } from '../../domain/contract/add-contract.ts';
import type { ProofKind } from '../../domain/contract/proofs.ts';
import type { Texts } from '../../texts/texts.ts';
import {
  chosenId,
  code,
  englishName,
  optionalDay,
  optionalId,
  paperNumber,
  persianName,
  wholeNumber,
} from '../form-values.ts';

/** Field of each proof's box; their errors go to `proofs`. */
export const proofFields: Record<ProofKind, string> = {
  'roster-mobile': 'proof_mobile',
  'employer-code': 'proof_code',
  knowledge: 'proof_knowledge',
};

const box = z.string().optional();

export const contractSchema = z
  .object({
    title_fa: persianName,
    title_en: englishName,
    number: paperNumber,
    policyholder: chosenId,
    insurer: chosenId,
    agency: optionalId,
    administrator: chosenId,
    membership_type: chosenId,
    jalali_year: wholeNumber(1390, 1500),
    starts_on: optionalDay,
    ends_on: optionalDay,
    proof_mobile: box,
    proof_code: box,
    proof_knowledge: box,
    mass_leave: wholeNumber(0, 100),
    paper_letter: box,
  })
  .transform((form, context): NewContract => {
    const proofs = (Object.keys(proofFields) as ProofKind[]).filter(
      kind => form[proofFields[kind] as keyof typeof form] === 'yes',
    );
    if (proofs.length === 0)
      context.addIssue({ code: 'custom', path: ['proofs'], message: code('no-proof') });
    return {
      number: form.number,
      title: { fa: form.title_fa, en: form.title_en },
      policyholderId: form.policyholder,
      insurerId: form.insurer,
      agencyId: form.agency,
      administratorId: form.administrator,
      membershipTypeId: form.membership_type,
      jalaliYear: form.jalali_year,
      startsOn: form.starts_on,
      endsOn: form.ends_on,
      proofs,
      massLeavePercent: form.mass_leave,
      paperLetter: form.paper_letter === 'yes',
    };
  });

/** Labels by field, for the page and for its errors. */
export function contractLabels({ contracts }: Texts): Record<string, string> {
  return {
    title_fa: contracts.titleFa,
    title_en: contracts.titleEn,
    number: contracts.numberLabel,
    policyholder: contracts.policyholder,
    insurer: contracts.insurer,
    agency: contracts.agency,
    administrator: contracts.administrator,
    membership_type: contracts.membershipType,
    jalali_year: contracts.jalaliYear,
    starts_on: contracts.startsOn,
    ends_on: contracts.endsOn,
    proofs: contracts.proofs,
    mass_leave: contracts.massLeaveLabel,
    paper_letter: contracts.paperLetterLabel,
  };
}
