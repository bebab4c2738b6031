import type { CaseSubject } from '../../../domain/correction/case.ts';
import type { Cause, CauseKind } from '../../../domain/correction/support/explain-activation.ts';
import { badge } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to, withQuery } from '../../../paths.ts';
import { differingLetters, type LetterRun } from '../../../persian/differing-letters.ts';
import { saying } from '../saying.html.ts';
import { causeWords } from './cause-words.ts';
import type { PersonPage } from './page.html.ts';

/** One cause: what it is, a sentence for the caller, what to do, and the button for it. */
export function causeCard(shell: Shell, data: PersonPage, cause: Cause): Html {
  const { title, say, more = [], todo } = causeWords(shell, cause);
  return card({
    title,
    aside: weight(shell, cause),
    ...(cause.stops && { accent: 'call' }),
    body: html`${cause.kind === 'name-typed' && namesBeside(shell, cause)}${more.map(line => html`<p>${line}</p>`)}${saying(shell, say)}<p>${todo}</p>${actions(shell, data, cause)}`,
  });
}

function weight({ t }: Shell, { kind, stops }: Cause): Html {
  if (kind === 'ready' || kind === 'active')
    return badge('good', kind === 'ready' ? t.support.fine : t.support.activated);
  return stops ? badge('bad', t.support.stops) : badge('warn', t.support.careful);
}

function namesBeside({ t }: Shell, { typed, roster }: Cause & { kind: 'name-typed' }): Html {
  const { support: texts } = t;
  const [some, others] = differingLetters(`${typed.first} ${typed.last}`, `${roster.first} ${roster.last}`);
  return html`<dl class="names-beside"><div><dt>${texts.typed}</dt><dd>${marked(some)}</dd></div>
<div><dt>${texts.inRoster}</dt><dd>${marked(others)}</dd></div></dl><p class="hint">${texts.differs}</p>`;
}

function marked(runs: readonly LetterRun[]): Html {
  return html`<bdi>${runs.map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text))}</bdi>`;
}

const subjects: Partial<Record<CauseKind, CaseSubject>> = {
  active: 'mobile',
  'link-broken': 'family-link',
  unlinked: 'family-link',
  'name-typed': 'name',
  'mobile-missing': 'mobile',
  'mobile-typed': 'mobile',
  'mobile-shared': 'mobile',
  'id-check': 'national-id',
};

type Button = { href: string; label: string };

function actions(shell: Shell, data: PersonPage, cause: Cause): Html | undefined {
  const [first, ...others] = buttonsFor(shell, data, cause);
  if (!first) return undefined;
  return html`<div class="form-end">${linkButton('primary', first.href, first.label)}${others.map(({ href, label }) => linkButton('quiet', href, label))}</div>`;
}

function buttonsFor(shell: Shell, data: PersonPage, cause: Cause): Button[] {
  const { actions: labels } = shell.t.support;
  const { caller, mayPrint } = data;
  switch (cause.next) {
    case 'see-case':
      return cause.kind === 'case-open' ? [caseButton(shell, cause.caseId)] : [];
    case 'see-member':
      return cause.kind === 'covered-elsewhere'
        ? [
            {
              href: to(paths.supportPerson, { membershipId: cause.membershipId }),
              label: labels['see-member'],
            },
          ]
        : [];
    case 'see-row':
      return cause.kind === 'held-row'
        ? [
            {
              href: to(paths.rosterRow, { rosterId: cause.rosterId, row: cause.row }),
              label: labels['see-row'],
            },
          ]
        : [];
    case 'employer-codes': {
      const codes = {
        href: to(paths.employerCodes, { contractId: caller.contractId }),
        label: labels['employer-codes'],
      };
      return [...(mayPrint ? [codes] : []), newCase(shell, data, cause, labels['ask-employer'])];
    }
    case 'ask-employer':
      return [newCase(shell, data, cause, labels['ask-employer'])];
    case 'open-case':
      return [newCase(shell, data, cause, labels['open-case'])];
    case 'tell':
      return cause.kind === 'active' ? [newCase(shell, data, cause, labels['open-case'])] : [];
    case 'wait':
      return [];
  }
}

function caseButton({ t }: Shell, caseId: number): Button {
  return { href: to(paths.correctionCase, { caseId }), label: t.support.actions['see-case'] };
}

/** Where one is open already, that one: two of the same only keep people busy. */
function newCase(shell: Shell, { caller }: PersonPage, { kind }: Cause, label: string): Button {
  const [open] = caller.facts.cases;
  if (open) return caseButton(shell, open.caseId);
  const { membershipId: membership } = caller;
  return {
    href: withQuery(paths.correctionNew, { membership, subject: subjects[kind] ?? 'activation' }),
    label,
  };
}
