import { badge, type Tone } from '../../html/badge.ts';
import { emptyState } from '../../html/card.ts';
import { identifier } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';
import type { Texts } from '../../texts/texts.ts';
import type { MessageText } from './message-text.ts';

export type ShownMessage = {
  time: string;
  recipient: string;
  channel: 'sms' | 'email';
  language: 'fa' | 'en';
  /** Undefined: forgotten. */
  text: MessageText | undefined;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
};

const tones: Record<ShownMessage['state'], Tone> = {
  waiting: 'warn',
  sending: 'warn',
  sent: 'good',
  failed: 'bad',
};

export function demoMessagesPage(shell: Shell, messages: readonly ShownMessage[]): Html {
  const { t } = shell;
  const { demo } = t;
  const actions = html`${linkButton('quiet', paths.demoMessages, demo.refresh)}${linkButton('quiet', paths.demoSignIns, demo.toSignIns)}`;
  return document(shell, {
    face: 'site',
    title: demo.messagesTitle,
    main: html`${notice('warn', demo.notice)}
${pageHead(t, { title: demo.messagesTitle, lead: demo.messagesLead, actions })}
${messages.length === 0 ? emptyState({ title: demo.noMessages, text: demo.noMessagesText }) : messageTable(shell, messages)}`,
  });
}

function messageTable({ t }: Shell, messages: readonly ShownMessage[]): Html {
  const { demo } = t;
  const words: Record<ShownMessage['state'], string> = {
    waiting: demo.waiting,
    sending: demo.sending,
    sent: demo.sent,
    failed: demo.failed,
  };
  return table(t, {
    caption: demo.messagesCaption,
    onPhones: 'cards',
    rows: messages,
    columns: [
      { key: 'recipient', header: demo.recipient, cell: row => addressed(t, row), names: true },
      { key: 'text', header: demo.text, cell: row => body(row, demo.forgotten) },
      { key: 'state', header: demo.state, cell: row => badge(tones[row.state], words[row.state]) },
    ],
  });
}

function addressed({ demo }: Texts, { recipient, channel, time }: ShownMessage): Html {
  return html`${identifier(recipient)}<br><span class="hint">${demo.channels[channel]} · ${time}</span>`;
}

/** As it would be read: an e-mail with its subject, and the link to be followed here. */
function body({ text, language }: ShownMessage, forgotten: string): Html {
  if (!text) return html`${forgotten}`;
  const { subject, lines, link } = text;
  return html`<div lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">${
    subject !== undefined && html`<strong>${subject}</strong><br>`
  }${lines.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}${
    link &&
    html`<br><a href="${link.href}">${link.label ?? html`<bdi dir="ltr">${shortened(link.href)}</bdi>`}</a>`
  }</div>`;
}

/** A link with a key in it is long; its beginning says where it leads. */
function shortened(href: string): string {
  return href.length > 36 ? `${href.slice(0, 35)}…` : href;
}
