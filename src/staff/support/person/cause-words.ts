import type { Cause } from '../../../domain/correction/support/explain-activation.ts';
import { formatDay } from '../../../html/day.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { formatMoment } from '../../rosters/moment.ts';

/** What a cause is called, what is said to the caller, and what whoever reads this does. */
export type CauseWords = { title: string; say: string; more?: readonly string[]; todo: string };

export function causeWords(shell: Shell, cause: Cause): CauseWords {
  return ofAccess(shell, cause) ?? ofRoster(shell, cause) ?? ofTyping(shell, cause);
}

/** What stands between a right row and an account. */
function ofAccess(shell: Shell, cause: Cause): CauseWords | undefined {
  const { t, language } = shell;
  const { causes: texts } = t.support;
  const day = (date: Temporal.PlainDate) => formatDay(language, date);
  switch (cause.kind) {
    case 'active':
      return {
        ...texts.active,
        title: texts.active.title(day(cause.since)),
        say: texts.active.say(cause.mobileEnd),
      };
    case 'case-open': {
      const { title, say, due, todo } = texts['case-open'];
      const turn = cause.turn ? t.cases.turns[cause.turn] : t.cases.nobodysTurn;
      const more = cause.dueAt ? [due(formatMoment(shell, cause.dueAt))] : [];
      return { title: title(turn), say: say(formatMoment(shell, cause.turnSince)), more, todo };
    }
    case 'code-used':
      return { ...texts['code-used'], title: texts['code-used'].title(day(cause.issuedOn)) };
    case 'no-proof':
      return texts['no-proof'];
    case 'limit': {
      const { title, say, todo } = texts.limit;
      return { title: title[cause.limit], say: say(formatMoment(shell, cause.until)), todo };
    }
    case 'messages': {
      const { title, say, code, at, todo } = texts.messages;
      const number = (count: number) => formatNumber(language, count);
      const more = [at(formatMoment(shell, cause.at)), ...(cause.code ? [code(cause.code)] : [])];
      return { title: title(number(cause.failed), number(cause.waiting)), say, more, todo };
    }
    case 'ready':
      return { title: texts.ready.title, say: readySay(shell, cause), todo: texts.ready.todo };
    default:
      return undefined;
  }
}

function readySay({ t }: Shell, { ways, mobileEnd }: Cause & { kind: 'ready' }): string {
  const { says } = t.support.causes.ready;
  return ways.map(way => (way === 'mobile' ? says.mobile(mobileEnd ?? '') : says[way])).join(' ');
}

/** What the roster says, or does not. */
function ofRoster({ t, language }: Shell, cause: Cause): CauseWords | undefined {
  const { causes: texts } = t.support;
  const day = (date: Temporal.PlainDate) => formatDay(language, date);
  switch (cause.kind) {
    case 'covered-elsewhere': {
      const { title, say, todo } = texts['covered-elsewhere'];
      return { title: title(cause.contract[language]), say: say(cause.membershipType[language]), todo };
    }
    case 'cover-ahead': {
      const { title, say, todo } = texts['cover-ahead'];
      return { title: title(day(cause.from)), say: say(day(cause.from)), todo };
    }
    case 'cover-ended': {
      const { title, say, todo } = texts['cover-ended'];
      return { title: title(day(cause.until)), say: say(day(cause.until)), todo };
    }
    case 'link-broken':
      return texts['link-broken'];
    case 'unlinked':
      return texts.unlinked;
    case 'mobile-missing': {
      const { title, say, todo } = texts['mobile-missing'];
      return { title: cause.faulty ? title.faulty : title.missing, say, todo };
    }
    case 'held-row':
      return { ...texts['held-row'], title: texts['held-row'].title(localDigits(language, cause.row)) };
    case 'mobile-shared': {
      const { title, say, todo } = texts['mobile-shared'];
      return { title: title(formatNumber(language, cause.people), cause.mobileEnd), say, todo };
    }
    case 'id-check':
      return texts['id-check'];
    default:
      return undefined;
  }
}

/** What was typed otherwise than the roster has it. */
function ofTyping({ t, language }: Shell, cause: Cause): CauseWords {
  const { causes: texts } = t.support;
  switch (cause.kind) {
    case 'type-chosen': {
      const { title, say, todo } = texts['type-chosen'];
      return { title: title(cause.chosen[language]), say: say(cause.right[language]), todo };
    }
    case 'name-typed': {
      const { title, say, todo } = texts['name-typed'];
      return { title: cause.rung === 'near' ? title.near : title.different, say, todo };
    }
    case 'mobile-typed': {
      const { title, say, sayNone, ends, todo } = texts['mobile-typed'];
      if (cause.rosterEnd === undefined) return { title, say: sayNone, todo };
      return { title, say: say(cause.rosterEnd), more: [ends(cause.typedEnd, cause.rosterEnd)], todo };
    }
    default:
      throw new Error(`${cause.kind} has no words`);
  }
}
