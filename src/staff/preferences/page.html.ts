import type { StaffPreference, ToldWhen } from '../../domain/preference/get-preference.ts';
import { radioField, selectField } from '../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

export type PreferencesPage = {
  preference: StaffPreference;
  /** This deployment sends e-mail. */
  offered: boolean;
  demo: boolean;
  state: FormState;
};

/** When a member of staff is told that it is her turn, and where. */
export function preferencesPage(shell: Shell, data: PreferencesPage): Html {
  const { t } = shell;
  const { preferences } = t;
  return document(shell, {
    face: 'staff',
    title: preferences.staffTitle,
    width: 'form',
    main: html`${pageHead(t, { title: preferences.staffTitle, lead: preferences.staffLead })}
${errorSummary(shell, data.state)}
${
  data.offered
    ? html`${standing(shell, data)}${form(shell, {
        action: paths.staffPreferences,
        submit: preferences.save,
        body: fields(shell, data),
      })}${data.demo && html`<p><a href="${paths.demoMessages}">${t.demo.toMessages}</a></p>`}`
    : notice('info', preferences.notOffered)
}`,
  });
}

function standing({ t: { preferences } }: Shell, { preference: { email, awaited } }: PreferencesPage): Html {
  return html`${awaited !== undefined && notice('warn', preferences.staffAwaited(awaited))}
${
  email === undefined
    ? awaited === undefined && notice('info', preferences.staffNone)
    : notice('good', preferences.staffConfirmed(email))
}`;
}

function fields(shell: Shell, { state, preference }: PreferencesPage): Html {
  const { preferences } = shell.t;
  const filled: FormState = {
    errors: state.errors,
    values: {
      email: preference.email ?? preference.awaited ?? '',
      told: preference.told,
      language: preference.language ?? shell.language,
      ...state.values,
    },
  };
  const moments: readonly ToldWhen[] = ['at-once', 'daily', 'never'];
  return html`${textField(shell, filled, {
    name: 'email',
    label: preferences.staffEmail,
    hint: preferences.staffEmailHint,
    script: 'latin',
    type: 'email',
    autocomplete: 'email',
    maxLength: 254,
  })}${radioField(shell, filled, {
    name: 'told',
    label: preferences.told,
    options: moments.map(value => ({
      value,
      label: preferences.toldChoices[value],
      hint: preferences.toldHints[value],
    })),
  })}${selectField(shell, filled, {
    name: 'language',
    label: preferences.language,
    empty: false,
    options: (['fa', 'en'] as const).map(value => ({ value, label: preferences.languages[value] })),
  })}`;
}
