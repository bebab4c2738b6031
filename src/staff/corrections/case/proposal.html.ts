import type { CaseChange, ChangeField } from '../../../domain/correction/case.ts';
import { card } from '../../../html/card.ts';
import { buttonForm } from '../../../html/form.ts';
import { notice } from '../../../html/notice.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { comparisonHref } from '../../contracts/roster/versions-card.html.ts';
import { shownChange } from '../change.html.ts';
import type { CaseData } from './page.html.ts';

/** Old and new beside each other, and the one press that puts it right. */
export function proposalCard(shell: Shell, data: CaseData): Html {
  const { t } = shell;
  const { casePage } = t;
  const { found, changes, steps } = data;
  const decides = steps.includes('confirm') || steps.includes('agree');
  return card({
    title: casePage.proposal,
    ...(decides ? { accent: 'call' as const } : {}),
    ...(found.revision > 0 ? { aside: casePage.revision(found.revision) } : {}),
    body: html`${
      changes.length > 0
        ? html`<dl class="proposal">${changes.map(change => changeRow(shell, data, change))}</dl>${warningsOf(shell, data)}`
        : html`<p>${casePage.noProposal}</p>`
    }${appliedIn(shell, data)}${changes.length > 0 && decides && decision(shell, data)}${
      steps.includes('propose') && html`<p>${proposeLinks(shell, data)}</p>`
    }`,
  });
}

/** What it changed is a version of the roster, to be seen beside the one before. */
function appliedIn({ t, language }: Shell, { found: { contractId }, version }: CaseData): Html | false {
  if (contractId === undefined || version === undefined) return false;
  const href = comparisonHref({ contractId, version });
  return html`<p><a href="${href}">${t.casePage.appliedIn(formatNumber(language, version))}</a></p>`;
}

/** Values on one page; of a member, whom she comes under on another. */
function proposeLinks(shell: Shell, data: CaseData): Html {
  const { changes, found, diagnosis } = data;
  const kind = changes.length > 0 ? 'quiet' : 'primary';
  const about = found.subject === 'family-link' || diagnosis?.reason === 'link-broken';
  const values = linkButton(
    about ? 'quiet' : kind,
    to(paths.correctionPropose, { caseId: found.id }),
    proposeLabel(shell, data),
  );
  const link = linkButton(
    about ? kind : 'quiet',
    to(paths.correctionLink, { caseId: found.id }),
    shell.t.familyLink.title,
  );
  if (found.membershipId === undefined) return values;
  return about ? html`${link} ${values}` : html`${values} ${link}`;
}

function proposeLabel({ t }: Shell, { changes, found }: CaseData): string {
  if (changes.length > 0) return t.casePage.editProposal;
  const joins = found.membershipId === undefined && found.contractId !== undefined && !found.heldRow;
  return joins ? t.casePage.toJoin : t.casePage.makeProposal;
}

function changeRow(shell: Shell, data: CaseData, change: CaseChange): Html {
  const { casePage, cases } = shell.t;
  const { before, after } = shownChange(shell, change, data);
  return html`<div><dt>${cases.fields[change.field]}</dt>
<dd><span class="proposal-label">${casePage.inRoster}</span><del>${before ?? html`<span class="hint">${casePage.nothingSaid}</span>`}</del></dd>
<dd><span class="proposal-label">${casePage.right}</span><ins>${after}</ins></dd></div>`;
}

const warned = ['mobile', 'nationalId', 'primary', 'iban'] as const satisfies ChangeField[];

function warningsOf({ t }: Shell, { changes, found }: CaseData): Html[] {
  const warnings = t.casePage.warnings;
  const fields = new Set<ChangeField>(changes.map(({ field }) => field));
  const joins = found.membershipId === undefined && fields.has('coveredFrom');
  return [
    ...(joins && !found.heldRow ? [notice('warn', warnings.join)] : []),
    ...(joins ? [] : warned.filter(field => fields.has(field)).map(field => notice('warn', warnings[field]))),
  ];
}

/** One press: what the card says, what the roster said, correct it. */
function decision(shell: Shell, data: CaseData): Html {
  const { casePage } = shell.t;
  const { found, steps } = data;
  const caseId = found.id;
  const agrees = steps.includes('agree');
  return html`<div class="decision">${sentenceOf(shell, data)}<p class="hint">${followsOf(shell, data).join(' ')}</p>
${buttonForm(shell, {
  action: to(agrees ? paths.correctionAgree : paths.correctionConfirm, { caseId }),
  label: agrees ? casePage.agree : casePage.confirm,
  kind: 'primary',
  hidden: { revision: found.revision },
})}</div>`;
}

const spoken: readonly ChangeField[] = [
  'firstName',
  'lastName',
  'fatherName',
  'certificateNumber',
  'nationalId',
];

/** «روی کارت «کاووسی» و در فهرست «کاوسی» است. اصلاح شود.» */
function sentenceOf(shell: Shell, { changes }: CaseData): Html | undefined {
  const { casePage, rosters } = shell.t;
  const [change] = changes;
  if (!change || changes.length > 1 || change.before === undefined || !spoken.includes(change.field))
    return undefined;
  const { before, after } = shownChange(shell, change);
  const [open = '', close = ''] = rosters.quoted('\u0000').split('\u0000');
  return html`<p class="one-press">${casePage.cardSays} ${open}${after}${close} ${casePage.rosterSaid} ${open}${before}${close} ${casePage.correctIt}</p>`;
}

/** What happens after the press. */
function followsOf({ t }: Shell, { found, steps, contract, changes }: CaseData): string[] {
  const follows = t.casePage.follows;
  const second = found.needsSecond && !steps.includes('agree');
  const hold = changes.some(({ field }) => field === 'mobile');
  const asks = [
    ...(found.needsLetter ? [follows.letter] : []),
    ...(second ? [follows.second] : []),
    ...(found.needsConsent ? [follows.consent] : []),
    ...(hold ? [follows.hold] : []),
  ];
  return asks.length > 0 || !contract ? asks : [follows.now];
}
