import type { MessageWords } from '../texts/message-words.ts';
import { type Language, type Texts, textsOf } from '../texts/texts.ts';
import { type Html, html } from './tag.ts';

export type MailTemplate = keyof Texts['mails']['texts'];

type Written = {
  template: MailTemplate;
  words: MessageWords;
  language: Language;
  brand: string;
};

/**
 * An e-mail in plain text and in simple HTML, which say the same. Styles stand at the elements, as mail programs want it;
 * nothing is fetched from anywhere, so that nobody learns when it was opened.
 */
export function mailOf(written: Written): { subject: string; text: string; html: string } {
  const { mails } = textsOf(written.language);
  const { subject, action } = mails.texts[written.template];
  const paragraphs = paragraphsOf(written);
  const { link } = written.words;
  const footer = footerOf(mails, written.template);
  return {
    subject: subject(written.words),
    text: [
      mails.greeting,
      ...paragraphs,
      ...(action === undefined ? [] : [`${action}:\n${link}`]),
      `${written.brand}\n${footer}`,
    ].join('\n\n'),
    html: page(written, { paragraphs, action, footer }).markup,
  };
}

export function paragraphsOf({ template, words, language }: Omit<Written, 'brand'>): string[] {
  return textsOf(language).mails.texts[template].text(words).split('\n');
}

function footerOf(mails: Texts['mails'], template: MailTemplate): string {
  if (template === 'email-confirmation') return mails.confirmationFooter;
  return template.startsWith('staff-') ? mails.staffFooter : mails.memberFooter;
}

type Parts = { paragraphs: readonly string[]; action: string | undefined; footer: string };

function page({ language, brand, words, template }: Written, { paragraphs, action, footer }: Parts): Html {
  const { mails } = textsOf(language);
  const subject = mails.texts[template].subject(words);
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="margin:0;padding:24px 12px;background:#f4f6f5;color:#1d2b2c;font-family:Vazirmatn,Tahoma,Arial,sans-serif;font-size:16px;line-height:1.9">
<div dir="${language === 'fa' ? 'rtl' : 'ltr'}" style="max-width:34em;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px">
<p style="margin:0 0 16px;font-weight:700;color:#0d4f54">${brand}</p>
<p style="margin:0 0 12px">${mails.greeting}</p>
${paragraphs.map(paragraph => html`<p style="margin:0 0 12px">${paragraph}</p>`)}
${
  action !== undefined &&
  html`<p style="margin:24px 0"><a href="${words.link}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#0d4f54;color:#ffffff;text-decoration:none">${action}</a></p>
<p style="margin:0 0 12px;font-size:13px;color:#5b6b6c">${mails.linkBelow}<br><span dir="ltr" style="word-break:break-all">${words.link}</span></p>`
}
<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #e1e6e5;font-size:13px;color:#5b6b6c">${footer}</p>
</div>
</body>
</html>`;
}
