import { rejectionReasons } from '../../../domain/correction/case.ts';
import type { CaseAction } from '../../../domain/correction/case-steps.ts';
import { card } from '../../../html/card.ts';
import { radioField, selectField } from '../../../html/choice-fields.ts';
import {
  buttonForm,
  emptyForm,
  errorSummary,
  type Form,
  type FormState,
  form,
  hiddenField,
} from '../../../html/form.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { textArea } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import type { CaseData } from './page.html.ts';

/** The steps that the viewer may take besides the one that puts it right, each behind its name. */
export function stepsCard(shell: Shell, data: CaseData): Html | false {
  const shown = [
    assignForms(shell, data),
    ...(Object.keys(forms) as (keyof typeof forms)[])
      .filter(step => data.steps.includes(step))
      .map(step => forms[step](shell, data)),
  ].filter(part => part !== undefined);
  return (
    shown.length > 0 &&
    card({ title: shell.t.caseForms.title, body: html`<div class="case-steps">${shown}</div>` })
  );
}

type StepForm = (shell: Shell, data: CaseData) => Html | undefined;

const forms = {
  ask: (shell, data) => {
    const ask = shell.t.caseForms.ask;
    const { mobile, openedByAccount } = data.found;
    if (mobile === undefined && openedByAccount === undefined) return undefined;
    return stepForm(shell, data, 'ask', {
      title: ask.title,
      action: to(paths.correctionAsk, { caseId: data.found.id }),
      submit: ask.submit,
      body: state =>
        textArea(shell, state, {
          name: 'question',
          label: ask.label,
          hint: ask.hint,
          rows: 3,
          maxLength: 1000,
        }),
    });
  },
  'hand-on': (shell, data) => {
    const { t } = shell;
    const handOn = t.caseForms.handOn;
    const others = data.sides.filter(side => side !== data.found.turn);
    if (others.length === 0) return undefined;
    return stepForm(shell, data, 'hand-on', {
      title: handOn.title,
      action: to(paths.correctionHandOn, { caseId: data.found.id }),
      submit: handOn.submit,
      body: state =>
        html`${selectField(shell, state, {
          name: 'side',
          label: handOn.to,
          options: others.map(side => ({ value: side, label: t.cases.turns[side] })),
        })}${textArea(shell, state, { name: 'handing-note', label: handOn.note, rows: 2, maxLength: 1000 })}`,
    });
  },
  take: (shell, data) => {
    const { t } = shell;
    const take = t.caseForms.take;
    const { found } = data;
    if (found.turn === 'administrator') return undefined;
    return stepForm(shell, data, 'take', {
      title: take.title,
      action: to(paths.correctionTake, { caseId: data.found.id }),
      submit: take.submit,
      body: () => html`<p>${take.text(found.turn ? t.cases.turns[found.turn] : t.cases.nobodysTurn)}</p>`,
    });
  },
  disagree: (shell, data) => {
    const { t } = shell;
    const disagree = t.caseForms.disagree;
    return stepForm(shell, data, 'disagree', {
      title: disagree.title,
      action: to(paths.correctionDisagree, { caseId: data.found.id }),
      submit: disagree.submit,
      submitKind: 'danger',
      body: state =>
        html`<p>${disagree.text(t.cases.turns[data.found.askedBy ?? 'administrator'])}</p>${textArea(
          shell,
          state,
          { name: 'doubt', label: disagree.reason, rows: 2, maxLength: 1000, required: true },
        )}`,
    });
  },
  stop: (shell, data) => {
    const stop = shell.t.caseForms.stop;
    return stepForm(shell, data, 'stop', {
      title: stop.title,
      action: to(paths.correctionStop, { caseId: data.found.id }),
      submit: stop.submit,
      submitKind: 'danger',
      body: state =>
        html`<p>${stop.text}</p>${textArea(shell, state, {
          name: 'doubt',
          label: stop.reason,
          rows: 2,
          maxLength: 1000,
          required: true,
        })}`,
    });
  },
  settle: (shell, data) => {
    const settle = shell.t.caseForms.settle;
    const { contractId } = data.found;
    const codes = data.may.printCodes && contractId !== undefined;
    return stepForm(shell, data, 'settle', {
      title: settle.title,
      action: to(paths.correctionSettle, { caseId: data.found.id }),
      submit: settle.submit,
      body: state =>
        html`<p>${settle.text}</p>${
          codes && html`<p><a href="${to(paths.employerCodes, { contractId })}">${settle.codes}</a></p>`
        }${radioField(shell, state, {
          name: 'outcome',
          label: settle.outcome,
          options: (['code-handed', 'nothing-wrong'] as const).map(value => ({
            value,
            label: settle.outcomes[value],
          })),
        })}${textArea(shell, state, { name: 'settling-note', label: settle.note, rows: 2, maxLength: 1000 })}`,
    });
  },
  reject: (shell, data) => {
    const { t } = shell;
    const reject = t.caseForms.reject;
    return stepForm(shell, data, 'reject', {
      title: reject.title,
      action: to(paths.correctionReject, { caseId: data.found.id }),
      submit: reject.submit,
      submitKind: 'danger',
      body: state =>
        html`<p>${reject.text}</p>${radioField(shell, state, {
          name: 'reason',
          label: reject.reason,
          options: rejectionReasons.map(value => ({ value, label: t.cases.rejections[value] })),
        })}${textArea(shell, state, {
          name: 'rejection-note',
          label: reject.note,
          hint: reject.noteHint,
          rows: 3,
          maxLength: 1000,
        })}`,
    });
  },
} satisfies Partial<Record<CaseAction, StepForm>>;

type Step = {
  title: string;
  action: string;
  submit: string;
  submitKind?: Form['submitKind'];
  body: (state: FormState) => Html;
};

/** Closed until it is wanted, or until something in it was wrong. */
function stepForm(shell: Shell, { found, tried }: CaseData, step: string, words: Step): Html {
  const here = tried.step === step;
  const state = here ? tried.state : emptyForm;
  return html`<details ${attributes({ open: here, class: 'case-step' })}><summary>${words.title}</summary>
${here && errorSummary(shell, state)}${form(shell, {
  action: words.action,
  submit: words.submit,
  submitKind: words.submitKind ?? 'quiet',
  body: html`${hiddenField('revision', found.revision)}${words.body(state)}`,
})}</details>`;
}

/** Among colleagues of the house whose turn it is. */
function assignForms(shell: Shell, { found, colleagues, actor, tried }: CaseData): Html | undefined {
  if (found.turn !== actor.side) return undefined;
  const { t, language } = shell;
  const assign = t.caseForms.assign;
  const action = to(paths.correctionAssign, { caseId: found.id });
  const others = colleagues.filter(({ id }) => id !== actor.staffId && id !== found.assigneeId);
  const state = tried.step === 'assign' ? tried.state : emptyForm;
  return html`<div class="link-row">${
    found.assigneeId !== actor.staffId &&
    buttonForm(shell, { action, label: assign.self, hidden: { to: actor.staffId } })
  }${
    found.assigneeId !== undefined && buttonForm(shell, { action, label: assign.release, hidden: { to: '' } })
  }</div>${
    others.length > 0 &&
    html`<details ${attributes({ open: tried.step === 'assign', class: 'case-step' })}><summary>${assign.title}</summary>${form(
      shell,
      {
        action,
        submit: assign.submit,
        submitKind: 'quiet',
        body: selectField(shell, state, {
          name: 'to',
          label: assign.to,
          options: others.map(({ id, name }) => ({ value: String(id), label: name[language] })),
        }),
      },
    )}</details>`
  }`;
}
