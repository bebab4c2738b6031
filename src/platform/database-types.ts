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

export type Consent = {
  id: GeneratedAlways<number>;
  person_id: number;
  kind: string;
  version: string;
  given_at: ColumnType<Date, Date | string | undefined, Date | string>;
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

export type FormSubmission = {
  token_hash: Buffer;
  location: string | null;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
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

export type MembershipType = {
  id: GeneratedAlways<number>;
  key: string;
  name_fa: string;
  name_en: string;
  position: number;
};

export type Migration = {
  number: number;
  name: string;
  sha256: string;
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
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
  channel: 'sms';
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
  audit_chain: AuditChain;
  audit_entry: AuditEntry;
  benefit: Benefit;
  consent: Consent;
  contract: Contract;
  demo_setting: DemoSetting;
  device: Device;
  form_submission: FormSubmission;
  membership: Membership;
  membership_type: MembershipType;
  migration: Migration;
  organization: Organization;
  outbox_message: OutboxMessage;
  person: Person;
  plan: Plan;
  session: Session;
  staff: Staff;
  throttle: Throttle;
  used_challenge: UsedChallenge;
};
