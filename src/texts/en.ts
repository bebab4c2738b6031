import { accounts } from './en/accounts.ts';
import { activation } from './en/activation.ts';
import { attachments } from './en/attachments.ts';
import { audit } from './en/audit.ts';
import { caseForms } from './en/case-forms.ts';
import { caseOpening } from './en/case-opening.ts';
import { casePage } from './en/case-page.ts';
import { caseReasons } from './en/case-reasons.ts';
import { caseReport } from './en/case-report.ts';
import { caseStage } from './en/case-stage.ts';
import { caseTracking } from './en/case-tracking.ts';
import { caseVisit } from './en/case-visit.ts';
import { cases } from './en/cases.ts';
import { challenge } from './en/challenge.ts';
import { claims } from './en/claims.ts';
import { codes } from './en/codes.ts';
import { columns } from './en/columns.ts';
import { common } from './en/common.ts';
import { consent } from './en/consent.ts';
import { console } from './en/console.ts';
import { contracts } from './en/contracts.ts';
import { demo } from './en/demo.ts';
import { desk } from './en/desk.ts';
import { deskOpening } from './en/desk-opening.ts';
import { errors } from './en/errors.ts';
import { familyLink } from './en/family-link.ts';
import { findingGuide } from './en/finding-guide.ts';
import { findings } from './en/findings.ts';
import { flash } from './en/flash.ts';
import { form } from './en/form.ts';
import { guides } from './en/guides.ts';
import { home } from './en/home.ts';
import { layout } from './en/layout.ts';
import { letters } from './en/letters.ts';
import { lookups } from './en/lookups.ts';
import { mails } from './en/mails.ts';
import { member } from './en/member.ts';
import { memberCases } from './en/member-cases.ts';
import { members } from './en/members.ts';
import { membership } from './en/membership.ts';
import { messages } from './en/messages.ts';
import { mobileChange } from './en/mobile-change.ts';
import { organizations } from './en/organizations.ts';
import { portal } from './en/portal.ts';
import { preferences } from './en/preferences.ts';
import { profile } from './en/profile.ts';
import { readinessReport } from './en/readiness-report.ts';
import { recovery } from './en/recovery.ts';
import { relations } from './en/relations.ts';
import { rightValues } from './en/right-values.ts';
import { rosterChanges } from './en/roster-changes.ts';
import { rosterCorrection } from './en/roster-correction.ts';
import { rosterDoctor } from './en/roster-doctor.ts';
import { rosterFamilies } from './en/roster-families.ts';
import { rosterFixes } from './en/roster-fixes.ts';
import { rosterHeld } from './en/roster-held.ts';
import { rosterMapping } from './en/roster-mapping.ts';
import { rosterReadiness } from './en/roster-readiness.ts';
import { rosterRows } from './en/roster-rows.ts';
import { rosterStory } from './en/roster-story.ts';
import { rosterUpload } from './en/roster-upload.ts';
import { rosterWorkbook } from './en/roster-workbook.ts';
import { rosters } from './en/rosters.ts';
import { signIn } from './en/sign-in.ts';
import { staffSignIn } from './en/staff-sign-in.ts';
import { suggestions } from './en/suggestions.ts';
import { support } from './en/support.ts';
import { versions } from './en/versions.ts';
import type { Texts } from './fa.ts';

export const en: Texts = {
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
