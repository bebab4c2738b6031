import { isAcceptable } from '../../../domain/roster/accept-id.ts';
import { card } from '../../../html/card.ts';
import { buttonForm, form } from '../../../html/form.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import type { RowPage } from './page.html.ts';

/** What may be done with the row as a whole. */
export function treatment(shell: Shell, data: RowPage): Html {
  const { findings, standing } = data.row;
  const mayAccept = findings.some(isAcceptable);
  return html`${mayAccept && standing !== 'aside' && acceptCard(shell, data)}${
    standing === 'aside' ? backCard(shell, data) : asideCard(shell, data)
  }`;
}

const placeOf = ({ roster, row }: RowPage) => ({ rosterId: roster.id, row: row.rowNumber });

function acceptCard(shell: Shell, data: RowPage): Html {
  const { rosterRows: texts } = shell.t;
  const reason = textField(shell, reasonState(data), {
    name: 'accept_reason',
    label: texts.acceptReason,
    hint: texts.acceptReasonHint,
    required: true,
    maxLength: 300,
  });
  return card({
    title: texts.acceptTitle,
    body: html`<p>${texts.acceptText}</p>${form(shell, {
      action: to(paths.rosterRowAccept, placeOf(data)),
      submit: texts.accept,
      submitKind: 'quiet',
      body: reason,
    })}`,
  });
}

/** Two forms of the page ask for a reason; each shows its own error. */
function reasonState({ state }: RowPage) {
  return { values: {}, errors: { accept_reason: state.errors['accept_reason'] } };
}

function asideCard(shell: Shell, data: RowPage): Html {
  const { rosterRows: texts } = shell.t;
  return html`<details class="card"><summary>${texts.asideTitle}</summary><p>${texts.asideText}</p>${form(
    shell,
    {
      action: to(paths.rosterRowAside, placeOf(data)),
      submit: texts.aside,
      submitKind: 'danger',
      body: textField(
        shell,
        { values: {}, errors: {} },
        { name: 'reason', label: texts.asideReason, maxLength: 300 },
      ),
    },
  )}</details>`;
}

function backCard(shell: Shell, data: RowPage): Html {
  const { rosterRows: texts } = shell.t;
  return card({
    title: texts.putBack,
    body: html`<p>${texts.putBackText}</p>${buttonForm(shell, {
      action: to(paths.rosterRowBack, placeOf(data)),
      label: texts.putBack,
      kind: 'primary',
    })}`,
  });
}
