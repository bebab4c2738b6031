import type { Texts } from '../fa.ts';

export const findings: Texts['findings'] = {
  titles: {
    'cell-shows-error': 'Spreadsheet error in a cell',
    'formula-without-result': 'Formula without a result',
    'cell-too-long': 'Text far too long',

    'national-id-missing': 'National ID missing',
    'national-id-zeros-restored': 'Leading zero of the ID was lost',
    'national-id-cleaned': 'Stray marks in the ID',
    'national-id-from-number': 'ID in scientific notation',
    'national-id-digits-lost': 'Digits of the ID are lost',
    'national-id-check-digit': 'Check digit of the ID fails',
    'national-id-too-short': 'ID of fewer than ten digits',
    'national-id-too-long': 'ID of more than ten digits',
    'national-id-all-equal': 'ID of equal digits',
    'national-id-of-company': 'A company’s ID',
    'national-id-foreigner-unstated': 'Foreigner’s code without nationality',
    'national-id-is-mobile': 'Mobile number in the ID column',
    'national-id-not-digits': 'ID is not digits',

    'name-missing': 'Name missing',
    'name-latin': 'Name in Latin letters',
    'name-digit': 'Digit in a name',
    'name-foreign-script': 'Name in another script',
    'name-damaged': 'Lost letter in a name',
    'name-too-long': 'Name far too long',
    'name-foreign-letters': 'Non-Persian letter in a name',
    'full-name-one-word': 'Both names in one word',
    'full-name-split': 'First and last name told apart',

    'date-unreadable': 'Unreadable date',
    'date-impossible': 'Impossible date',
    'date-year-only': 'Year without a day',
    'date-two-digit-year': 'Two-digit year',
    'date-rewritten': 'Date written unusually',
    'date-from-serial': 'Date as a bare number',
    'date-ambiguous': 'Date with two readings',
    'date-doubtful': 'Jalali or Gregorian unclear',
    'birth-in-future': 'Born in the future',
    'birth-too-long-ago': 'Born over 110 years ago',

    'gender-unreadable': 'Unreadable gender',
    'gender-code-unknown': 'Unknown gender code',
    'relation-unreadable': 'Unreadable relation',
    'relation-code-unknown': 'Unknown relation code',
    'dependency-class-unreadable': 'Unreadable dependency',
    'dependency-code-unknown': 'Unknown dependency code',
    'mobile-unreadable': 'Unreadable mobile number',
    'mobile-completed': 'Mobile number completed',
    'mobile-unknown-range': 'Unfamiliar mobile range',
    'mobile-several': 'Several numbers in one cell',
    'iban-unreadable': 'Unreadable IBAN',
    'iban-check-digits': 'Check digits of the IBAN fail',
    'iban-completed': 'IBAN completed',
    'premium-unreadable': 'Unreadable premium',
    'action-unreadable': 'Unreadable action',
    'plan-unknown': 'Unknown plan',

    'row-repeated': 'Row that is repeated',
    'row-twice': 'Row repeated',
    'id-on-two-people': 'One ID on two people',

    'date-gregorian': 'Gregorian date',
    'name-with-title': 'Title beside the name',
    'mobile-missing': 'No mobile number',
    'id-known-as-another': 'ID known under another name',
    'id-shifted': 'ID in another row',
    'id-corrected-since': 'ID corrected before',
    'corrected-since': 'Value corrected before',
    'names-swapped': 'First and last name swapped',
    'first-name-is-fathers': 'Father’s name in the name column',
    'first-name-near-fathers': 'Name differs from the children’s father',
    'last-name-near-family': 'Last name differs from the family’s',
    'gender-against-relation': 'Gender against relation',
    'gender-against-name': 'Gender against name',
    'age-against-relation': 'Age against relation',
    'relative-twice': 'Same relative twice in a household',
    'mobile-shared': 'One mobile for several households',
    'account-owner-not-primary': 'Account owner is not the primary',

    'primary-missing': 'Primary not named',
    'primary-orphan': 'Primary’s ID not found',
    'primary-is-self': 'Names oneself as primary',
    'primary-is-dependent': 'Primary is a dependent',
    'primary-held': 'Primary’s row is held',
    'primary-names-another': 'A primary names another primary',
  },

  accepted: 'This ID was looked into and accepted as it is.',

  sentences: {
    'cell-shows-error': ({ shown }) =>
      `This cell shows ${shown}, an error of the spreadsheet itself and no value. Type the right value.`,
    'formula-without-result': () =>
      'This cell holds a formula whose result is not in the file. Open the file in Excel, save it and send it again, or type the value.',
    'cell-too-long': () =>
      'This cell holds more than a thousand characters, which is no value of any column. Type the right value.',

    'national-id-missing': () =>
      'The ID is empty. Without it this person cannot be told from others. Type it from the national ID card.',
    'national-id-zeros-restored': () =>
      'The spreadsheet took the ID for a number and dropped its leading zero. It was put back, and the check digit holds.',
    'national-id-cleaned': () => 'A space or a stray mark was removed from the ID. Its digits are the same.',
    'national-id-from-number': () =>
      'The ID stood in scientific notation, but all its digits are there. It was written out again.',
    'national-id-digits-lost': () =>
      'The spreadsheet rounded the ID, and its last digits are lost. Type it from the national ID card.',
    'national-id-check-digit': () =>
      'The check digit of this ID fails; usually one digit is wrong or two are swapped. Correct it from the national ID card. If the card says the same, accept it with a reason.',
    'national-id-too-short': ({ digits }) =>
      `An ID has ten digits; this cell has ${digits}. Type it from the national ID card.`,
    'national-id-too-long': ({ digits }) =>
      `An ID has ten digits; this cell has ${digits}. Type it from the national ID card.`,
    'national-id-all-equal': () => 'All its digits are equal; there is no such ID. Type the person’s own.',
    'national-id-of-company': () =>
      'Eleven digits are a company’s ID, not a person’s. Type the ID of the person.',
    'national-id-foreigner-unstated': () =>
      'Twelve digits look like a foreigner’s code, but the nationality column does not say so. Correct one of the two.',
    'national-id-is-mobile': () =>
      'A mobile number stands in the ID column. Perhaps the columns have been shifted. Type the ID in its place.',
    'national-id-not-digits': () =>
      'A national ID consists of digits only, and this cell holds something else, too. Type it from the national ID card.',

    'name-missing': () => 'This name is not given. Write it as on the national ID card.',
    'name-latin': () => 'The name is in Latin letters. Write it in Persian, as on the national ID card.',
    'name-digit': () => 'There is a digit in this name. Write it without, as on the national ID card.',
    'name-foreign-script': () =>
      'This name is in a script other than Persian. Write it in Persian, as on the national ID card.',
    'name-damaged': () =>
      'A question mark or an unreadable character stands for a letter of this name, perhaps lost when the file was made. Write it as on the ID card.',
    'name-too-long': () =>
      'This is too long for one person’s name. Perhaps several cells have been joined. Leave the name of this person only.',
    'name-foreign-letters': ({ letters }) =>
      `A letter in this name is not used in Persian names: ${letters.join(', ')}. Write the Persian letter, unless the national ID card has it, too.`,
    'full-name-one-word': () =>
      'The column of both names holds one word only, so first and last name cannot be told apart. Write both with a space between.',
    'full-name-split': ({ first, last }) =>
      `“${first}” was taken for the first name and “${last}” for the last. Correct it if they part elsewhere.`,

    'date-unreadable': () =>
      'This cannot be read as a date in any form and is not used. Write day, month and year.',
    'date-impossible': () =>
      'There is no such day, like 30 Esfand in a year that is not leap, so it is not used. Write the right day.',
    'date-year-only': ({ year }) =>
      `Only the year ${year} is given; without day and month it is not used. Write the whole date.`,
    'date-two-digit-year': ({ read }) => `The year had two digits; it was read as ${read}.`,
    'date-rewritten': ({ read }) => `The date was written unusually; it was read as ${read}.`,
    'date-from-serial': ({ read }) =>
      `The cell held the bare number by which spreadsheets count days; it was read as ${read}.`,
    'date-ambiguous': ({ readings }) =>
      `This date can be read in two ways: ${readings.join(' or ')}. Neither was chosen; write the year with four digits.`,
    'date-doubtful': ({ readings }) =>
      `This column also holds Jalali dates, and the spreadsheet may have taken this one for Gregorian: ${readings.join(' or ')}. Neither was chosen; write the right day.`,
    'birth-in-future': ({ read }) =>
      `The birth date was read as ${read}, which is still to come. Compare the year with the birth certificate.`,
    'birth-too-long-ago': ({ read }) =>
      `The birth date was read as ${read}, more than 110 years ago. Compare the year with the birth certificate.`,

    'gender-unreadable': () => 'This says neither man nor woman and is not used. Write «مرد» or «زن».',
    'gender-code-unknown': ({ code }) =>
      `Nobody has said yet what code ${code} means in the gender column. Say it on the page “Columns and codes”.`,
    'relation-unreadable': () =>
      'This is no relation we know and is not used. Write the relation to the primary.',
    'relation-code-unknown': ({ code }) =>
      `Nobody has said yet what code ${code} means in the relation column. Say it on the page “Columns and codes”.`,
    'dependency-class-unreadable': () =>
      'This is no kind of dependency we know and is not used. Write «تحت تکفل» or «غیر تحت تکفل».',
    'dependency-code-unknown': ({ code }) =>
      `Nobody has said yet what code ${code} means in the dependency column. Say it on the page “Columns and codes”.`,
    'mobile-unreadable': () =>
      'This is no mobile number and is not used. Without one this person needs an employer’s code to activate.',
    'mobile-completed': () => 'Its zero or country code was written the usual way. The number is the same.',
    'mobile-unknown-range': () =>
      'No operator has this range. The number was accepted, but have a look at it.',
    'mobile-several': () => 'The cell held several numbers; the first valid one was taken.',
    'iban-unreadable': () =>
      'An IBAN is IR and 24 digits, and this is not, so it is not used. Write the IBAN again.',
    'iban-check-digits': () =>
      'The check digits contradict the others, so some digit is wrong and the IBAN is not used. Write it again.',
    'iban-completed': () => 'IR or the spaces were written the usual way. The digits are the same.',
    'premium-unreadable': () =>
      'This amount could not be read and is not used. Type the number of rials alone.',
    'action-unreadable': () =>
      'This says neither join, change nor leave; the row was read as one without an action.',
    'plan-unknown': () =>
      'This contract has no plan of that name or code. Until it is clear, the member has no plan.',

    'row-twice': ({ keptRow }) =>
      `The same person is in row ${keptRow}, too. That row is used and this one is not.`,
    'row-repeated': ({ otherRow }) =>
      `The same person is in row ${otherRow}, too. This row is the one that is used.`,
    'id-on-two-people': ({ otherRow }) =>
      `Row ${otherRow} has the same ID under another name. Neither is applied until it is clear whose it is. Compare both with the national ID cards.`,

    'id-known-as-another': ({ here }) =>
      `${here ? 'In this contract' : 'On the earlier roster'} this ID belongs to somebody with another name. Perhaps IDs have moved between rows. Correct it from the national ID card; if it is right, accept it with a reason.`,
    'id-shifted': ({ fromRow }) =>
      `This person’s ID stands in row ${fromRow}, and the rows around are off in the same way: the ID column seems to have moved.`,
    'id-corrected-since': ({ on }) =>
      `This national ID was corrected on ${on}, and the file says the earlier one again. Accept the corrected ID; if the file’s is right, accept it with a reason.`,
    'corrected-since': ({ on }) =>
      `This value was corrected on ${on}, and the file says the earlier one again. Until you decide, the corrected value stays. Accept the suggestion; if the file’s value is right, write it into this cell.`,
    'names-swapped': () =>
      'What stands in the first-name column looks like a last name, and the other way round. The two seem to be swapped.',
    'first-name-is-fathers': () =>
      'The first-name column repeats the father’s name. Type the person’s own name.',
    'first-name-near-fathers': ({ otherRow }) =>
      `This name differs by one letter from the father’s name in row ${otherRow}; one of them seems to be mistyped. Compare with the national ID card.`,
    'last-name-near-family': ({ otherRow }) =>
      `This last name differs by one letter from row ${otherRow} of the same family; it seems to be mistyped. Compare with the national ID card.`,
    'gender-against-relation': () =>
      'The gender does not fit the relation; one of the two is wrong. Correct whichever it is.',
    'gender-against-name': () =>
      'The gender does not fit the first name. Compare with the national ID card; if it is right, nothing has to be done.',
    'age-against-relation': ({ primaryRow }) =>
      `With these birth dates the relation to the primary in row ${primaryRow} is impossible: a child is not older than its parent. Check the birth date or the relation.`,
    'relative-twice': ({ otherRow, relation }) =>
      `Row ${otherRow} of this household is a ${relation}, too. If that is right, nothing has to be done.`,
    'mobile-shared': ({ otherRow, households }) =>
      `This mobile is given for ${households} households, row ${otherRow} among them. Activation codes go to it; type the person’s own number.`,
    'account-owner-not-primary': () =>
      'The account owner’s ID is not that of the household’s primary. Money would go to somebody else; if it should not, correct the IBAN.',
    'date-gregorian': ({ read }) =>
      `The dates of this column are Jalali, but this one was Gregorian; it was read as ${read}.`,
    'name-with-title': () =>
      'A title such as «سید», «حاج» or «دکتر» stands with the name. If the national ID card has it, leave it; if not, remove it to make activation easier.',
    'mobile-missing': () =>
      'No mobile is given. Without one this person needs an employer’s code to activate.',

    'primary-missing': () =>
      'This row is a dependent but does not say who the primary is. Until that is fixed, this person becomes a member apart from the family.',
    'primary-orphan': () =>
      'The ID given for the primary belongs to no primary of this contract. Until that is fixed, this person becomes a member apart from the family.',
    'primary-is-self': () =>
      'This row is a dependent, but its own ID is given for the primary. Type the primary’s ID.',
    'primary-is-dependent': ({ primaryRow }) =>
      `The primary of this row is row ${primaryRow}, itself a dependent. Type the ID of the family’s primary.`,
    'primary-held': ({ primaryRow }) =>
      `The primary of this row is row ${primaryRow}, which is held because of an error. Once that is fixed the family comes together.`,
    'primary-names-another': () =>
      'This row is a primary but names somebody else’s ID as its primary. Either the relation or this ID is wrong.',
  },
};
