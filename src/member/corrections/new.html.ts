import type { ChangeField } from '../../domain/correction/case.ts';
import type { CorrectableSubject } from '../../domain/correction/opening/correctable.ts';
import { asksPassword } from '../../domain/correction/opening/open-own-case.ts';
import { presentValue } from '../../domain/correction/opening/right-changes.ts';
import { cardPhotoField } from '../../html/attachment-form.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import { type LinkWay, rightValueFields } from '../../html/right-value-fields.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { type GivenField, givenFields, passwordField, textArea } from '../../html/text-fields.ts';
import { paths, to, withQuery } from '../../paths.ts';
import type { AskedPerson } from './asked-person.ts';
import { presentFields, shownBefore } from './present-value.ts';

export type AskedSubject = AskedPerson & { subject: CorrectableSubject; way: LinkWay };

/** What the roster says of her, and beside it what it should say. */
export function newCasePage(shell: Shell, asked: AskedSubject, state: FormState): Html {
  const { t } = shell;
  const { memberCases: texts } = t;
  const { subject, person } = asked;
  const back = withQuery(paths.memberCorrectionChoice, { person: person.membershipId });
  return document(shell, {
    face: 'member',
    title: texts.newTitles[subject],
    width: 'form',
    main: html`${pageHead(t, {
      title: texts.newTitles[subject],
      lead: leadOf(shell, asked),
      trail: [
        { href: paths.memberCorrections, label: texts.title },
        { href: back, label: texts.choiceTitle },
      ],
    })}
${errorSummary(shell, state)}${subject === 'mobile' && mobileNotice(shell)}
${givenFields([{ label: texts.person, value: personName(shell, asked) }, ...presentValues(shell, asked)])}
${form(shell, {
  action: to(paths.memberCorrectionNew, { subject }, { person: person.membershipId }),
  submit: texts.send,
  upload: true,
  beside: linkButton('quiet', back, texts.cancel),
  body: fields(shell, asked, state),
})}`,
  });
}

function leadOf({ t }: Shell, { subject, way }: AskedSubject): string {
  const { memberCases: texts } = t;
  if (subject !== 'family-link') return texts.newLead;
  return way === 'missing' ? texts.missingLead : texts.linkLead;
}

function personName({ t }: Shell, { person, isViewer }: AskedPerson): Html {
  const name = `${person.firstName} ${person.lastName}`;
  return properName(isViewer ? t.memberCases.yourself(name) : name);
}

function presentValues(shell: Shell, { person, subject, isViewer }: AskedSubject): GivenField[] {
  const { t } = shell;
  const names: Readonly<Record<ChangeField, string>> = t.cases.fields;
  return (presentFields(person)[subject] ?? []).map(field => ({
    label: `${names[field]} · ${t.rightValues.present}`,
    value:
      isViewer && field === 'nationalId'
        ? identifier(person.idValue)
        : shownBefore(shell, field, presentValue(person, field)),
  }));
}

function mobileNotice({ t }: Shell): Html {
  const { memberCases: texts } = t;
  return notice(
    'info',
    html`<p>${texts.mobileTwoText}</p><p><a href="${paths.profileMobile}">${texts.mobileSignIn}</a></p>`,
    texts.mobileTwo,
  );
}

function fields(shell: Shell, { subject, way }: AskedSubject, state: FormState): Html {
  const { rightValues, memberCases: texts } = shell.t;
  return html`${rightValueFields(shell, state, { subject, way })}${textArea(shell, state, {
    name: 'told',
    label: rightValues.told,
    hint: rightValues.toldHint,
    rows: 3,
    maxLength: 1000,
  })}${cardPhotoField(shell, state)}${
    asksPassword(subject) &&
    passwordField(shell, state, {
      name: 'password',
      label: texts.password,
      hint: texts.passwordHint,
      required: true,
      autocomplete: 'current-password',
    })
  }${subject === 'iban' && html`<p class="hint">${texts.ibanConsequence}</p>`}`;
}
