import type { Texts } from '../fa.ts';

export const caseStage: Texts['caseStage'] = {
  label: 'The way of the case',
  received: 'Received',
  looked: 'Looked at',
  looking: 'Being looked at',
  agree: 'Agreement',
  agreed: 'Agreed',
  end: 'Done',
  applying: 'Being carried out',
  yourAnswer: 'Waits for your answer',
  yourTurn: 'Your turn',
  turn: whose => `Turn: ${whose}`,
  since: day => `since ${day}`,
  until: day => `until the end of ${day}`,
  overdue: day => `was due ${day}`,
};
