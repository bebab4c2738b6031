import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isTemplateOf,
  type MessageTemplate,
  messageTemplates,
  wordsOf,
} from '../domain/notification/message-templates.ts';
import { mailOf } from '../html/mail.ts';
import { textsOf } from '../texts/texts.ts';

const publicUrl = 'https://portal.example';
const filled: Record<string, string> = {
  code: '482913',
  trackingCode: '24F-7M2-9TX4',
  day: '۱۴۰۵/۰۹/۲۰',
  time: '۱۸:۳۰',
  phone: '02188648400',
  link: '/corrections',
  count: '۱۲',
  due: '۳',
};
const templates = Object.keys(messageTemplates) as MessageTemplate[];
const languages = ['fa', 'en'] as const;

/** Every gap holds its own name, so that a text shows which it uses. */
const marks = wordsOf(Object.fromEntries(Object.keys(filled).map(name => [name, `‹${name}›`])), '');
const used = (text: string) => [...new Set(text.match(/‹\w+›/g))].map(mark => mark.slice(1, -1)).toSorted();
const expected = (template: MessageTemplate) => [...messageTemplates[template].parameters].toSorted();

for (const language of languages) {
  test(`every message in ${language} puts in what it is given, and nothing else`, () => {
    for (const template of templates) {
      if (isTemplateOf('sms', template))
        assert.deepEqual(used(textsOf(language).messages[template](marks)), expected(template), template);
      if (!isTemplateOf('email', template)) continue;
      const { subject, text, html } = mailOf({ template, words: marks, language, brand: 'B' });
      const { action } = textsOf(language).mails.texts[template];
      const shown = expected(template).filter(name => name !== 'link' || action !== undefined);
      assert.deepEqual(used(`${subject} ${text}`), shown, template);
      assert.deepEqual(used(html), shown, template);
      assert.doesNotMatch(subject, /‹(trackingCode|link)›/, template);
    }
  });

  test(`no message in ${language} speaks of health, money or an identity`, () => {
    const words = wordsOf(filled, publicUrl);
    const medical = /درمان|بیمار|خسارت|دارو|پزشک|کد ملی|شناسنامه|شبا|ریال|تومان/;
    const english = /health|medic|claim|doctor|drug|illness|national ID|IBAN|\brials?\b/i;
    for (const template of templates) {
      const texts = [
        ...(isTemplateOf('sms', template) ? [textsOf(language).messages[template](words)] : []),
        ...(isTemplateOf('email', template)
          ? Object.values(mailOf({ template, words, language, brand: '' }))
          : []),
      ];
      for (const text of texts) assert.doesNotMatch(text, language === 'fa' ? medical : english, template);
    }
  });
}

/** Of 67 letters each where one of them is not Latin; of 70 where it is alone. */
function segments(text: string): number {
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
}

test('a Persian SMS takes two segments at most, and three where it carries a link with a key', () => {
  for (const template of templates.filter(name => isTemplateOf('sms', name))) {
    const link =
      template === 'case-resume' ? `/activation/resume/${'k'.repeat(43)}` : '/member/corrections/1234';
    const text = textsOf('fa').messages[template](wordsOf({ ...filled, link }, publicUrl));
    const most = template === 'case-resume' ? 3 : 2;
    assert.ok(segments(text) <= most, `${template}: ${text.length}`);
  }
});
