const dayMs = 86_400_000;
/** Days are counted on UTC alone, so that no local time can move one. */
const day1899Dec30 = Date.UTC(1899, 11, 30) / dayMs;
const day1904Jan1 = Date.UTC(1904, 0, 1) / dayMs;
/** Excel's 29 February 1900, which never was. */
const phantomDay = 60;
const lastSerial1900 = 2_958_465;
const lastSerial1904 = 2_957_003;
/** Times are kept in fractions of a day; half a millisecond is noise. */
const noise = 0.5 / dayMs;

/** The ISO day of a stored number, or `undefined` where no calendar has it. The time of day is left out. */
export function serialDay(serial: number, date1904: boolean): string | undefined {
  const whole = Math.floor(serial + noise);
  if (date1904) return whole < 0 || whole > lastSerial1904 ? undefined : isoDay(day1904Jan1 + whole);
  if (!(whole >= 1 && whole <= lastSerial1900) || whole === phantomDay) return undefined;
  return isoDay(day1899Dec30 + (whole < phantomDay ? whole + 1 : whole));
}

function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
