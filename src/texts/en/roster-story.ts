import type { Texts } from '../fa.ts';

const people = (count: string) => (count === '1' ? '1 person' : `${count} people`);
const rows = (count: string) => (count === '1' ? '1 row' : `${count} rows`);

export const rosterStory: Texts['rosterStory'] = {
  read: 'Read',
  rows,
  readFrom: row => `Header in row ${row}`,
  findings: 'Findings',
  cases: count => count,
  noFindings: 'None at all',
  findingCounts: (errors, warnings, notes) => `${errors} errors, ${warnings} warnings, ${notes} notes`,
  changes: 'Changes',
  joinsLeaves: (joins, leaves) => `${joins} join, ${leaves} leave`,
  otherChanges: (changes, unchanged) => `${changes} changed, ${unchanged} unchanged`,
  onlyChanges: changes => `${changes} changed`,
  families: 'Families',
  households: count => (count === '1' ? '1 household' : `${count} households`),
  orphans: count => `${people(count)} without a primary`,
  noOrphans: 'All linked to a primary',
  ready: 'Ready to activate',
  readyOf: (ready, all) => `${ready} of ${all}`,
  notReady: (needsCode, cannot) => `${needsCode} have no proof at hand, ${cannot} cannot yet`,
  allReady: 'Everybody can activate',

  way: 'The way of this roster',
  steps: {
    uploaded: 'File received',
    read: 'Reading and checking',
    fixed: 'Fixing and submitting',
    decided: 'Approval by a colleague',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    failed: 'Not readable',
    applied: 'Applied to the members',
  },
  detail: (when, who) => `${when} · ${who}`,
  size: kilobytes => `${kilobytes} kB`,

  reading: 'Reading the roster',
  readingRows: count => `${rows(count)} read`,
  settling: 'Comparing the rows with each other',
  storing: 'Writing findings and counting',
  comparing: 'Comparing with the members as they stand',
  applying: 'Applying to the members',
  applyingRows: count => `${rows(count)} applied`,
  leftSeconds: 'A few seconds left',
  leftUnderMinute: 'Less than a minute left',
  leftMinutes: minutes =>
    minutes > 60
      ? 'More than an hour left'
      : `About ${minutes === 1 ? 'a minute' : `${minutes} minutes`} left`,
  readsAgain:
    'The system was interrupted while it read. The file is read again from its start; nothing is lost.',
  appliesAgain:
    'The system was interrupted while it applied. It has begun again; no member was left half changed.',
  stop: 'Stop reading',
  recall: 'Take back before it is applied',
  queued: 'In the queue',
  leavePage: 'You may close this page; the work goes on and its result stays here.',
  refresh: 'Refresh',

  columnsTitle: 'Say what the columns of this file are',
  columnsText:
    'The headers do not say clearly what each column is. Answer once; it is remembered for the next files of this policyholder.',
  columnsLink: 'Columns and codes',
  codesTitle: 'Some codes have no meaning yet',
  codesText: 'This policyholder writes codes instead of words. Say once what each of them means.',
  doubtTitle: 'Jalali or Gregorian?',
  doubtText: columns =>
    `The column ${columns} holds both Jalali texts and date cells. Dates in doubt were not chosen; their row shows both readings.`,
  findingAccepted: title => `${title} (accepted)`,
  showRows: 'All rows',
  failedTitle: 'This file could not be read',
  rejectedTitle: 'This roster was rejected',
  withdrawnTitle: 'This roster was withdrawn',
  withdrawnText: 'Nothing of it was applied. Its rows are only there to be seen.',
  appliedTitle: 'This roster has been applied',
  appliedJoins: count => `${people(count)} joined.`,
  appliedChanges: count => `${people(count)} changed.`,
  appliedLeaves: count => `The cover of ${people(count)} ends.`,
  appliedNothing: 'Nobody’s membership changed.',
  appliedHeld: held => `${rows(held)} held back were not applied. Fix them and send them as an endorsement.`,
  showDone: 'Who they are',
  printCodes: 'Print employer’s codes',

  submitTitle: 'Submit for approval',
  submitText: 'Once submitted, rows do not change until a colleague has decided.',
  submit: 'Submit for approval',
  answerFirst: 'First answer the question at the top of the page; until then this roster cannot be sent.',
  cannotSubmit: 'There is no good row to submit yet.',
  awaitTitle: 'Waiting for a colleague',
  decideTitle: 'Your decision',
  effectOnceApproved: day => `Once a colleague approves, from ${day}:`,
  effect: day => `With your approval, from ${day}:`,
  effectJoins: count => `${people(count)} will be covered`,
  effectChanges: count => `${people(count)} will be changed`,
  effectLeaves: count => `the cover of ${people(count)} ends`,
  effectNothing: 'nobody’s membership changes',
  effectHeld: count => `${rows(count)} held or set aside will not be applied`,
  effectWaiting: count =>
    `the family link of ${people(count)} stays as it is: they have an account, or a correction case made the link`,
  approve: 'Approve and apply',
  massTitle: 'Many people leave',
  massText: (leaves, members) =>
    `The cover of ${leaves} of the ${members} members of this contract ends. Perhaps a part of the roster is missing.`,
  typedLeaves: 'Type the number of those who leave',
  typedLeavesHint: 'It is not approved before this very number is typed.',
  typedLeavesWrong: 'What you typed is not the number of those who leave.',
  reject: 'Reject',
  rejectSummary: 'Reject this roster?',
  rejectText: 'None of its rows will be applied, and the uploader will see your reason.',
  reason: 'Reason',
  reasonEmpty: 'Give the reason for the rejection.',
  ownWork:
    'You uploaded or submitted this roster. Somebody else approves it, so that two people have seen every change to families’ cover.',
  withdraw: 'Withdraw the roster',
  withdrawSummary: 'Withdraw this roster?',
  withdrawText: count =>
    `None of its ${rows(count)} will be applied, and it cannot be submitted again. Present members are not touched.`,
  withdrawUnread:
    'The file is not read any further and nothing of it is applied. Present members are not touched.',
};
