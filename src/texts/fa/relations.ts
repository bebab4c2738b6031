/** What a member is to the primary. */
export const relations = {
  primary: 'بیمه‌شدهٔ اصلی',
  spouse: 'همسر',
  son: 'پسر',
  daughter: 'دختر',
  child: 'فرزند',
  father: 'پدر',
  mother: 'مادر',
  brother: 'برادر',
  sister: 'خواهر',
  sibling: 'خواهر یا برادر',
  grandchild: 'نوه',
  other: 'از بستگان',
  unknown: 'بیمه‌شدهٔ تبعی',
};
