import { errorSummary, type FormState, form } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { reasonFields } from '../reason-fields.html.ts';

/** Says nothing of whose file it is. */
export function askReasonPage(
  shell: Shell,
  { membershipId, state }: { membershipId: number; state: FormState },
): Html {
  const { support: texts } = shell.t;
  return document(shell, {
    face: 'staff',
    title: texts.askTitle,
    width: 'form',
    main: html`${pageHead(shell.t, {
      title: texts.askTitle,
      lead: texts.askLead,
      trail: [{ href: paths.support, label: texts.title }],
    })}
${errorSummary(shell, state)}
<section class="card lookup">${form(shell, {
      action: to(paths.supportPerson, { membershipId }),
      submit: texts.askSubmit,
      body: html`${reasonFields(shell, state)}<p class="hint">${texts.askTold}</p>`,
    })}</section>`,
  });
}
