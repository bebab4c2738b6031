import type { Telling } from '../domain/correction/telling/tell-correction.ts';
import { paths, to } from '../paths.ts';
import type { JobWorld } from './job-world.ts';

/** What telling people of their cases needs of the world: where links lead, and whom to call. */
export function caseTelling({ db, clock, chance, config }: JobWorld): Telling {
  return {
    db,
    clock,
    chance,
    supportPhone: config.brand.supportPhone,
    links: {
      lookUp: paths.corrections,
      consent: paths.correctionConsent,
      consentOfMember: caseId => to(paths.memberConsent, { caseId }),
      ofMember: caseId => to(paths.memberCorrection, { caseId }),
      ofStaff: caseId => to(paths.correctionCase, { caseId }),
      desk: paths.correctionDesk,
      resume: token => to(paths.activationResume, { token }),
    },
  };
}
