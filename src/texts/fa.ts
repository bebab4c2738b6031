/*
 * The Persian catalogue. To add a section: write `fa/<section>.ts` exporting one object of strings and of
 * functions of named parameters, `en/<section>.ts` typed `Texts['<section>']`, and one line here and in en.ts.
 * Pages read `t.<section>.<key>`, always with the dot: `tools/check-texts.ts` fails on a key nobody reads.
 *
 * A careful editor's Persian: official, kind, short; half-spaces right; no exclamation marks; numbers passed
 * to functions come out in Persian digits, identifiers are never put into a sentence but into markup.
 */

import { accounts } from './fa/accounts.ts';
import { activation } from './fa/activation.ts';
import { attachments } from './fa/attachments.ts';
import { audit } from './fa/audit.ts';
import { caseForms } from './fa/case-forms.ts';
import { caseOpening } from './fa/case-opening.ts';
import { casePage } from './fa/case-page.ts';
import { caseReasons } from './fa/case-reasons.ts';
import { caseReport } from './fa/case-report.ts';
import { caseStage } from './fa/case-stage.ts';
import { caseTracking } from './fa/case-tracking.ts';
import { caseVisit } from './fa/case-visit.ts';
import { cases } from './fa/cases.ts';
import { challenge } from './fa/challenge.ts';
import { claims } from './fa/claims.ts';
import { codes } from './fa/codes.ts';
import { columns } from './fa/columns.ts';
import { common } from './fa/common.ts';
import { consent } from './fa/consent.ts';
import { console } from './fa/console.ts';
import { contracts } from './fa/contracts.ts';
import { demo } from './fa/demo.ts';
import { desk } from './fa/desk.ts';
import { deskOpening } from './fa/desk-opening.ts';
import { errors } from './fa/errors.ts';
import { familyLink } from './fa/family-link.ts';
import { findingGuide } from './fa/finding-guide.ts';
import { findings } from './fa/findings.ts';
import { flash } from './fa/flash.ts';
import { form } from './fa/form.ts';
import { guides } from './fa/guides.ts';
import { home } from './fa/home.ts';
import { layout } from './fa/layout.ts';
import { letters } from './fa/letters.ts';
import { lookups } from './fa/lookups.ts';
import { mails } from './fa/mails.ts';
import { member } from './fa/member.ts';
import { memberCases } from './fa/member-cases.ts';
import { members } from './fa/members.ts';
import { membership } from './fa/membership.ts';
import { messages } from './fa/messages.ts';
import { mobileChange } from './fa/mobile-change.ts';
import { organizations } from './fa/organizations.ts';
import { portal } from './fa/portal.ts';
import { preferences } from './fa/preferences.ts';
import { profile } from './fa/profile.ts';
import { readinessReport } from './fa/readiness-report.ts';
import { recovery } from './fa/recovery.ts';
import { relations } from './fa/relations.ts';
import { rightValues } from './fa/right-values.ts';
import { rosterChanges } from './fa/roster-changes.ts';
import { rosterCorrection } from './fa/roster-correction.ts';
import { rosterDoctor } from './fa/roster-doctor.ts';
import { rosterFamilies } from './fa/roster-families.ts';
import { rosterFixes } from './fa/roster-fixes.ts';
import { rosterHeld } from './fa/roster-held.ts';
import { rosterMapping } from './fa/roster-mapping.ts';
import { rosterReadiness } from './fa/roster-readiness.ts';
import { rosterRows } from './fa/roster-rows.ts';
import { rosterStory } from './fa/roster-story.ts';
import { rosterUpload } from './fa/roster-upload.ts';
import { rosterWorkbook } from './fa/roster-workbook.ts';
import { rosters } from './fa/rosters.ts';
import { signIn } from './fa/sign-in.ts';
import { staffSignIn } from './fa/staff-sign-in.ts';
import { suggestions } from './fa/suggestions.ts';
import { support } from './fa/support.ts';
import { versions } from './fa/versions.ts';

export const fa = {
  accounts,
  activation,
  attachments,
  audit,
  caseForms,
  casePage,
  caseReasons,
  caseOpening,
  caseStage,
  caseTracking,
  caseVisit,
  caseReport,
  deskOpening,
  cases,
  challenge,
  claims,
  codes,
  columns,
  common,
  consent,
  console,
  contracts,
  demo,
  desk,
  errors,
  familyLink,
  findingGuide,
  findings,
  flash,
  form,
  guides,
  home,
  layout,
  mails,
  lookups,
  letters,
  member,
  memberCases,
  members,
  membership,
  messages,
  mobileChange,
  organizations,
  portal,
  preferences,
  profile,
  readinessReport,
  recovery,
  relations,
  rightValues,
  rosterChanges,
  rosterCorrection,
  rosterFamilies,
  rosterFixes,
  rosterHeld,
  rosterDoctor,
  rosterWorkbook,
  rosterMapping,
  rosterReadiness,
  rosterRows,
  rosterStory,
  rosterUpload,
  rosters,
  signIn,
  staffSignIn,
  suggestions,
  support,
  versions,
};

/** Sets the shape of every catalogue; a language that misses a key does not compile. */
export type Texts = typeof fa;
