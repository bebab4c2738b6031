import type { Texts } from '../texts/texts.ts';
import { card } from './card.ts';
import { formatDay } from './day.ts';
import { notice } from './notice.ts';
import { relationLabel } from './relation-label.ts';
import type { Shell } from './shell.ts';
import { type Html, html } from './tag.ts';
import { givenFields } from './text-fields.ts';

type Name = { firstName: string; lastName: string };

/** What somebody is asked to agree to, and where her word stands. */
export type ConsentShown = {
  standing: 'early' | 'asked' | 'given' | 'standing' | 'withdrawn' | 'over';
  contractTitle: { fa: string; en: string };
  member: Name;
  primary: Name;
  relation: string | undefined;
  gender: 'male' | 'female' | undefined;
  linkedFrom: Temporal.PlainDate | undefined;
  hasEarlierPrimary: boolean;
};

/** Who is to see what from when, in plain words; the same in the member area and for whoever has no account. */
export function consentTerms(shell: Shell, shown: ConsentShown): Html {
  const { t } = shell;
  return html`${standingNotice(t, shown)}${facts(shell, shown)}
${card({
  title: t.consent.meaning,
  body: html`<ul class="stack">${meanings(shell, shown).map(sentence => html`<li>${sentence}</li>`)}</ul>`,
})}`;
}

function standingNotice({ consent }: Texts, { standing, primary }: ConsentShown): Html | undefined {
  switch (standing) {
    case 'asked':
      return undefined;
    case 'early':
      return notice('info', consent.early);
    case 'given':
      return notice('good', consent.given, consent.givenTitle);
    case 'standing':
      return notice('good', consent.standing(fullName(primary)), consent.givenTitle);
    case 'withdrawn':
      return notice('info', consent.withdrawn(fullName(primary)), consent.withdrawnTitle);
    case 'over':
      return notice('info', consent.over);
  }
}

function facts({ t, language }: Shell, shown: ConsentShown): Html {
  const { consent } = t;
  const { relation, gender, linkedFrom } = shown;
  return givenFields([
    { label: consent.member, value: html`<bdi>${fullName(shown.member)}</bdi>` },
    { label: consent.contract, value: shown.contractTitle[language] },
    { label: consent.primary, value: html`<bdi>${fullName(shown.primary)}</bdi>` },
    ...(relation === undefined ? [] : [{ label: consent.relation, value: relationOf(t, relation, gender) }]),
    { label: consent.linkedFrom, value: linkedFrom ? formatDay(language, linkedFrom) : consent.fromStart },
  ]);
}

function meanings({ t: { consent }, language }: Shell, shown: ConsentShown): string[] {
  const { linkedFrom, hasEarlierPrimary } = shown;
  const primary = fullName(shown.primary);
  const day = linkedFrom && formatDay(language, linkedFrom);
  const earlier = day === undefined ? consent.earlierNone : consent.earlierUntil(day);
  return [
    day === undefined ? consent.seesAll(primary) : consent.seesFrom(primary, day),
    ...(hasEarlierPrimary ? [earlier] : []),
    consent.yoursStays,
    consent.takeBack(primary),
  ];
}

function relationOf(t: Texts, relation: string, gender: ConsentShown['gender']): string {
  return relationLabel(t, { standing: 'dependent', relation: relation as 'spouse', gender });
}

function fullName({ firstName, lastName }: Name): string {
  return `${firstName} ${lastName}`;
}
