import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handlePaperLetter, showContract } from './contract.ts';
import { showContracts } from './list.ts';
import { handleNewBenefit, showNewBenefit } from './new-benefit.ts';
import { handleNewContract, showNewContract } from './new-contract.ts';
import { handleNewMembershipType, showNewMembershipType } from './new-membership-type.ts';
import { handleNewPlan, showNewPlan } from './new-plan.ts';
import { chooseDays, showComparison } from './roster/comparison/page.ts';
import { chooseDay, downloadDay, showRosterDay } from './roster/page.ts';

export const contractRoutes: readonly Route[] = [
  get(paths.contracts, { may: 'read-contracts', audit: 'none' }, showContracts),
  get(paths.contract, { may: 'read-contracts', audit: 'none' }, showContract),
  post(
    paths.contractPaperLetter,
    { may: 'keep-house', audit: 'contract.paper-letter-set' },
    handlePaperLetter,
  ),
  get(paths.rosterDay, { may: 'read-members', audit: 'roster-day.read' }, showRosterDay),
  post(paths.rosterDay, { may: 'read-members', audit: 'none' }, chooseDay),
  get(
    paths.rosterDayDownload,
    { may: 'read-members', audit: 'roster-day.downloaded', long: true },
    downloadDay,
  ),
  get(paths.rosterComparison, { may: 'read-members', audit: 'roster.compared' }, showComparison),
  post(paths.rosterComparisonDays, { may: 'read-members', audit: 'none' }, chooseDays),
  get(paths.contractNew, { may: 'keep-house', audit: 'none' }, showNewContract),
  post(paths.contractNew, { may: 'keep-house', audit: 'contract.added' }, handleNewContract),
  get(paths.planNew, { may: 'keep-house', audit: 'none' }, showNewPlan),
  post(paths.planNew, { may: 'keep-house', audit: 'plan.added' }, handleNewPlan),
  get(paths.benefitNew, { may: 'keep-house', audit: 'none' }, showNewBenefit),
  post(paths.benefitNew, { may: 'keep-house', audit: 'benefit.added' }, handleNewBenefit),
  get(paths.membershipTypeNew, { may: 'keep-house', audit: 'none' }, showNewMembershipType),
  post(
    paths.membershipTypeNew,
    { may: 'keep-house', audit: 'membership-type.added' },
    handleNewMembershipType,
  ),
];
