import type { LetterPerson } from '../../../domain/correction/letters/letter.ts';
import type { LetterText } from '../../../domain/correction/letters/letter-text.ts';
import type { LetterFacts } from '../../../domain/correction/letters/make-letter.ts';
import { formatDay } from '../../../html/day.ts';
import { persianDigits } from '../../../persian/digits.ts';
import { letterPaper as paper } from '../../../texts/fa/letter-paper.ts';
import { textsOf } from '../../../texts/texts.ts';
import { leftToRight, plain } from './paper-text.ts';
import { paperValue } from './paper-value.ts';

const { cases, letters } = textsOf('fa');
const absent = '—';

/** The words of a letter's paper. */
export function composeLetter(facts: LetterFacts): LetterText {
  const { contract, datedOn, people, reason } = facts;
  const number = letters.numberOf(facts.number.jalaliYear, facts.number.serial);
  const { year, month, day } = datedOn;
  return {
    title: paper.title(number),
    policyholder: plain(contract.policyholder.fa),
    number,
    date: formatDay('fa', datedOn, 'table'),
    madeOn: { year, month, day },
    enclosure: paper.noEnclosure,
    recipient: recipientOf(facts),
    subject: paper.subjectOf(leftToRight(contract.number)),
    greeting: paper.greeting,
    body: paper.body(people.length, {
      title: plain(contract.title.fa),
      number: leftToRight(contract.number),
      from: formatDay('fa', contract.startsOn),
      until: formatDay('fa', contract.endsOn),
    }),
    reason: reason === undefined ? null : paper.reason(plain(reason)),
    closing: paper.closing,
    people: people.map((person, index) => rowOf(person, index, facts)),
    words: {
      opening: paper.opening,
      number: paper.number,
      date: paper.date,
      enclosure: paper.enclosure,
      subject: paper.subject,
      letterNumber: paper.letterNumber,
      page: paper.page,
      columns: [
        paper.columns.row,
        paper.columns.name,
        paper.columns.id,
        paper.columns.field,
        paper.columns.before,
        paper.columns.after,
      ],
      regards: paper.regards,
      signature: [paper.signerName, paper.signerPost, paper.signature],
      stamp: paper.stamp,
    },
  };
}

function recipientOf({ contract, recipient }: LetterFacts): string {
  const { agency, insurer, administrator } = contract;
  if (recipient === 'agency' && agency)
    return agency.code ? paper.toAgency(plain(agency.fa), agency.code) : paper.to(plain(agency.fa));
  return paper.to(plain(recipient === 'insurer' ? insurer.fa : administrator.fa));
}

function rowOf(person: LetterPerson, index: number, { names }: LetterFacts): LetterText['people'][number] {
  return {
    row: persianDigits(index + 1),
    name: plain(`${person.firstName} ${person.lastName}`),
    id: leftToRight(persianDigits(person.idValue)),
    changes: person.changes.map(({ field, before, after }) => ({
      field: cases.fields[field],
      before: before === undefined ? absent : paperValue(field, before, names),
      after: paperValue(field, after, names),
    })),
  };
}
