import { authenticatorAddress } from '../../domain/organization/authenticator.ts';
import { card } from '../../html/card.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import { qrCode } from './qr-code.html.ts';

export type ShownCredentials = {
  name: { fa: string; en: string };
  userName: string;
  password: string;
  authenticatorSecret: string;
  /** What the app shows above the code. */
  issuer: string;
};

/** Shown once, as the answer to the form that made them; neither is stored so that it could be shown again. */
export function credentialsPage(shell: Shell, shown: ShownCredentials): Html {
  const { t, language } = shell;
  const { userName, password, authenticatorSecret, issuer } = shown;
  const address = authenticatorAddress(authenticatorSecret, { issuer, userName });
  return document(shell, {
    face: 'staff',
    title: t.accounts.shownTitle,
    width: 'text',
    main: html`${pageHead(t, { title: t.accounts.shownTitle, lead: properName(shown.name[language]) })}
${notice('warn', t.accounts.shownOnceText, t.accounts.shownOnceTitle)}
${givenFields([
  { label: t.accounts.userName, value: identifier(userName) },
  { label: t.accounts.password, value: identifier(password) },
])}
${card({
  title: t.accounts.qrTitle,
  body: html`<p>${t.accounts.qrLead}</p>${qrCode(address, t.accounts.qrAlt)}
<p>${t.accounts.key}: ${identifier(authenticatorSecret.replace(/(.{4})(?=.)/g, '$1 '))}</p>`,
})}
<p>${linkButton('quiet', paths.staffAccounts, t.accounts.toAccounts)}</p>`,
  });
}
