import type { Db } from '../../../platform/database.ts';
import { selectTerms, type TermsRow } from './consent.store.ts';
import type { Asked, ConsentStanding, ConsentTerms } from './consent.ts';

/** What this person is asked in this case, for the gate; undefined where she is not asked. */
export async function findConsent(db: Db, asked: Asked): Promise<ConsentTerms | undefined> {
  const row = await selectTerms(db, asked);
  return (
    row && {
      caseId: row.case_id,
      revision: row.revision,
      trackingCode: row.tracking_code,
      standing: standingOf(row),
      contractTitle: { fa: row.title_fa, en: row.title_en },
      contractId: row.contract_id,
      member: { firstName: row.first_name, lastName: row.last_name },
      primary: { firstName: row.primary_first, lastName: row.primary_last },
      relation: relationOf(row),
      gender: row.gender ?? undefined,
      linkedFrom: row.linked_from === null ? undefined : Temporal.PlainDate.from(row.linked_from),
      hasEarlierPrimary: row.has_earlier,
    }
  );
}

function relationOf({ relation, relation_after }: TermsRow): string | undefined {
  const after = relation_after ?? relation;
  return after === 'self' || after === 'unknown' ? undefined : after;
}

const standings: Partial<Record<TermsRow['state'], ConsentStanding>> = {
  sorting: 'early',
  review: 'early',
  question: 'early',
  letter: 'early',
  second: 'early',
  consent: 'asked',
  approved: 'given',
};

function standingOf({ state, link_id, link_withdrawn }: TermsRow): ConsentStanding {
  if (link_id !== null) return link_withdrawn ? 'withdrawn' : 'standing';
  return standings[state] ?? 'over';
}
