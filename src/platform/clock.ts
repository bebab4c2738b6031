/** The moment and the calendar day, passed in so that tests can live on any day. */
export type Clock = {
  now(): Temporal.Instant;
  today(): Temporal.PlainDate;
};

export const timeZone = 'Asia/Tehran';

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO(timeZone),
};

/** A clock that stands at one moment until it is moved. */
export function fixedClock(moment: string): Clock & { move(duration: Temporal.DurationLike): void } {
  let now = Temporal.Instant.from(moment);
  return {
    now: () => now,
    today: () => now.toZonedDateTimeISO(timeZone).toPlainDate(),
    move(duration) {
      now = now.add(Temporal.Duration.from(duration));
    },
  };
}
