import type { Contract } from '../../../domain/contract/contract.ts';
import type { Side } from '../../../domain/correction/case-steps.ts';
import type { CaseStory } from '../../../domain/correction/find-case-story.ts';
import type { Member } from '../../../domain/membership/list-members.ts';
import { emptyState } from '../../../html/card.ts';
import { radioField, selectField } from '../../../html/choice-fields.ts';
import { form, hiddenField, privateSearchForm } from '../../../html/form.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';

type PlaceData = {
  story: CaseStory;
  contracts: readonly Contract[];
  contract: Contract | undefined;
  search: string;
  members: readonly Member[];
  total: number;
  sides: readonly Side[];
  error: string | undefined;
};

export function placePage(shell: Shell, data: PlaceData): Html {
  const { t } = shell;
  const place = t.caseForms.place;
  const { story, contract, error } = data;
  const { found } = story;
  const name = `${found.firstName} ${found.lastName}`;
  return document(shell, {
    face: 'staff',
    title: `${place.title} · ${name}`,
    main: html`${pageHead(t, {
      title: place.title,
      lead: place.lead,
      trail: [
        { href: paths.correctionDesk, label: t.desk.title },
        { href: to(paths.correctionCase, { caseId: found.id }), label: name },
      ],
    })}
${error !== undefined && notice('bad', error)}
<p>${properName(name)} · ${identifier(found.idValue)}</p>
${
  contract
    ? html`<section class="card">${searchPart(shell, data, contract)}</section><section class="card call">${choicePart(shell, data, contract)}</section>`
    : emptyState({ title: place.title, text: place.noContracts })
}`,
  });
}

function searchPart(shell: Shell, { story, contracts, search }: PlaceData, contract: Contract): Html {
  const { t, language } = shell;
  const place = t.caseForms.place;
  const state = { values: { contract: String(contract.id), search }, errors: {} };
  return privateSearchForm(shell, {
    action: to(paths.correctionPlaceSearch, { caseId: story.found.id }),
    submit: place.find,
    label: place.search,
    body: html`${selectField(shell, state, {
      name: 'contract',
      label: place.contract,
      empty: false,
      options: contracts.map(({ id, title, policyholder }) => ({
        value: String(id),
        label: t.members.contractOf(title[language], policyholder[language]),
      })),
    })}${textField(shell, state, { name: 'search', label: place.search, type: 'search', maxLength: 100 })}`,
  });
}

function choicePart(shell: Shell, data: PlaceData, contract: Contract): Html {
  const { t } = shell;
  const place = t.caseForms.place;
  const { story, members, total, sides, search } = data;
  const [first] = members;
  const usual = { who: first && total === 1 ? String(first.membershipId) : '', turn: 'employer' };
  const state = { values: usual, errors: {} };
  return html`<p>${place.found(total)}</p>${form(shell, {
    action: to(paths.correctionPlace, { caseId: story.found.id }),
    submit: place.submit,
    body: html`${hiddenField('revision', story.found.revision)}${hiddenField('contract', contract.id)}${hiddenField('search', search)}${radioField(
      shell,
      state,
      {
        name: 'who',
        label: place.who,
        options: [
          ...members.map(({ membershipId, firstName, lastName, idValue }) => ({
            value: String(membershipId),
            label: `${firstName} ${lastName}`,
            hint: idValue,
          })),
          { value: 'none', label: place.nobody },
        ],
      },
    )}${radioField(shell, state, {
      name: 'turn',
      label: place.turn,
      options: sides.map(side => ({ value: side, label: t.cases.turns[side] })),
    })}`,
  })}`;
}
