import { errorSummary, type FormState, form } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { fileField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { stateBadge } from '../state-badge.ts';

export type CorrectionPage = AskedRoster & { state: FormState; uploadLimitBytes: number };

export function correctionPage(shell: Shell, data: CorrectionPage): Html {
  const { t, language } = shell;
  const { roster, state, uploadLimitBytes } = data;
  const { rosterCorrection: texts } = t;
  const rosterId = roster.id;
  const megabytes = formatNumber(language, Math.floor(uploadLimitBytes / 1024 / 1024));
  return document(shell, {
    face: 'staff',
    title: `${texts.title} · ${roster.file.name}`,
    width: 'form',
    main: html`${pageHead(t, {
      title: texts.title,
      lead: texts.lead,
      state: stateBadge(t, roster.state),
      trail: trailOf(shell, data),
    })}
${errorSummary(shell, state)}
<p>${linkButton('quiet', to(paths.rosterWorkbook, { rosterId }), texts.download, true)}</p>
${form(shell, {
  action: to(paths.rosterCorrection, { rosterId }),
  submit: texts.submit,
  upload: true,
  body: fileField(shell, state, {
    name: 'file',
    label: texts.file,
    hint: texts.fileHint(megabytes),
    required: true,
    accept: '.xlsx,.xls,.csv',
  }),
})}`,
  });
}
