import type { Profile } from '../../domain/account/get-profile.ts';
import { card } from '../../html/card.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields, textArea, textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ContactError } from './read-contact.ts';

export function profilePage(shell: Shell, profile: Profile, typed: FormState): Html {
  const { t } = shell;
  const state: FormState = { ...typed, errors: inWords(t, typed.errors) };
  return document(shell, {
    face: 'member',
    title: t.profile.title,
    width: 'text',
    main: html`${pageHead(t, { title: t.profile.title, lead: t.profile.lead })}
${errorSummary(shell, state)}
${card({ title: t.profile.identity, body: identity(shell, profile) })}
${card({
  title: t.profile.contact,
  body: form(shell, {
    action: paths.profile,
    submit: t.profile.save,
    body: contactFields(shell, state),
  }),
  aside: html`<a href="${paths.profileNotifications}">${t.preferences.fromProfile}</a>`,
})}`,
  });
}

function identity({ t }: Shell, { name, identity: { type, value }, mobile }: Profile): Html {
  return html`${givenFields([
    { label: t.profile.name, value: properName(name) },
    {
      label: type === 'national' ? t.profile.nationalId : t.profile.otherId,
      value: identifier(value),
    },
    { label: t.profile.mobile, value: identifier(mobile) },
  ])}<p class="hint">${t.profile.mobileWhy}</p>
<p><a href="${paths.profileMobile}">${t.profile.changeMobile}</a></p><p class="hint">${t.memberCases.profileText}</p><p><a href="${paths.memberCorrectionChoice}">${t.memberCases.ask}</a></p>
<p><a href="${paths.memberLookups}">${t.lookups.title}</a></p>`;
}

function contactFields(shell: Shell, state: FormState): Html {
  const { profile } = shell.t;
  return html`${textField(shell, state, {
    name: 'phone',
    label: profile.phone,
    hint: profile.phoneHint,
    required: true,
    script: 'digits',
    type: 'tel',
    maxLength: 24,
  })}${textField(shell, state, {
    name: 'email',
    label: profile.email,
    hint: profile.emailHint,
    script: 'latin',
    type: 'email',
    autocomplete: 'email',
    maxLength: 254,
  })}${textField(shell, state, {
    name: 'fax',
    label: profile.fax,
    script: 'digits',
    type: 'tel',
    maxLength: 24,
  })}${textArea(shell, state, { name: 'address', label: profile.address, rows: 3, maxLength: 500 })}`;
}

function inWords(t: Texts, codes: FormState['errors']): FormState['errors'] {
  const words = t.profile.errors;
  const sentences: Record<ContactError, string> = {
    'phone-required': words.phoneRequired,
    required: words.phoneRequired,
    'no-area-code': words.noAreaCode,
    'not-a-phone': words.notAPhone,
    'not-an-email': words.notAnEmail,
    'too-long': words.tooLong,
  };
  return Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [
      field,
      code === undefined ? undefined : (sentences[code as ContactError] ?? words.tooLong),
    ]),
  );
}
