/** What others know of a person; whatever is unknown is left out. */
export type PersonalFacts = {
  nationalId?: string | undefined;
  firstName?: string | undefined;
  lastName?: string | undefined;
  certificateNumber?: string | null | undefined;
  /** ISO day. */
  birthDate?: string | null | undefined;
  mobile?: string | null | undefined;
  email?: string | null | undefined;
};

/** The words a password may not be made of: facts whole, and the parts people use of them. */
export function personalWords(facts: PersonalFacts): string[] {
  const { nationalId, firstName, lastName, certificateNumber, birthDate, mobile, email } = facts;
  const words = [nationalId, firstName, lastName, certificateNumber, email, email?.split('@')[0]];
  words.push(...(firstName?.split(/\s/) ?? []), ...(lastName?.split(/\s/) ?? []));
  if (mobile) words.push(mobile, mobile.slice(1), mobile.slice(-7), mobile.slice(-4));
  if (birthDate) words.push(...birthWords(birthDate));
  return words.filter(word => typeof word === 'string');
}

/** In both calendars: 1365, 13650826, 650826 and 1986, 19861117. */
function birthWords(birthDate: string): string[] {
  const day = Temporal.PlainDate.from(birthDate);
  return [day.withCalendar('persian'), day].flatMap(({ year, month, day }) => {
    const date = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
    return [date, date.slice(2), String(year), `${year}${month}${day}`];
  });
}
