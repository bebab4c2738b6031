import type { Deps } from '../../deps.ts';
import { jalaliYear } from '../../persian/jalali-date.ts';
import type { Proven } from './activation.ts';
import { getProvenMembership } from './membership.store.ts';

/** What the confirmation shows of the roster; Latin digits. Undefined: the roster does not say. */
export type MaskedFacts = {
  firstName: string;
  lastName: string;
  idValue: string;
  certificateNumber: string | undefined;
  birthDate: string | undefined;
};

/** Only for an attempt whose proof was strong. */
export async function getMaskedFacts(deps: Deps, proven: Proven): Promise<MaskedFacts> {
  const { firstName, lastName, idValue, certificateNumber, birthDate } = await getProvenMembership(
    deps.db,
    proven,
  );
  return {
    firstName,
    lastName,
    idValue,
    certificateNumber: certificateNumber ? maskCertificate(certificateNumber) : undefined,
    birthDate: birthDate ? maskBirthDate(birthDate) : undefined,
  };
}

/** `***99`: as many stars whatever the length; a short number shows nothing of itself. */
export function maskCertificate(number: string): string {
  return `***${number.length >= 4 ? number.slice(-2) : ''}`;
}

// Stars for month and day: of a birth date only the Persian year is shown.
export function maskBirthDate(isoDay: string): string {
  return `${jalaliYear(Temporal.PlainDate.from(isoDay))}/**/**`;
}
