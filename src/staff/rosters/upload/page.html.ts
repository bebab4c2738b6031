import type { Contract } from '../../../domain/contract/contract.ts';
import { dateField } from '../../../html/birth-date-field.ts';
import { radioField, selectField } from '../../../html/choice-fields.ts';
import { errorSummary, type FormState, form } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { fileField } from '../../../html/text-fields.ts';
import { paths } from '../../../paths.ts';

export type UploadPage = {
  contracts: readonly Contract[];
  state: FormState;
  uploadLimitBytes: number;
};

const accepted = '.xlsx,.xls,.csv';

export function uploadPage(shell: Shell, data: UploadPage): Html {
  const { t } = shell;
  const { state } = data;
  return document(shell, {
    face: 'staff',
    title: t.rosterUpload.title,
    width: 'form',
    main: html`${pageHead(t, {
      title: t.rosterUpload.title,
      lead: t.rosterUpload.lead,
      trail: [{ href: paths.rosters, label: t.rosters.title }],
    })}
${errorSummary(shell, state)}
${form(shell, {
  action: paths.rosterUpload,
  submit: t.rosterUpload.submit,
  upload: true,
  body: fields(shell, data),
})}`,
  });
}

function fields(shell: Shell, { contracts, state, uploadLimitBytes }: UploadPage): Html {
  const { t, language } = shell;
  const megabytes = formatNumber(language, Math.floor(uploadLimitBytes / 1024 / 1024));
  return html`${selectField(shell, state, {
    name: 'contract',
    label: t.rosterUpload.contract,
    required: true,
    options: contracts.map(({ id, title, policyholder }) => ({
      value: String(id),
      label: `${title[language]} — ${policyholder[language]}`,
    })),
  })}${radioField(shell, state, {
    name: 'kind',
    label: t.rosterUpload.kind,
    required: true,
    options: [
      { value: 'initial', label: t.rosters.kinds.initial, hint: t.rosterUpload.initialHint },
      { value: 'endorsement', label: t.rosters.kinds.endorsement, hint: t.rosterUpload.endorsementHint },
    ],
  })}${dateField(shell, state, {
    name: 'effective',
    label: t.rosterUpload.effectiveOn,
    hint: t.rosterUpload.effectiveHint,
    required: true,
  })}${fileField(shell, state, {
    name: 'file',
    label: t.rosterUpload.file,
    hint: t.rosterUpload.fileHint(megabytes),
    required: true,
    accept: accepted,
  })}`;
}
