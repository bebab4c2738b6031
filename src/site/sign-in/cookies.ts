import { deviceDays } from '../../domain/account/device-days.ts';
import type { Entered } from '../../domain/account/enter.ts';
import type { CookieChange } from '../../route.ts';

/** For the second step; it goes with the browser, and the flow it names ends before that. */
export function flowCookie(value: string | undefined): CookieChange {
  return { name: 'flow', value };
}

export function deviceCookie(value: string): CookieChange {
  return { name: 'device', value, maxAgeSeconds: deviceDays * 86_400 };
}

/** Signed in: the session goes with the browser, the device is known for half a year. */
export function enteredCookies({ sessionToken, deviceToken }: Entered): CookieChange[] {
  return [{ name: 'session', value: sessionToken }, deviceCookie(deviceToken), flowCookie(undefined)];
}
