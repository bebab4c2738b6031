import { z } from 'zod';
import { isMailAddress } from './platform/mail.ts';

const port = wholeNumber('a port', 0, 65_535);
const megabytes = wholeNumber('a number of megabytes', 1, 2_000);
const flag = oneOf('true', 'false').transform(value => value === 'true');
const address = z.url({
  protocol: /^https?$/,
  error: shouldBe('an address that begins with http:// or https://'),
});
const digits = z.string().regex(/^[0-9+ -]{3,20}$/, shouldBe('a phone number in Latin digits'));

const mailAddress = z.string().refine(isMailAddress, shouldBe('a plain mail address'));

/** What follows the name of the variable in the sentence of its refusal. */
function shouldBe(words: string): string {
  return `must be ${words}`;
}

function wholeNumber(what: string, from: number, until: number) {
  const refusal = shouldBe(`${what}, from ${from} to ${until}`);
  return z.coerce.number(refusal).int(refusal).min(from, refusal).max(until, refusal);
}

function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, shouldBe(`one of ${words.join(', ')}`));
}

const environment = z.object({
  PORT: port.optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: address.optional(),
  TRUST_PROXY: flag.default(false),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: shouldBe('an address that begins with postgres://') })
    .optional(),
  DATA_FOLDER: z.string().min(1).default('var'),
  SECRET_KEY: z.string().min(32, shouldBe('at least 32 characters long')).optional(),
  PROCESS: oneOf('both', 'web', 'worker').default('both'),
  DEMO: flag.optional(),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
  UPLOAD_LIMIT_MB: megabytes.default(250),
  UPLOAD_SCANNER: z
    .string()
    .regex(/^\/\S+( +\S+)*$/, shouldBe('a command that begins with a full path'))
    .optional(),
  SMS_DRIVER: oneOf('console', 'kavenegar').default('console'),
  SMS_URL: address.default('https://api.kavenegar.com'),
  SMS_API_KEY: z.string().min(8, shouldBe('the key that the provider gave')).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: shouldBe('an address that begins with smtp:// or smtps://') })
    .optional(),
  MAIL_FROM: mailAddress.optional(),
  MAIL_REPLY_TO: mailAddress.optional(),
  BRAND_NAME_FA: z.string().min(1).default('های درمان'),
  BRAND_NAME_EN: z.string().min(1).default('Hi Darman'),
  BRAND_INSURER_FA: z.string().min(1).default('آسماری'),
  BRAND_INSURER_EN: z.string().min(1).default('Asmari'),
  BRAND_ADMINISTRATOR_FA: z.string().min(1).default('کمک‌رسان ایران (SOS)'),
  BRAND_ADMINISTRATOR_EN: z.string().min(1).default('SOS (Iran Assistance)'),
  BRAND_AGENCY_CODE: z.string().min(1).default('1401'),
  SUPPORT_PHONE: digits.default('02188648400'),
  SUPPORT_EXTENSION: z
    .string()
    .regex(/^[0-9]{0,6}$/, shouldBe('up to six Latin digits'))
    .default('101'),
});

export type Config = {
  /** Undefined: not asked for, so a free one near the usual is taken. */
  port: number | undefined;
  host: string;
  /** The origin people type; undefined: the address listened on. */
  publicUrl: string | undefined;
  trustProxy: boolean;
  databaseUrl: string | undefined;
  dataFolder: string;
  secret: string | undefined;
  process: 'both' | 'web' | 'worker';
  demo: boolean;
  logLevel: string;
  uploadLimitBytes: number;
  /** The program and arguments that look at every file that was sent; undefined: none does. */
  uploadScanner: readonly [program: string, ...given: string[]] | undefined;
  sms: { driver: 'console' } | { driver: 'kavenegar'; url: string; apiKey: string };
  mail: { driver: 'console' } | { driver: 'smtp'; url: string; from: string; replyTo: string | undefined };
  brand: Brand;
};

type BothLanguages = { fa: string; en: string };

export type Brand = {
  name: BothLanguages;
  insurer: BothLanguages;
  administrator: BothLanguages;
  agencyCode: string;
  supportPhone: string;
  supportExtension: string;
};

export type Parsed = { ok: true; config: Config } | { ok: false; sentences: string[] };

/** Reads the environment once. A refusal has one sentence a variable, in English, for whoever runs the server. */
export function readConfig(env: Record<string, string | undefined>): Parsed {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      sentences: parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}.`),
    };
  }
  const e = parsed.data;
  const sentences = contradictions(e);
  return sentences.length > 0 ? { ok: false, sentences } : { ok: true, config: shape(e) };
}

type Environment = z.infer<typeof environment>;

function contradictions(e: Environment): string[] {
  const sentences: string[] = [];
  if (e.SMS_DRIVER === 'kavenegar' && !e.SMS_API_KEY)
    sentences.push('SMS_API_KEY is missing: SMS_DRIVER=kavenegar needs it.');
  if (e.SMTP_URL && !e.MAIL_FROM)
    sentences.push('MAIL_FROM is missing: SMTP_URL needs the address that mails come from.');
  if ((e.SMTP_URL || e.SMS_DRIVER === 'kavenegar') && !e.PUBLIC_URL)
    sentences.push('PUBLIC_URL is missing: messages that really go out carry links that begin with it.');
  if (e.DATABASE_URL && !e.SECRET_KEY) {
    sentences.push(
      'SECRET_KEY is missing: with DATABASE_URL every process must be given the same secret of 32 characters or more.',
    );
  }
  // Without it cookies would go without `Secure`, and nobody would notice.
  if (e.TRUST_PROXY && !e.PUBLIC_URL)
    sentences.push('PUBLIC_URL is missing: with TRUST_PROXY it must say what people type, https included.');
  if (e.PUBLIC_URL && new URL(e.PUBLIC_URL).pathname !== '/')
    sentences.push('PUBLIC_URL must be an origin without a path.');
  return sentences;
}

function commandFrom(words: string | undefined): Config['uploadScanner'] {
  const [program, ...given] = words?.split(/ +/) ?? [];
  return program === undefined ? undefined : [program, ...given];
}

function shape(e: Environment): Config {
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL?.replace(/\/$/, ''),
    trustProxy: e.TRUST_PROXY,
    databaseUrl: e.DATABASE_URL,
    dataFolder: e.DATA_FOLDER,
    secret: e.SECRET_KEY,
    process: e.PROCESS,
    // The demo belongs to the embedded database; it never fills somebody's own unless asked to.
    demo: e.DEMO ?? !e.DATABASE_URL,
    logLevel: e.LOG_LEVEL,
    uploadLimitBytes: e.UPLOAD_LIMIT_MB * 1024 * 1024,
    uploadScanner: commandFrom(e.UPLOAD_SCANNER),
    sms:
      e.SMS_DRIVER === 'kavenegar'
        ? { driver: 'kavenegar', url: e.SMS_URL, apiKey: e.SMS_API_KEY ?? '' }
        : { driver: 'console' },
    mail:
      e.SMTP_URL && e.MAIL_FROM
        ? { driver: 'smtp', url: e.SMTP_URL, from: e.MAIL_FROM, replyTo: e.MAIL_REPLY_TO }
        : { driver: 'console' },
    brand: {
      name: { fa: e.BRAND_NAME_FA, en: e.BRAND_NAME_EN },
      insurer: { fa: e.BRAND_INSURER_FA, en: e.BRAND_INSURER_EN },
      administrator: { fa: e.BRAND_ADMINISTRATOR_FA, en: e.BRAND_ADMINISTRATOR_EN },
      agencyCode: e.BRAND_AGENCY_CODE,
      supportPhone: e.SUPPORT_PHONE,
      supportExtension: e.SUPPORT_EXTENSION,
    },
  };
}
