import { parseArgs } from 'node:util';
import { recordAudit } from '../src/domain/audit/record-audit.ts';
import { addOrganization } from '../src/domain/organization/add-organization.ts';
import { authenticatorAddress } from '../src/domain/organization/authenticator.ts';
import { createStaff } from '../src/domain/organization/create-staff.ts';
import { listOrganizations } from '../src/domain/organization/list-organizations.ts';
import { listStaff } from '../src/domain/organization/list-staff.ts';
import { renewStaffCredentials } from '../src/domain/organization/renew-staff-credentials.ts';
import { newStaffPassword } from '../src/domain/organization/staff-password.ts';
import { roleFits, type StaffRole, staffRoles } from '../src/domain/organization/staff-roles.ts';
import { systemChance } from '../src/platform/chance.ts';
import type { Db } from '../src/platform/database.ts';
import { type Owner, withOwner } from './with-owner.ts';

const usage = `npm run staff -- --user sima --name-fa 'سیما راهبر' --name-en 'Sima Rahbar' --role system-administrator --organization 'کمک‌رسان' [--organization-en 'Assistance']
npm run staff -- --user sima --renew
Roles: ${staffRoles.join(', ')}.`;

const words = { type: 'string' } as const;
const options = {
  user: words,
  'name-fa': words,
  'name-en': words,
  role: words,
  organization: words,
  'organization-en': words,
  renew: { type: 'boolean' },
} as const;

type Asked = Awaited<ReturnType<typeof readWords>>;
type Done = { ok: true; password: string; authenticatorSecret: string } | { ok: false; sentence: string };

/** `npm run staff`: the first system administrator of an installation, or new credentials for who lost all of them. */
const asked = readWords();
if (!asked?.user) refuse(usage);
else await withOwner(owner => run(owner, asked, asked.user?.toLowerCase() ?? ''));

async function run(
  { db, config, secret }: Owner,
  wanted: NonNullable<Asked>,
  userName: string,
): Promise<number> {
  const done = await db
    .transaction()
    .execute(tx => (wanted.renew ? renew(tx, secret, userName) : add(tx, secret, { ...wanted, userName })));
  if (!done.ok) {
    refuse(done.sentence);
    return 1;
  }
  const address = authenticatorAddress(done.authenticatorSecret, { issuer: config.brand.name.en, userName });
  process.stdout.write(`User name: ${userName}\nPassword: ${done.password}\nAuthenticator: ${address}\n`);
  process.stderr.write(
    'This is shown once only. Put the address into an authenticator app as a QR code or by its secret.\n',
  );
  return 0;
}

async function add(db: Db, secret: string, wanted: NonNullable<Asked> & { userName: string }): Promise<Done> {
  const { userName, role, organization, 'name-fa': fa, 'name-en': en } = wanted;
  if (!role || !organization || !fa || !en || !isRole(role)) return { ok: false, sentence: usage };
  if (!/^[a-z][a-z0-9.-]{2,29}$/.test(userName))
    return { ok: false, sentence: 'A user name has three to thirty small letters, digits, dots or dashes.' };
  const organizationId = await findEmployer(db, role, organization, wanted['organization-en']);
  if (organizationId === undefined)
    return { ok: false, sentence: `No organization that fits ${role} is called ${organization}.` };
  const password = newStaffPassword(systemChance);
  const created = await createStaff(
    { db, chance: systemChance, secret },
    { organizationId, role, userName, name: { fa, en }, password },
  );
  if (!created.ok)
    return { ok: false, sentence: `The user name ${userName} is taken; --renew gives it new credentials.` };
  await note(db, 'staff.added', created.staffId);
  return { ok: true, password, authenticatorSecret: created.authenticatorSecret };
}

/** By either name. The administrator's own organization is made where it is missing: somebody must be the first. */
async function findEmployer(
  db: Db,
  role: StaffRole,
  name: string,
  nameEn: string | undefined,
): Promise<number | undefined> {
  const fitting = (await listOrganizations(db)).filter(({ kind }) => roleFits(role, kind));
  const found = fitting.find(organization => organization.name.fa === name || organization.name.en === name);
  if (found || !roleFits(role, 'administrator')) return found?.id;
  const names = { fa: name, en: nameEn ?? name };
  const added = await addOrganization(db, { kind: 'administrator', name: names, code: undefined });
  return added.ok ? added.organizationId : undefined;
}

async function renew(db: Db, secret: string, userName: string): Promise<Done> {
  const member = (await listStaff(db)).find(staff => staff.userName === userName);
  if (!member) return { ok: false, sentence: `Nobody has the user name ${userName}.` };
  const shown = await renewStaffCredentials({ db, chance: systemChance, secret }, member.id);
  await note(db, 'staff.credentials-renewed', member.id);
  return { ok: true, ...shown };
}

function note(db: Db, action: string, staffId: number): Promise<void> {
  return recordAudit(db, { actor: { kind: 'job' }, action, subjectKind: 'staff', subjectId: staffId });
}

function isRole(word: string): word is StaffRole {
  const roles: readonly string[] = staffRoles;
  return roles.includes(word);
}

function readWords() {
  try {
    return parseArgs({ options }).values;
  } catch {
    return undefined;
  }
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
