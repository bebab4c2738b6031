import type { Texts } from '../fa.ts';

export const caseReasons: Texts['caseReasons'] = {
  labels: {
    'not-on-roster': 'On no roster',
    'other-contract': 'In an earlier contract',
    'other-membership-type': 'Another membership type',
    'not-covered': 'Not covered now',
    'name-near': 'Name differs a little',
    'name-different': 'Another name on the roster',
    'id-near': 'National ID differs a little',
    'held-row': 'Row held back',
    'duplicate-rows': 'Two rows with one ID',
    'already-active': 'Has an account',
    'link-broken': 'No family link',
    'mobile-differs': 'Another mobile',
    'no-proof': 'No way to prove it',
    told: 'Opened by hand',
  },
  sentences: {
    'not-on-roster': 'This national ID is on no roster, and nobody with a name and ID close to it was found.',
    'other-contract':
      'This person was in an earlier contract of the same employer and is not on the present roster.',
    'other-membership-type': 'This person is on a roster, but under another membership type than was chosen.',
    'not-covered': 'This person is on the roster, but is not covered today.',
    'name-near':
      'The national ID is on the roster, and the name that was typed differs a little from the roster’s.',
    'name-different':
      'The national ID is on the roster, but under another name. Somebody else may have typed it, so nothing is proposed.',
    'id-near':
      'This national ID is not on the roster, but somebody of the same name with a very similar ID is.',
    'held-row': 'This person’s row is on the roster, but it was held back and has not been applied.',
    'duplicate-rows': 'Two rows of the roster have this national ID, and neither was applied.',
    'already-active': 'This person has an account already and needs no activation.',
    'link-broken':
      'This dependent is linked to no primary, and the plan cannot be activated without that link.',
    'mobile-differs':
      'Name and national ID are right, but the mobile that received the code is not the roster’s.',
    'no-proof':
      'Name and national ID are right, but neither the roster’s mobile nor an employer’s code was used.',
    told: 'The member or a member of staff opened this case.',
  },
  advice: {
    'not-on-roster':
      'If this person is covered by the contract, add him or her or upload an endorsement. If not, do not accept the case.',
    'other-contract':
      'If this person is covered this year, too, add him or her to the present contract or upload an endorsement.',
    'other-membership-type':
      'Nothing to correct: tell the member to start again with the right membership type.',
    'not-covered': 'If cover should go on, upload an endorsement.',
    'name-near': 'Compare the name with the national card, and confirm if it is right.',
    'name-different': 'Ask the member for a picture of the national card before you change anything.',
    'id-near': 'Compare the ID with the national card. It decides whose account it is.',
    'held-row': 'Look at the row. When you confirm this case, this person is added to the contract.',
    'duplicate-rows': 'Look at both rows and find out which is this person’s.',
    'already-active':
      'You may say that there is an account, and that “Forgot your password?” opens it. Do not read out the registered mobile, and never set a password for the member.',
    'link-broken': 'Choose the right primary.',
    'mobile-differs':
      'Confirm the new number only once you are sure who is asking: whoever has it gets into the file.',
    'no-proof': 'Issue an employer’s code on the codes page and hand it to the person. Then close the case.',
    told: 'Compare what the member says, and the documents, with the roster.',
  },
  rungs: {
    same: 'The name is the same',
    spelling: 'The name is the same in another spelling',
    custom: 'The name is the same but for a title or an old spelling',
    near: 'The name is close',
    different: 'It is another name',
  },
  by: {
    'one-digit-away': 'One digit of the ID differs',
    'two-digits-swapped': 'Two digits of the ID are swapped',
    digits: 'By the digits of the ID',
    name: 'By the name',
  },
  mobileHolds: 'The mobile is the roster’s',
  row: number => `Row ${number} of the roster`,
  membership: 'The member’s file',
};
