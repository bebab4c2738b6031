import { findContractTerms } from '../../domain/contract/find-contract-terms.ts';
import { listBenefits } from '../../domain/contract/list-benefits.ts';
import { listPlans } from '../../domain/contract/list-plans.ts';
import { setPaperLetter } from '../../domain/contract/set-paper-letter.ts';
import { countCover } from '../../domain/membership/count-cover.ts';
import { listRosters } from '../../domain/roster/list-rosters.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, idFrom, notFound, page, type Reply, redirect, rightsOf } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import { contractPage } from './contract.html.ts';

/** More are a press away. */
const shownRosters = 10;

export async function showContract({ deps, params, viewer, shell }: Ask): Promise<Reply> {
  const { db, clock } = deps;
  const contractId = idFrom(params['contractId']);
  const contract = contractId && (await findContractTerms(db, contractId));
  if (!contract) return notFound;
  const rights = rightsOf[staffOf(viewer).role];
  const seesRosters = rights.includes('read-rosters');
  const rosters = seesRosters ? await listRosters(db, { contractId: contract.id }) : undefined;
  return page(
    contractPage(shell, {
      contract,
      rights,
      counts: await countCover(db, contract, clock.today()),
      plans: await listPlans(db, contract.id),
      benefits: await listBenefits(db, contract.id),
      rosters: rosters?.slice(0, shownRosters),
    }),
  );
}

export async function handlePaperLetter({ deps, params, form }: Ask): Promise<Reply> {
  const contractId = idFrom(params['contractId']);
  const wanted = form.get('paper_letter') === 'yes';
  if (contractId === undefined || !(await setPaperLetter(deps.db, contractId, wanted))) return notFound;
  return redirect(to(paths.contract, { contractId }), {
    flash: { kind: 'good', key: 'contractPaperLetter' },
    about: {
      subjectKind: 'contract',
      subjectId: contractId,
      contractId,
      details: { paperLetter: wanted },
    },
  });
}
