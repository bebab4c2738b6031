import type { CorrectionCase } from '../../domain/correction/case.ts';
import type { Said } from '../../domain/correction/visit/list-said.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { identifier, properName } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields } from '../../html/text-fields.ts';
import { timeline } from '../../html/timeline.ts';
import { timeZone } from '../../platform/clock.ts';

/**
 * What was typed when the case was opened. Whom a case is about that was opened otherwise, a roster says: that stays away
 * from a number that staff may have mistyped.
 */
export function askedCard({ t }: Shell, found: CorrectionCase): Html {
  const texts = t.caseVisit;
  const { origin, firstName, lastName, idValue, mobile, employerNamed, told } = found;
  const typed = [
    { label: texts.person, value: properName(`${firstName} ${lastName}`) },
    { label: texts.nationalId, value: identifier(idValue) },
    ...(mobile === undefined ? [] : [{ label: texts.mobile, value: identifier(mobile) }]),
  ];
  return card({
    title: texts.askedTitle,
    body: givenFields([
      { label: texts.subject, value: t.cases.subjects[found.subject] },
      ...(origin === 'activation' ? typed : []),
      ...(employerNamed === undefined ? [] : [{ label: texts.employer, value: properName(employerNamed) }]),
      ...(told === undefined ? [] : [{ label: texts.told, value: properName(told) }]),
    ]),
  });
}

/** Questions, answers and turns, the latest first. Who of a house did something is the house's own affair. */
export function saidCard(shell: Shell, said: readonly Said[]): Html {
  const { t, language } = shell;
  return card({
    title: t.caseVisit.wayTitle,
    body: timeline(
      said.toReversed().map(line => {
        const day = formatDay(
          language,
          line.at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate(),
        );
        return {
          title: t.cases.events[line.action],
          detail: [day, whoDid(shell, line)].filter(Boolean).join(' · '),
          ...(line.note !== undefined &&
            line.action !== 'open' && { below: html`<blockquote class="said">${line.note}</blockquote>` }),
          state: 'done',
        };
      }),
    ),
  });
}

function whoDid({ t }: Shell, { actor, action, fromTurn }: Said): string | undefined {
  if (actor === 'job') return t.caseVisit.bySystem;
  if (actor === 'member') return t.caseVisit.byYou;
  if (action === 'take') return t.cases.turns.administrator;
  return fromTurn === undefined || fromTurn === 'member' ? undefined : t.cases.turns[fromTurn];
}
