import type { Texts } from '../fa.ts';

export const caseStage: Texts['caseStage'] = {
  label: 'Progress of the case',
  received: 'Received',
  looked: 'Reviewed',
  looking: 'Under review',
  agree: 'Agreement',
  agreed: 'Agreed',
  end: 'Done',
  applying: 'Being carried out',
  yourAnswer: 'Waiting for your answer',
  yourTurn: 'Your turn',
  turn: whose => `Turn: ${whose}`,
  someHouse: 'the case workers',
  since: day => `since ${day}`,
  until: day => `until the end of ${day}`,
  overdue: day => `was due ${day}`,
};
