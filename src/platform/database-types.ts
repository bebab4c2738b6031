// Written by "npm run database" from the migrations; a test compares.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type Account = {
  id: GeneratedAlways<number>;
  person_id: number;
  password_hash: string;
  mobile: string;
  email: string | null;
  phone: string | null;
  fax: string | null;
  address: string | null;
  notes: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  password_changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
  confirmed_email: string | null;
  told_by: Generated<'sms' | 'email' | 'both'>;
};

export type AccountFlow = {
  id: GeneratedAlways<number>;
  token_hash: Buffer;
  kind: 'sign-in' | 'recovery';
  account_id: number | null;
  code_hash: Buffer | null;
  code_until: ColumnType<Date, Date | string, Date | string>;
  tries: Generated<number>;
  proven_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  remember: Generated<boolean>;
  next: string | null;
  ends_at: ColumnType<Date, Date | string, Date | string>;
};

export type ActivationFailure = {
  id: GeneratedAlways<number>;
  at: ColumnType<Date, Date | string, Date | string>;
  membership_type_id: number;
  id_type: string;
  id_value: string;
  first_name: string;
  last_name: string;
  mobile: string | null;
  reason: 'unknown-id' | 'other-membership-type' | 'not-covered' | 'name' | 'weak-proof' | 'already-active';
  rung: 'same' | 'spelling' | 'custom' | 'near' | 'different' | null;
  contract_id: number | null;
  membership_id: number | null;
};

export type ActivationFlow = {
  id: GeneratedAlways<number>;
  token_hash: Buffer;
  step: 'proof' | 'code' | 'confirm' | 'done';
  membership_type_id: number;
  id_type: 'national' | 'other';
  id_value: string;
  first_name: string;
  last_name: string;
  mobile: string | null;
  code_hash: Buffer | null;
  code_ends_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  code_tries: Generated<number>;
  mobile_proven: Generated<boolean>;
  secret_tries: Generated<number>;
  proof: 'roster-mobile' | 'employer-code' | 'knowledge' | null;
  rung: 'same' | 'spelling' | 'custom' | null;
  contract_id: number | null;
  membership_id: number | null;
  ends_at: ColumnType<Date, Date | string, Date | string>;
};

export type AuditChain = {
  chain: number;
  length: Generated<number>;
  head: Buffer;
};

export type AuditEntry = {
  chain: number;
  position: number;
  at: ColumnType<Date, Date | string, Date | string>;
  actor_kind: 'anyone' | 'member' | 'staff' | 'job';
  actor_id: number | null;
  action: string;
  subject_kind: string;
  subject_id: number | null;
  contract_id: number | null;
  details: ColumnType<unknown, string | undefined, string>;
  previous_hash: Buffer;
  hash: Buffer;
};

export type Benefit = {
  contract_id: number;
  plan_id: number;
  id: GeneratedAlways<number>;
  key: string;
  name_fa: string;
  name_en: string;
  limit_rials: number;
  deductible_percent: number;
  waiting_days: Generated<number>;
  position: number;
};

export type Claim = {
  contract_id: number;
  id: GeneratedAlways<number>;
  membership_id: number;
  number: string;
  benefit_id: number;
  title_fa: string;
  title_en: string | null;
  centre_name: string;
  served_on: string;
  state: 'registered' | 'incomplete' | 'assessing' | 'with-insurer' | 'approved' | 'paid' | 'rejected';
  asked_rials: number;
  deducted_rials: Generated<number>;
  paid_rials: number | null;
  received_on: string;
  decided_on: string | null;
  paid_on: string | null;
  iban_ending: string | null;
  answer_until: string | null;
};

export type ClaimDeduction = {
  contract_id: number;
  claim_id: number;
  position: number;
  kind: 'base-insurer' | 'tariff' | 'excluded' | 'franchise' | 'ceiling';
  amount_rials: number;
  reason_fa: string;
  reason_en: string | null;
};

export type ClaimEvent = {
  contract_id: number;
  claim_id: number;
  position: number;
  state: 'registered' | 'incomplete' | 'assessing' | 'with-insurer' | 'approved' | 'paid' | 'rejected';
  at: ColumnType<Date, Date | string, Date | string>;
  actor: 'member' | 'administrator' | 'insurer';
  note_fa: string | null;
  note_en: string | null;
};

export type ClaimLine = {
  contract_id: number;
  claim_id: number;
  position: number;
  title_fa: string;
  title_en: string | null;
  asked_rials: number;
};

export type CodeMeaning = {
  policyholder_id: number;
  column_key: 'gender' | 'relation' | 'dependencyClass';
  code: string;
  meaning: string;
  decided_by: number;
  decided_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type ColumnMapping = {
  policyholder_id: number;
  header_signature: string;
  decided: ColumnType<unknown, string, string>;
  decided_by: number;
  decided_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type Consent = {
  id: GeneratedAlways<number>;
  person_id: number;
  kind: string;
  version: string;
  given_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type ConsentVisit = {
  id: GeneratedAlways<number>;
  token_hash: Buffer;
  case_id: number | null;
  code_hash: Buffer | null;
  code_until: ColumnType<Date, Date | string, Date | string>;
  tries: Generated<number>;
  proven_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  proof: 'sign-in-code' | 'roster-mobile' | 'employer-code' | null;
  ends_at: ColumnType<Date, Date | string, Date | string>;
};

export type Contract = {
  id: GeneratedAlways<number>;
  number: string;
  title_fa: string;
  title_en: string;
  policyholder_id: number;
  insurer_id: number;
  agency_id: number | null;
  administrator_id: number;
  membership_type_id: number;
  jalali_year: number;
  starts_on: string;
  ends_on: string;
  proofs: Generated<string[]>;
  mass_leave_percent: Generated<number>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  paper_letter: Generated<boolean>;
};

export type CorrectionApproval = {
  case_id: number;
  revision: number;
  staff_id: number;
  organization_id: number;
  at: ColumnType<Date, Date | string, Date | string>;
};

export type CorrectionAttachment = {
  case_id: number;
  id: GeneratedAlways<number>;
  kind: 'card' | 'letter' | 'other';
  media_type: 'image/jpeg' | 'application/pdf';
  bytes: Buffer;
  size: number;
  sha256: Buffer;
  added_by_staff: number | null;
  at: ColumnType<Date, Date | string, Date | string>;
};

export type CorrectionCase = {
  id: GeneratedAlways<number>;
  tracking_code: string;
  origin: 'activation' | 'member' | 'employer' | 'support';
  subject: 'activation' | 'name' | 'national-id' | 'certificate' | 'birth-date' | 'family-link' | 'iban' | 'mobile';
  state: 'sorting' | 'review' | 'question' | 'letter' | 'second' | 'consent' | 'approved' | 'solved' | 'rejected' | 'withdrawn';
  turn: 'member' | 'employer' | 'agency' | 'administrator' | null;
  turn_since: ColumnType<Date, Date | string | undefined, Date | string>;
  due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  escalations: Generated<number>;
  assignee_id: number | null;
  asked_by: 'employer' | 'agency' | 'administrator' | null;
  membership_type_id: number;
  contract_id: number | null;
  membership_id: number | null;
  roster_id: number | null;
  roster_row: number | null;
  id_type: 'national' | 'other';
  id_value: string;
  first_name: string;
  last_name: string;
  mobile: string | null;
  mobile_proven: Generated<boolean>;
  language: Generated<'fa' | 'en'>;
  told: string | null;
  employer_named: string | null;
  opened_by_account: number | null;
  opened_by_staff: number | null;
  opening_key: Buffer | null;
  opened_at: ColumnType<Date, Date | string | undefined, Date | string>;
  revision: Generated<number>;
  needs_second: Generated<boolean>;
  needs_consent: Generated<boolean>;
  needs_letter: Generated<boolean>;
  apply_after: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  endorsement_id: number | null;
  outcome: 'corrected' | 'roster-applied' | 'activated' | 'code-handed' | 'nothing-wrong' | null;
  rejection: 'not-ours' | 'not-shown' | 'documents-differ' | 'consent-refused' | 'duplicate' | 'other' | null;
  objected: Generated<boolean>;
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  resume_hash: Buffer | null;
  resume_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  events: Generated<number>;
};

export type CorrectionChange = {
  case_id: number;
  field: 'firstName' | 'lastName' | 'nationalId' | 'fatherName' | 'certificateNumber' | 'birthDate' | 'gender' | 'iban' | 'mobile' | 'primary' | 'linkedFrom' | 'relation' | 'plan' | 'coveredFrom';
  before: string | null;
  after: string;
};

export type CorrectionConsent = {
  case_id: number;
  revision: number;
  person_id: number;
  asked_at: ColumnType<Date, Date | string, Date | string>;
  given_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  refused_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  proof: 'sign-in-code' | 'roster-mobile' | 'employer-code' | null;
};

export type CorrectionDiagnosis = {
  case_id: number;
  reason: 'not-on-roster' | 'other-contract' | 'other-membership-type' | 'not-covered' | 'name-near' | 'name-different' | 'id-near' | 'held-row' | 'duplicate-rows' | 'already-active' | 'link-broken' | 'mobile-differs' | 'no-proof' | 'told';
  evidence: ColumnType<unknown, string | undefined, string>;
  found_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type CorrectionEvent = {
  case_id: number;
  position: number;
  at: ColumnType<Date, Date | string, Date | string>;
  actor_kind: 'member' | 'staff' | 'job';
  staff_id: number | null;
  account_id: number | null;
  action: string;
  from_state: string | null;
  to_state: string;
  from_turn: string | null;
  to_turn: string | null;
  note: string | null;
  shown: Generated<boolean>;
};

export type CorrectionLetter = {
  contract_id: number;
  id: GeneratedAlways<number>;
  policyholder_id: number;
  jalali_year: number;
  serial: number;
  dated_on: string;
  recipient: 'agency' | 'insurer' | 'administrator';
  reason: string | null;
  made_by: number;
  made_at: ColumnType<Date, Date | string, Date | string>;
  pdf: Buffer;
  signed_type: 'image/jpeg' | 'application/pdf' | null;
  signed_bytes: Buffer | null;
  signed_sha256: Buffer | null;
  signed_by: number | null;
  signed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
};

export type CorrectionLetterCase = {
  letter_id: number;
  case_id: number;
  position: number;
  revision: number;
  effect: 'moved' | 'not-now' | 'changed-meanwhile' | null;
};

export type CorrectionLetterSerial = {
  policyholder_id: number;
  jalali_year: number;
  last: number;
};

export type CorrectionNamedPrimary = {
  case_id: number;
  id_type: 'national' | 'other';
  id_value: string;
  first_name: string;
  last_name: string;
};

export type CorrectionNotice = {
  case_id: number;
  position: number;
  told: string;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type CorrectionVisit = {
  token_hash: Buffer;
  case_id: number;
  code_hash: Buffer | null;
  code_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  tries: Generated<number>;
  asked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  proven_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  ends_at: ColumnType<Date, Date | string, Date | string>;
};

export type DemoSetting = {
  only_row: Generated<boolean>;
  made_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type Device = {
  id: GeneratedAlways<number>;
  token_hash: Buffer;
  account_id: number | null;
  staff_id: number | null;
  made_at: ColumnType<Date, Date | string | undefined, Date | string>;
  seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  trusted_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
};

export type EmailConfirmation = {
  token_hash: Buffer;
  account_id: number | null;
  staff_id: number | null;
  address: string;
  ends_at: ColumnType<Date, Date | string, Date | string>;
};

export type EmployerCode = {
  contract_id: number;
  membership_id: number;
  code_hash: Buffer;
  issued_at: ColumnType<Date, Date | string, Date | string>;
  issued_by: number | null;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
};

export type FamilyLink = {
  contract_id: number;
  id: GeneratedAlways<number>;
  membership_id: number;
  primary_membership_id: number;
  seen_from: string | null;
  seen_until: string | null;
  case_id: number;
  by_consent: Generated<boolean>;
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  linked_at: ColumnType<Date, Date | string, Date | string>;
};

export type FileLookup = {
  id: GeneratedAlways<number>;
  staff_id: number;
  organization_id: number;
  reason: 'caller' | 'case' | 'complaint' | 'employer' | 'message' | 'other';
  words: string | null;
  kind: 'national-id' | 'other-id' | 'name' | 'mobile' | 'tracking-code' | 'person';
  contract_id: number | null;
  membership_id: number | null;
  person_id: number | null;
  case_id: number | null;
  outside: Generated<boolean>;
  told_on: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
};

export type FormSubmission = {
  token_hash: Buffer;
  location: string | null;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
  sealed_answer: string | null;
};

export type Membership = {
  contract_id: number;
  id: GeneratedAlways<number>;
  person_id: number;
  plan_id: number | null;
  primary_membership_id: number | null;
  standing: 'primary' | 'dependent';
  relation: 'self' | 'spouse' | 'child' | 'father' | 'mother' | 'sibling' | 'grandchild' | 'other' | 'unknown';
  first_name: string;
  last_name: string;
  first_c1: string;
  last_c1: string;
  first_c2: string;
  last_c2: string;
  canon_version: number;
  father_name: string | null;
  certificate_number: string | null;
  birth_date: string | null;
  gender: 'male' | 'female' | null;
  mobile: string | null;
  personnel_number: string | null;
  iban: string | null;
  covered_from: string;
  covered_until: string;
  roster_id: number | null;
  roster_row: number | null;
};

export type MembershipCorrection = {
  contract_id: number;
  membership_id: number;
  case_id: number;
  field: string;
  before: string | null;
  after: string;
  corrected_on: string;
};

export type MembershipType = {
  id: GeneratedAlways<number>;
  key: string;
  name_fa: string;
  name_en: string;
  position: number;
};

export type MembershipVersion = {
  contract_id: number;
  membership_id: number;
  id: GeneratedAlways<number>;
  roster_id: number | null;
  roster_row: number | null;
  superseded_by: number | null;
  superseded_on: string;
  superseded_at: ColumnType<Date, Date | string, Date | string>;
  left_primary_id: number | null;
  plan_id: number | null;
  primary_membership_id: number | null;
  standing: string;
  relation: string;
  first_name: string;
  last_name: string;
  father_name: string | null;
  certificate_number: string | null;
  birth_date: string | null;
  gender: string | null;
  mobile: string | null;
  personnel_number: string | null;
  iban: string | null;
  covered_from: string;
  covered_until: string;
};

export type Migration = {
  number: number;
  name: string;
  sha256: string;
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type MobileChange = {
  session_id: number;
  new_mobile: string;
  code_hash: Buffer;
  code_until: ColumnType<Date, Date | string, Date | string>;
  tries: Generated<number>;
  ends_at: ColumnType<Date, Date | string, Date | string>;
};

export type Organization = {
  id: GeneratedAlways<number>;
  kind: 'insurer' | 'administrator' | 'agency' | 'policyholder';
  name_fa: string;
  name_en: string;
  code: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type OutboxMessage = {
  id: GeneratedAlways<number>;
  channel: 'sms' | 'email';
  recipient: string;
  template: string;
  parameters: ColumnType<unknown, string, string>;
  language: Generated<'fa' | 'en'>;
  state: Generated<'waiting' | 'sending' | 'sent' | 'failed'>;
  attempts: Generated<number>;
  next_attempt_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_error: string | null;
  provider_reference: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  useful_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
};

export type Person = {
  id: GeneratedAlways<number>;
  id_type: 'national' | 'foreigner' | 'passport' | 'insurer-code';
  id_value: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type Plan = {
  contract_id: number;
  id: GeneratedAlways<number>;
  code: string;
  name_fa: string;
  name_en: string;
  needs_primary: Generated<boolean>;
};

export type ReadinessSnapshot = {
  contract_id: number;
  day: string;
  members: number;
  active: number;
  ready: number;
  spelling: number;
  needs_proof: number;
  cannot: number;
};

export type Roster = {
  contract_id: number;
  id: GeneratedAlways<number>;
  kind: 'initial' | 'endorsement';
  state: Generated<'uploaded' | 'reading' | 'needs-mapping' | 'checked' | 'submitted' | 'approved' | 'applied' | 'rejected' | 'withdrawn' | 'failed'>;
  effective_on: string;
  file_name: string | null;
  file_sha256: Buffer | null;
  file_bytes: number | null;
  file_format: 'xlsx' | 'xls' | 'csv' | null;
  uploaded_by: number;
  uploaded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  submitted_by: number | null;
  submitted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  decided_by: number | null;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  decision_reason: string | null;
  read_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  applied_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  sheets: ColumnType<unknown, string | undefined, string>;
  sheet_index: number | null;
  header_row: number | null;
  columns: ColumnType<unknown, string | undefined, string>;
  doubtful_dates: Generated<string[]>;
  unknown_codes: ColumnType<unknown, string | undefined, string>;
  good_count: Generated<number>;
  held_count: Generated<number>;
  merged_count: Generated<number>;
  aside_count: Generated<number>;
  approved_joins: number | null;
  approved_changes: number | null;
  approved_leaves: number | null;
  failure: string | null;
  questions: ColumnType<unknown, string | undefined, string>;
  answers: ColumnType<unknown, string | undefined, string>;
  version: number | null;
  revision: Generated<number>;
  reading: Generated<number>;
  rest_of: number | null;
  habits: ColumnType<unknown, string | undefined, string>;
  code_guesses: ColumnType<unknown, string | undefined, string>;
  case_id: number | null;
};

export type RosterBatch = {
  contract_id: number;
  roster_id: number;
  id: GeneratedAlways<number>;
  kind: 'row' | 'suggestion' | 'suggestions' | 'corrected-file' | 'undo';
  code: string | null;
  row_count: number;
  fix_count: number;
  undoes: number | null;
  undone_by: number | null;
  staff_id: number;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type RosterCorrection = {
  contract_id: number;
  roster_id: number;
  id: GeneratedAlways<number>;
  file_name: string;
  cell_count: number;
  row_count: number;
  added_count: number;
  removed_count: number;
  fixes_known: number;
  staff_id: number;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type RosterCorrectionLine = {
  contract_id: number;
  roster_id: number;
  correction_id: number;
  row_number: number;
  column_key: string | null;
  before: string | null;
  before_cell: ColumnType<unknown | null, string | null | undefined, string | null>;
  after: string | null;
};

export type RosterCount = {
  contract_id: number;
  roster_id: number;
  basis: string;
  counted_at: ColumnType<Date, Date | string | undefined, Date | string>;
  ready: number;
  spelling: number;
  needs_proof: number;
  cannot: number;
  joins: number;
  changes: number;
  leaves: number;
  unchanged: number;
  links_waiting: number;
  members: number;
};

export type RosterFilePart = {
  contract_id: number;
  roster_id: number;
  part: number;
  bytes: Buffer;
};

export type RosterFinding = {
  contract_id: number;
  roster_id: number;
  row_number: number;
  position: number;
  code: string;
  column_key: string | null;
  severity: 'error' | 'warning' | 'note';
  details: ColumnType<unknown, string, string>;
  accepted_because: string | null;
  suggestion: ColumnType<unknown | null, string | null | undefined, string | null>;
};

export type RosterFix = {
  contract_id: number;
  roster_id: number;
  id: GeneratedAlways<number>;
  row_number: number;
  kind: 'cell' | 'aside' | 'put-back' | 'accept' | 'take-back';
  column_key: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
  staff_id: number;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
  batch_id: number;
  before_cell: ColumnType<unknown | null, string | null | undefined, string | null>;
};

export type RosterPlannedLeave = {
  contract_id: number | null;
  roster_id: number | null;
  membership_id: number | null;
  person_id: number | null;
  id_type: string | null;
  id_value: string | null;
  first_name: string | null;
  last_name: string | null;
  standing: string | null;
  relation: string | null;
  covered_from: string | null;
  covered_until: string | null;
  leaves_on: string | null;
};

export type RosterPlannedRow = {
  contract_id: number | null;
  roster_id: number | null;
  row_number: number | null;
  id_type: string | null;
  id_value: string | null;
  action: string | null;
  person_id: number | null;
  membership_id: number | null;
  primary_person_id: number | null;
  primary_known: boolean | null;
  first_name: string | null;
  last_name: string | null;
  first_c1: string | null;
  last_c1: string | null;
  first_c2: string | null;
  last_c2: string | null;
  canon_version: number | null;
  standing: string | null;
  relation: string | null;
  father_name: string | null;
  certificate_number: string | null;
  birth_date: string | null;
  gender: string | null;
  mobile: string | null;
  personnel_number: string | null;
  iban: string | null;
  plan_id: number | null;
  covered_from: string | null;
  covered_until: string | null;
  primary_id_type: string | null;
  primary_id_value: string | null;
  link_moves: boolean | null;
  link_waits: boolean | null;
  change: string | null;
  leaves_on: string | null;
};

export type RosterProgress = {
  contract_id: number;
  roster_id: number;
  phase: 'reading' | 'settling' | 'storing' | 'comparing' | 'applying';
  rows_done: Generated<number>;
  share: Generated<number>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
  started_at: ColumnType<Date, Date | string | undefined, Date | string>;
  again: Generated<boolean>;
};

export type RosterRow = {
  contract_id: number;
  roster_id: number;
  row_number: number;
  standing: 'good' | 'held' | 'merged' | 'aside';
  family: 'primary' | 'dependent';
  id_type: string | null;
  id_value: string | null;
  named_id: string | null;
  first_name: string | null;
  last_name: string | null;
  first_c1: string | null;
  last_c1: string | null;
  first_c2: string | null;
  last_c2: string | null;
  canon_version: number;
  father_name: string | null;
  certificate_number: string | null;
  birth_date: string | null;
  gender: string | null;
  relation: string | null;
  mobile: string | null;
  personnel_number: string | null;
  iban: string | null;
  plan_id: number | null;
  covered_from: string | null;
  covered_until: string | null;
  action: 'join' | 'change' | 'leave' | null;
  primary_id_type: string | null;
  primary_id_value: string | null;
  primary_named_id: string | null;
  cells: ColumnType<unknown, string, string>;
  extra: ColumnType<unknown | null, string | null | undefined, string | null>;
  spelling: 'title' | 'old-spelling' | 'foreign-letters' | null;
};

export type RosterRowOwner = {
  contract_id: number;
  roster_id: number;
  row_number: number;
  staff_id: number;
  handed_by: number;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type RosterUnready = {
  contract_id: number;
  roster_id: number;
  row_number: number;
  grade: 'spelling' | 'needs-proof' | 'cannot';
  reason: string;
  enough: boolean;
};

export type Session = {
  id: GeneratedAlways<number>;
  token_hash: Buffer;
  account_id: number | null;
  staff_id: number | null;
  opened_at: ColumnType<Date, Date | string | undefined, Date | string>;
  seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  idle_minutes: number;
  ends_at: ColumnType<Date, Date | string, Date | string>;
};

export type Staff = {
  id: GeneratedAlways<number>;
  organization_id: number;
  role: 'system-administrator' | 'employer-hr' | 'agency-expert' | 'administrator-support';
  user_name: string;
  name_fa: string;
  name_en: string;
  password_hash: string;
  authenticator_secret: string;
  authenticator_step: Generated<number>;
  disabled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type StaffPreference = {
  staff_id: number;
  email: string | null;
  told: Generated<'at-once' | 'daily' | 'never'>;
  language: Generated<'fa' | 'en'>;
  summed_up_on: string | null;
};

export type Throttle = {
  key: Buffer;
  window_start: ColumnType<Date, Date | string, Date | string>;
  count: number;
};

export type UsedChallenge = {
  key: Buffer;
  expires_at: ColumnType<Date, Date | string, Date | string>;
};

export type DB = {
  account: Account;
  account_flow: AccountFlow;
  activation_failure: ActivationFailure;
  activation_flow: ActivationFlow;
  audit_chain: AuditChain;
  audit_entry: AuditEntry;
  benefit: Benefit;
  claim: Claim;
  claim_deduction: ClaimDeduction;
  claim_event: ClaimEvent;
  claim_line: ClaimLine;
  code_meaning: CodeMeaning;
  column_mapping: ColumnMapping;
  consent: Consent;
  consent_visit: ConsentVisit;
  contract: Contract;
  correction_approval: CorrectionApproval;
  correction_attachment: CorrectionAttachment;
  correction_case: CorrectionCase;
  correction_change: CorrectionChange;
  correction_consent: CorrectionConsent;
  correction_diagnosis: CorrectionDiagnosis;
  correction_event: CorrectionEvent;
  correction_letter: CorrectionLetter;
  correction_letter_case: CorrectionLetterCase;
  correction_letter_serial: CorrectionLetterSerial;
  correction_named_primary: CorrectionNamedPrimary;
  correction_notice: CorrectionNotice;
  correction_visit: CorrectionVisit;
  demo_setting: DemoSetting;
  device: Device;
  email_confirmation: EmailConfirmation;
  employer_code: EmployerCode;
  family_link: FamilyLink;
  file_lookup: FileLookup;
  form_submission: FormSubmission;
  membership: Membership;
  membership_correction: MembershipCorrection;
  membership_type: MembershipType;
  membership_version: MembershipVersion;
  migration: Migration;
  mobile_change: MobileChange;
  organization: Organization;
  outbox_message: OutboxMessage;
  person: Person;
  plan: Plan;
  readiness_snapshot: ReadinessSnapshot;
  roster: Roster;
  roster_batch: RosterBatch;
  roster_correction: RosterCorrection;
  roster_correction_line: RosterCorrectionLine;
  roster_count: RosterCount;
  roster_file_part: RosterFilePart;
  roster_finding: RosterFinding;
  roster_fix: RosterFix;
  roster_planned_leave: RosterPlannedLeave;
  roster_planned_row: RosterPlannedRow;
  roster_progress: RosterProgress;
  roster_row: RosterRow;
  roster_row_owner: RosterRowOwner;
  roster_unready: RosterUnready;
  session: Session;
  staff: Staff;
  staff_preference: StaffPreference;
  throttle: Throttle;
  used_challenge: UsedChallenge;
};
