import type { FindingCode } from '../roster/judging/findings.ts';
import { judgeBirthDateCell, judgeDateCell } from '../roster/judging/judge-cell-date.ts';
import { judgeGenderCell } from '../roster/judging/judge-cell-gender.ts';
import { judgeIbanCell } from '../roster/judging/judge-cell-iban.ts';
import { judgeMobileCell } from '../roster/judging/judge-cell-mobile.ts';
import { judgeNameCell } from '../roster/judging/judge-cell-name.ts';
import { judgeIdCell } from '../roster/judging/judge-cell-national-id.ts';
import { judgeNumberTextCell } from '../roster/judging/judge-cell-text.ts';
import type { JudgedCell } from '../roster/judging/judged-cell.ts';
import type { ChangeField } from './case.ts';

/** As typed into a form; an empty text proposes nothing. */
export type TypedValues = Partial<Record<ChangeField, string>>;

/** What the roster's own reader says, or that a choice is none. */
export type ProposalFault = FindingCode | 'no-such-choice';
export type ProposalFaults = Partial<Record<ChangeField, ProposalFault>>;

export type ProposalReading =
  | { ok: true; values: Map<ChangeField, string> }
  | { ok: false; faults: ProposalFaults };

type Setting = {
  today: Temporal.PlainDate;
  /** The ID stands so on the card, although its check digit does not hold. */
  vouched: boolean;
};

type Read = { value: string } | { fault: ProposalFault };

const relations = ['self', 'spouse', 'child', 'father', 'mother', 'sibling', 'grandchild', 'other'];

/** Typed values by the same readers that read a roster's cells, in the form in which a membership keeps them. */
export function readProposal(typed: TypedValues, setting: Setting): ProposalReading {
  const values = new Map<ChangeField, string>();
  const faults: ProposalFaults = {};
  for (const [field, text] of Object.entries(typed) as [ChangeField, string][]) {
    if (text.trim() === '') continue;
    const read = readValue(field, text.trim(), setting);
    if ('value' in read) values.set(field, read.value);
    else faults[field] = read.fault;
  }
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, values };
}

function readValue(field: ChangeField, text: string, { today, vouched }: Setting): Read {
  const cell = { text, kind: 'text' } as const;
  switch (field) {
    case 'firstName':
    case 'lastName':
    case 'fatherName':
      return taken(judgeNameCell(cell, field), ({ display }) => display);
    case 'nationalId': {
      const id = text.replace(/\D/g, '');
      const setting = {
        column: field,
        foreigner: false,
        mobile: undefined,
        vouched: vouched ? new Map([[id, 'card']]) : new Map<string, string>(),
      };
      return taken(judgeIdCell(cell, setting), ({ value }) => value);
    }
    case 'certificateNumber':
      return taken(judgeNumberTextCell(cell, field), value => value);
    case 'birthDate':
      return taken(judgeBirthDateCell(cell, { column: field, today, date1904: false }), String);
    case 'coveredFrom':
      return taken(judgeDateCell(cell, { column: field, today, date1904: false }), String);
    case 'gender':
      return taken(judgeGenderCell(cell), value => value);
    case 'iban':
      return taken(judgeIbanCell(cell), value => value);
    case 'mobile':
      return taken(judgeMobileCell(cell), value => value);
    case 'relation':
      return relations.includes(text) ? { value: text } : { fault: 'no-such-choice' };
    case 'primary':
    case 'plan':
      return /^[1-9][0-9]{0,14}$/.test(text) ? { value: text } : { fault: 'no-such-choice' };
    case 'linkedFrom':
      return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? { value: text } : { fault: 'no-such-choice' };
  }
}

function taken<Value>(cell: JudgedCell<Value>, shown: (value: Value) => string): Read {
  return cell.value === undefined
    ? { fault: cell.finding?.code ?? 'no-such-choice' }
    : { value: shown(cell.value) };
}
