import { birthDateField } from '../../html/birth-date-field.ts';
import { card } from '../../html/card.ts';
import { errorSummary, type FormState, form, hiddenField } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead, steps } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { mobileField, textField } from '../../html/text-fields.ts';
import { paths, withQuery } from '../../paths.ts';

export type ProofView = {
  state: FormState;
  /** An employer's code or knowledge was accepted; only the mobile is still to be shown. */
  onlyMobile: boolean;
  /** Contracts of this membership type admit birth date and certificate number. */
  knowledge: boolean;
};

export function proofPage(shell: Shell, { state, onlyMobile, knowledge }: ProofView): Html {
  const { t } = shell;
  const lead = onlyMobile ? t.activation.mobileStillLead : t.activation.proofLead;
  return document(shell, {
    face: 'site',
    title: t.activation.proofTitle,
    width: 'form',
    main: html`${pageHead(t, { title: t.activation.proofTitle, eyebrow: steps(t, 2, 3), lead })}
${errorSummary(shell, state)}
${mobileWay(shell, state, onlyMobile)}
${!onlyMobile && employerWay(shell, state)}
${!onlyMobile && knowledge && knowledgeWay(shell, state)}
<p>${t.activation.noProofText} <a href="${withQuery(paths.activationHelp, { ask: 'yes' })}">${t.activation.noProofLink}</a></p>`,
  });
}

function mobileWay(shell: Shell, state: FormState, onlyMobile: boolean): Html {
  const { t } = shell;
  const hint = onlyMobile ? t.activation.mobileOwnHint : t.activation.mobileHint;
  const field = mobileField(shell, state, {
    name: 'mobile',
    label: t.activation.mobile,
    hint,
    required: true,
  });
  return card({
    title: t.activation.mobileTitle,
    body: way(shell, { way: 'mobile', submit: t.activation.sendCode, fields: field }),
  });
}

function employerWay(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const fields = textField(shell, state, {
    name: 'employer_code',
    label: t.activation.employerCode,
    hint: t.activation.employerCodeHint,
    required: true,
    script: 'latin',
    maxLength: 24,
  });
  return card({
    title: t.activation.employerTitle,
    body: way(shell, { way: 'employer-code', submit: t.activation.checkCode, fields }),
  });
}

function knowledgeWay(shell: Shell, state: FormState): Html {
  const { t } = shell;
  const birthDate = {
    name: 'birth_date',
    label: t.activation.birthDate,
    hint: t.activation.birthDateHint,
    required: true,
  };
  const certificate = { name: 'certificate_number', label: t.activation.certificateNumber, required: true };
  return card({
    title: t.activation.knowledgeTitle,
    body: way(shell, {
      way: 'knowledge',
      submit: t.activation.checkKnowledge,
      fields: html`${birthDateField(shell, state, birthDate)}
${textField(shell, state, { ...certificate, script: 'digits', maxLength: 20 })}`,
    }),
  });
}

function way(
  shell: Shell,
  { way: name, submit, fields }: { way: string; submit: string; fields: Html },
): Html {
  return form(shell, {
    action: paths.activationProof,
    submit,
    body: html`${hiddenField('way', name)}${fields}`,
  });
}
