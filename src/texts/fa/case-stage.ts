/** The stages of a correction case as a strip. */
export const caseStage = {
  label: 'مسیر درخواست',
  received: 'ثبت شد',
  looked: 'بررسی شد',
  looking: 'در دست بررسی',
  agree: 'تأیید',
  agreed: 'تأیید شد',
  end: 'پایان',
  applying: 'در حال انجام',
  /** Of what waits for the reader herself. */
  yourAnswer: 'در انتظار پاسخ شما',
  yourTurn: 'نوبت شما',
  turn: (whose: string) => `نوبت ${whose}`,
  someHouse: 'کارشناسان',
  since: (day: string) => `از ${day}`,
  until: (day: string) => `مهلت تا پایان ${day}`,
  overdue: (day: string) => `مهلت ${day} گذشت`,
};
