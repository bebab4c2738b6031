import type { Readable } from 'node:stream';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import type { Shell } from './html/shell.ts';
import type { Html } from './html/tag.ts';
import type { Language, Texts } from './texts/texts.ts';

export type Role = 'system-administrator' | 'employer-hr' | 'agency-expert' | 'administrator-support';

/** What a member of staff may do; which role has which is in `rightsOf`. Whose people, the database decides. */
export type Right =
  | 'keep-house'
  | 'read-contracts'
  | 'read-rosters'
  | 'edit-roster'
  | 'decide-roster'
  | 'read-members'
  | 'print-codes'
  | 'work-corrections'
  | 'look-up-people'
  | 'use-console';

export const rightsOf: Record<Role, readonly Right[]> = {
  'system-administrator': ['use-console', 'keep-house', 'read-contracts'],
  'employer-hr': [
    'use-console',
    'read-contracts',
    'read-rosters',
    'edit-roster',
    'decide-roster',
    'read-members',
    'print-codes',
    'work-corrections',
  ],
  'agency-expert': [
    'use-console',
    'read-contracts',
    'read-rosters',
    'edit-roster',
    'decide-roster',
    'read-members',
    'print-codes',
    'work-corrections',
    'look-up-people',
  ],
  'administrator-support': [
    'use-console',
    'read-contracts',
    'read-rosters',
    'edit-roster',
    'decide-roster',
    'read-members',
    'work-corrections',
    'look-up-people',
  ],
};

export type Viewer =
  | { kind: 'anyone' }
  | { kind: 'member'; sessionId: number; accountId: number; personId: number; name: string; endsAt: Date }
  | {
      kind: 'staff';
      sessionId: number;
      staffId: number;
      organizationId: number;
      role: Role;
      name: { fa: string; en: string };
      organization: { fa: string; en: string };
      endsAt: Date;
    };

/** `anyone`: no sign-in asked. `member`: a signed-in member. A right: staff of a role that has it. */
export type May = 'anyone' | 'member' | Right;

/** What the audit chain keeps of a request: the action on the route line, about this subject. Never names or health data. */
export type AuditSubject = {
  subjectKind: string;
  subjectId?: number | undefined;
  contractId?: number | undefined;
  details?: Record<string, string | number | boolean | null>;
};

export type CookieName = 'session' | 'device' | 'flow' | 'language';
/** `value: undefined` removes the cookie; without `maxAgeSeconds` it goes with the browser. */
export type CookieChange = { name: CookieName; value: string | undefined; maxAgeSeconds?: number };

export type FlashKind = 'good' | 'warn' | 'bad' | 'info';
export type FlashKey = keyof Texts['flash'];

type Common = { cookies?: CookieChange[]; about?: AuditSubject };

export type Reply = Common &
  (
    | { kind: 'page'; status: number; html: Html }
    | { kind: 'redirect'; location: string; flash?: { kind: FlashKind; key: FlashKey } }
    | {
        kind: 'file';
        type: string;
        body: Buffer | string | Readable;
        /** Given: a download by this name. */
        fileName?: string;
        /** It came from outside: were it opened as a page, it could do nothing. Downloads are so always. */
        sandbox?: true;
      }
    | { kind: 'json'; body: unknown; status?: number }
    | { kind: 'events'; next: NextEvent }
    | { kind: 'refused'; why: 'not-found' | 'forbidden' | 'too-many' }
  );

/** Asked once a second, each time in a transaction of its own; `last` ends the stream. */
export type NextEvent = (deps: Deps) => Promise<{ event: string; data: unknown; last: boolean }>;

/** A file that was received: on disk until the request ends. */
export type ReceivedFile = { path: string; name: string; bytes: number };

export type Ask = {
  deps: Deps;
  config: Config;
  viewer: Viewer;
  params: Record<string, string>;
  query: URLSearchParams;
  form: URLSearchParams;
  /** Only on routes with `upload`; undefined where no file was chosen. */
  file?: ReceivedFile;
  cookies: Partial<Record<CookieName, string>>;
  /** Where the request came from, as a keyed hash: for throttles only, never stored with anything else. */
  addressKey: Buffer;
  language: Language;
  t: Texts;
  shell: Shell;
};

export type Handler = (ask: Ask) => Promise<Reply> | Reply;

export type RouteLine = {
  may: May;
  /** The action for the audit chain; a reply below 400 must then say what it is `about`. */
  audit: string;
  /** `gate`: the transaction runs as the role that decides who somebody is. Only for sign-in, activation, recovery, a new mobile and a new e-mail address. */
  door?: 'gate';
  /** The body is a form with one file, of the size that the settings allow or of less. */
  upload?: true | { mostBytes: number };
  /** May take minutes where a contract is large: whole workbooks. Only a few of these run at once. */
  long?: true;
};

export type Route = RouteLine & { method: 'GET' | 'POST'; path: string; handle: Handler };

/** One of the three faces: its routes, and the frame around its pages. */
export type Face = {
  name: 'site' | 'member' | 'staff';
  routes: readonly Route[];
  frame(
    t: Texts,
    language: Language,
    viewer: Viewer,
    path: string,
  ): Pick<Shell, 'homeHref' | 'nav'> & Partial<Pick<Shell, 'viewer'>>;
};

export function get(path: string, line: RouteLine, handle: Handler): Route {
  return { ...line, method: 'GET', path, handle };
}

export function post(path: string, line: RouteLine, handle: Handler): Route {
  return { ...line, method: 'POST', path, handle };
}

export function page(html: Html, more: Common & { status?: number } = {}): Reply {
  const { status = 200, ...common } = more;
  return { kind: 'page', status, html, ...common };
}

/** A form shown again with what was typed and what is wrong. The transaction is rolled back. */
export function again(html: Html): Reply {
  return { kind: 'page', status: 422, html };
}

export function redirect(
  location: string,
  more: Common & { flash?: { kind: FlashKind; key: FlashKey } } = {},
): Reply {
  return { kind: 'redirect', location, ...more };
}

export const notFound: Reply = { kind: 'refused', why: 'not-found' };
export const forbidden: Reply = { kind: 'refused', why: 'forbidden' };

/** A positive whole number from an address, or undefined: the page then is not found. */
export function idFrom(text: string | undefined | null): number | undefined {
  return text && /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : undefined;
}

const largestRowNumber = 2_147_483_647;

/** The same for the number of a row in a sheet, or undefined for one that no table can hold. */
export function rowNumberFrom(text: string | undefined | null): number | undefined {
  const number = idFrom(text);
  return number !== undefined && number <= largestRowNumber ? number : undefined;
}
