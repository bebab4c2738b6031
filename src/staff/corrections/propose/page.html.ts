import type { CaseStory } from '../../../domain/correction/find-case-story.ts';
import type { Member } from '../../../domain/membership/list-members.ts';
import { checkboxField, radioField, selectField } from '../../../html/choice-fields.ts';
import { errorSummary, type FormState, form, hiddenField } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { mobileField, nationalIdField, textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import { shownFieldValue } from '../change.html.ts';
import { fieldsFor, isJoin, type ProposalField } from './fields.ts';

export type FoundPrimary = Pick<Member, 'membershipId' | 'firstName' | 'lastName' | 'idValue'>;

type ProposeData = { story: CaseStory; state: FormState; primaries: readonly FoundPrimary[] };

export function proposePage(shell: Shell, { story, state, primaries }: ProposeData): Html {
  const { t } = shell;
  const propose = t.caseForms.propose;
  const { found } = story;
  const joins = isJoin(story);
  const caseHref = to(paths.correctionCase, { caseId: found.id });
  const title = joins ? propose.joinTitle : propose.title;
  const name = `${found.firstName} ${found.lastName}`;
  return document(shell, {
    face: 'staff',
    title: `${title} · ${name}`,
    main: html`${pageHead(t, {
      title,
      lead: joins ? propose.joinLead : propose.lead,
      trail: [
        { href: paths.correctionDesk, label: t.desk.title },
        { href: caseHref, label: name },
      ],
    })}
${errorSummary(shell, state)}
<section class="card">${form(shell, {
      action: to(paths.correctionPropose, { caseId: found.id }),
      submit: propose.submit,
      beside: html`<a href="${caseHref}">${t.casePage.back}</a>`,
      body: html`${hiddenField('revision', found.revision)}${fieldsFor(story).map(field =>
        fieldOf(shell, { story, state }, field),
      )}${joins && primaryFields(shell, { story, state, primaries })}`,
    })}</section>`,
  });
}

function fieldOf(shell: Shell, { story, state }: Omit<ProposeData, 'primaries'>, name: ProposalField): Html {
  const { t, language } = shell;
  const propose = t.caseForms.propose;
  const said = story.said[name];
  const words = said === undefined ? undefined : shownFieldValue(shell, name, said, story);
  const hint = typeof words === 'string' ? `${propose.said} ${words}` : words ? propose.said : undefined;
  const field = { name, label: t.cases.fields[name], ...(hint === undefined ? {} : { hint }) };
  switch (name) {
    case 'gender':
      return selectField(shell, state, {
        ...field,
        options: (['male', 'female'] as const).map(value => ({ value, label: propose.genders[value] })),
      });
    case 'relation':
      return selectField(shell, state, {
        ...field,
        options: relations.map(value => ({ value, label: t.columns.relations[value] })),
      });
    case 'plan':
      return selectField(shell, state, {
        ...field,
        options: story.plans.map(({ id, name: plan }) => ({ value: String(id), label: plan[language] })),
      });
    case 'nationalId':
      return html`${nationalIdField(shell, state, field)}${checkboxField(shell, state, {
        name: 'vouched',
        label: propose.vouched,
        hint: propose.vouchedHint,
      })}`;
    case 'mobile':
      return mobileField(shell, state, field);
    case 'birthDate':
    case 'coveredFrom':
      return textField(shell, state, {
        ...field,
        hint: [hint, propose.dateHint].filter(Boolean).join(' · '),
        script: 'digits',
        maxLength: 30,
      });
    case 'iban':
      return textField(shell, state, { ...field, script: 'latin', maxLength: 40 });
    case 'certificateNumber':
      return textField(shell, state, { ...field, script: 'digits', maxLength: 30 });
    default:
      return textField(shell, state, { ...field, maxLength: 80 });
  }
}

const relations = ['self', 'spouse', 'child', 'father', 'mother', 'sibling', 'grandchild', 'other'] as const;

/** Whom she comes under: by ID or name, and where several fit, one of them. */
function primaryFields(shell: Shell, { story, state, primaries }: ProposeData): Html {
  const propose = shell.t.caseForms.propose;
  const chosen = story.changes.find(({ field }) => field === 'primary')?.after;
  const name = chosen === undefined ? undefined : story.primaries.get(chosen);
  return html`${name && html`<p>${propose.primaryNow}: ${properName(`${name.firstName} ${name.lastName}`)}</p>`}${textField(
    shell,
    state,
    { name: 'primarySearch', label: propose.primary, hint: propose.primaryHint, maxLength: 80 },
  )}${
    primaries.length > 0 &&
    radioField(shell, state, {
      name: 'primary',
      label: propose.choosePrimary,
      options: primaries.map(({ membershipId, firstName, lastName, idValue }) => ({
        value: String(membershipId),
        label: `${firstName} ${lastName}`,
        hint: idValue,
      })),
    })
  }`;
}
